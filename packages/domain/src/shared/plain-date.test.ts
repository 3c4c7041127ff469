import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  fromEpochDay,
  isPlainDate,
  startOfMonth,
  toEpochDay,
  weekday,
} from './plain-date.ts';

const anyDay = fc.integer({ min: toEpochDay('1900-01-01'), max: toEpochDay('2199-12-31') }).map(fromEpochDay);

/** The length of a month by the rule of the calendar, spelled out. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];

describe('a text is a day', () => {
  it.each(['1900-01-01', '2199-12-31', '2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-01',
    '2026-01-1',
    '26-01-01',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '12026-01-01',
    '2026-01-011',
    'hôm nay',
    '',
  ])('but "%s" is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });
});

describe('days', () => {
  it('are counted from 1970-01-01, a Thursday', () => {
    expect([toEpochDay('1970-01-01'), toEpochDay('1969-12-31'), toEpochDay('2026-11-23')]).toEqual([0, -1, 20_780]);
    expect(fromEpochDay(-1)).toBe('1969-12-31');
    expect([weekday('1970-01-01'), weekday('2026-11-22'), weekday('2026-11-23'), weekday('1969-12-31')]).toEqual([
      4, 7, 1, 3,
    ]);
  });

  it('follow each other as the calendar spells them out, and the days of the week go round', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        if (day === '2199-12-31') return;
        const [year, month, of] = partsOf(day);
        const isLast = of === lengthOf(year, month);
        const next = isLast ? (month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1]) : [year, month, of + 1];
        expect(partsOf(addDays(day, 1))).toEqual(next);
        expect(addDays(addDays(day, 1), -1)).toBe(day);
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      }),
    );
  });

  it('lie as far apart as one is added to get to the other, and compare as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other);
        expect(Math.sign(daysBetween(one, other))).toBe(one === other ? 0 : one < other ? 1 : -1);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-10-01', 2, '2026-12-01'],
  ])('from %s by %i lead to %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keep the day of the month or cut it to the last one, begin on the first and end on their last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [year, month, of] = partsOf(day);
        const index = year * 12 + month - 1 + months;
        const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
        if (toYear < 1900 || toYear > 2199) return;
        expect(partsOf(addMonths(day, months))).toEqual([toYear, toMonth, Math.min(of, lengthOf(toYear, toMonth))]);
        expect(partsOf(startOfMonth(day))).toEqual([year, month, 1]);
        expect(partsOf(endOfMonth(day))).toEqual([year, month, lengthOf(year, month)]);
      }),
    );
  });
});
