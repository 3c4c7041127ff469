import { describe, expect, it, vi } from 'vitest';
import { officeDay, officeMidnight, systemClock } from './clock.ts';

describe('the day of the office', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['1969-12-31T16:59:59.999Z', '1969-12-31'],
  ])('at %s is %s: it begins at midnight in Hà Nội, wherever the machine stands', (instant, day) => {
    expect(officeDay(Date.parse(instant))).toBe(day);
  });

  it.each(['2026-11-23', '2024-02-29', '1970-01-01'])('%s begins at its midnight and not a moment earlier', (day) => {
    expect(officeDay(officeMidnight(day))).toBe(day);
    expect(officeDay(officeMidnight(day) - 1) < day).toBe(true);
  });
});

describe('the clock of the machine', () => {
  it('tells the instant and the office’s day of it', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-22T17:00:00Z') });
    const clock = systemClock();
    expect([clock.now(), clock.today()]).toEqual([Date.parse('2026-11-22T17:00:00Z'), '2026-11-23']);
    vi.useRealTimers();
  });

  it('stands on a fixed day where one is given, while the instants run, and takes nothing but a day', () => {
    vi.useFakeTimers({ now: 5000 });
    const clock = systemClock('2026-02-01');
    vi.advanceTimersByTime(1000);
    expect([clock.now(), clock.today()]).toEqual([6000, '2026-02-01']);
    vi.useRealTimers();
    expect(() => systemClock('2026-02-30')).toThrow('not a day: 2026-02-30');
  });
});
