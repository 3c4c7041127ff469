import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, type PlainDate, toEpochDay, weekday } from './plain-date.ts';
import {
  addWorkingDays,
  buildCalendar,
  type CalendarDay,
  dueDay,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const plain = buildCalendar([]);
// A Friday off, and a Saturday worked in its place.
const swapped = buildCalendar([
  { day: '2026-01-02', kind: 'off' },
  { day: '2026-01-10', kind: 'work' },
]);

const anyDay = fc.integer({ min: toEpochDay('1990-01-01'), max: toEpochDay('2060-12-31') }).map(fromEpochDay);
const anyCalendar = fc
  .uniqueArray(fc.record({ day: anyDay, kind: fc.constantFrom<CalendarDay['kind']>('off', 'work') }), {
    selector: (row) => row.day,
    maxLength: 60,
  })
  .map((rows) => ({ rows, cal: buildCalendar(rows) }));

function worksBySpelledOutRule(rows: readonly CalendarDay[], day: PlainDate): boolean {
  const row = rows.find((candidate) => candidate.day === day);
  return row === undefined ? weekday(day) <= 5 : row.kind === 'work';
}

describe('working days', () => {
  it.each([
    ['2026-01-01', 1, '2026-01-05'],
    ['2026-01-07', 3, '2026-01-10'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-01-10', 1, '2026-01-12'],
    ['2026-01-12', -1, '2026-01-10'],
    ['2026-01-05', -1, '2026-01-01'],
    ['2026-01-03', 0, '2026-01-03'],
  ])('counts from %s by %i to %s over a swapped Friday and Saturday', (day, n, expected) => {
    expect(addWorkingDays(swapped, day, n)).toBe(expected);
  });

  it('moves a calendar limit off a rest day, and leaves it where the text fixes the day', () => {
    expect(dueDay(plain, '2026-03-03', { n: 4, unit: 'calendar' })).toBe('2026-03-09');
    expect(dueDay(plain, '2026-03-03', { n: 4, unit: 'calendar', onRestDay: 'stays' })).toBe('2026-03-07');
    expect(dueDay(plain, '2026-03-03', { n: 3, unit: 'calendar' })).toBe('2026-03-06');
    expect(dueDay(plain, '2026-03-07', { n: 0, unit: 'working' })).toBe('2026-03-09');
  });

  it('refuses a negative limit, a contradiction and a day outside the calendar', () => {
    expect(() => dueDay(plain, '2026-03-03', { n: -1, unit: 'working' })).toThrow(RangeError);
    expect(() => addWorkingDays(plain, '2026-03-03', 1_000_000)).toThrow(RangeError);
    expect(() =>
      buildCalendar([
        { day: '2026-03-03', kind: 'off' },
        { day: '2026-03-03', kind: 'work' },
      ]),
    ).toThrow(RangeError);
  });

  it('knows each day as the spelled-out rule does', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, ({ rows, cal }, day) => {
        for (const probe of [day, ...rows.map((row) => row.day)]) {
          expect(isWorkingDay(cal, probe)).toBe(worksBySpelledOutRule(rows, probe));
        }
      }),
    );
  });

  it('lands on a working day, n working days away, and back again', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 400 }), ({ cal }, day, n) => {
        const end = addWorkingDays(cal, day, n);
        expect(isWorkingDay(cal, end)).toBe(true);
        expect(workingDaysBetween(cal, day, end)).toBe(n);
        const start = nextWorkingDay(cal, day);
        expect(addWorkingDays(cal, addWorkingDays(cal, start, n), -n)).toBe(start);
      }),
    );
  });

  it('counts between two days as walking day by day does, and backwards with the opposite sign', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 90 }), ({ cal }, from, span) => {
        const to = addDays(from, span);
        let walked = 0;
        for (let step = 1; step <= span; step += 1) walked += isWorkingDay(cal, addDays(from, step)) ? 1 : 0;
        expect(workingDaysBetween(cal, from, to)).toBe(walked);
        expect(workingDaysBetween(cal, to, from)).toBe(walked === 0 ? 0 : -walked);
      }),
    );
  });

  it('is never due on a rest day, nor before the limit has run', () => {
    const limits = fc.record({
      n: fc.nat({ max: 200 }),
      unit: fc.constantFrom<'calendar' | 'working'>('calendar', 'working'),
    });
    fc.assert(
      fc.property(anyCalendar, anyDay, limits, ({ cal }, start, limit) => {
        const due = dueDay(cal, start, limit);
        expect(isWorkingDay(cal, due)).toBe(true);
        expect(due >= addDays(start, limit.unit === 'calendar' ? limit.n : 0)).toBe(true);
      }),
    );
  });
});
