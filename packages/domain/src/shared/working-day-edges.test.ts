import { describe, expect, it } from 'vitest';
import { addWorkingDays, buildCalendar, dueDay, isWorkingDay, workingDaysBetween } from './working-days.ts';

const plain = buildCalendar([]);

describe('the ordinary week', () => {
  it.each([
    ['2026-03-02', true],
    ['2026-03-06', true],
    ['2026-03-07', false],
    ['2026-03-08', false],
  ])('%s is a working day: %s', (day, works) => {
    expect(isWorkingDay(plain, day)).toBe(works);
  });

  it.each([
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-08', -2, '2026-03-05'],
    ['2026-03-07', 1, '2026-03-09'],
  ])('from a rest day, %s, by %i leads to %s', (day, n, expected) => {
    expect(addWorkingDays(plain, day, n)).toBe(expected);
  });

  it('makes a limit of working days longer than one of as many days', () => {
    expect(dueDay(plain, '2026-03-03', { n: 5, unit: 'working' })).toBe('2026-03-10');
    expect(dueDay(plain, '2026-03-03', { n: 5, unit: 'calendar' })).toBe('2026-03-09');
  });
});

describe('the ends of the calendar', () => {
  it('are working days like others', () => {
    expect([isWorkingDay(plain, '1900-01-01'), isWorkingDay(plain, '2199-12-31')]).toEqual([true, true]);
    expect(workingDaysBetween(plain, '1900-01-01', '1900-01-08')).toBe(5);
    expect(workingDaysBetween(plain, '2199-12-24', '2199-12-31')).toBe(5);
  });

  it.each(['1899-12-31', '2200-01-01'])('leave %s out, and say so', (day) => {
    expect(() => isWorkingDay(plain, day)).toThrow('day outside the calendar');
    expect(() => buildCalendar([{ day, kind: 'off' }])).toThrow('day outside the calendar');
  });

  it('are not left by counting, and a broken limit is named', () => {
    expect(() => addWorkingDays(plain, '2199-12-31', 1)).toThrow('answer lies outside the calendar');
    expect(() => addWorkingDays(plain, '1900-01-01', -1)).toThrow('answer lies outside the calendar');
    expect(() => dueDay(plain, '2026-03-03', { n: 1.5, unit: 'calendar' })).toThrow('limit of 1.5 days');
  });

  it('do not take a day both ways, and say which', () => {
    const day = '2026-03-03';
    const twice = [
      { day, kind: 'off' as const },
      { day, kind: 'work' as const },
    ];
    expect(() => buildCalendar(twice)).toThrow('calendar day given as off and as work: 2026-03-03');
  });
});
