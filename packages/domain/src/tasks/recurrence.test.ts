import { describe, expect, it } from 'vitest';
import { MAX_PERIODS, periodsBetween } from './recurrence.rules.ts';

const monthly = (day: number, from: string, until: string) => periodsBetween({ every: 'MONTHLY', day }, from, until);

describe('the ends of a recurring task', () => {
  it.each([
    ['a due day on the first day counts', 10, '2026-03-10', '2026-03-31', ['2026-03-10']],
    ['a due day before the first day does not', 9, '2026-03-10', '2026-03-31', []],
    [
      'a due day on the last day counts, even the first of a month',
      1,
      '2026-02-01',
      '2026-03-01',
      ['2026-02-01', '2026-03-01'],
    ],
    ['a due day after the last day does not', 11, '2026-03-01', '2026-03-10', []],
  ])('%s', (_name, day, from, until, dueOn) => {
    expect(monthly(day, from, until).map((one) => one.dueOn)).toEqual(dueOn);
  });

  it('cut the first period only: it begins with the task, the later ones with their month', () => {
    expect(monthly(31, '2026-01-10', '2026-03-31').map((one) => one.startOn)).toEqual([
      '2026-01-10',
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('give all of five years by the month, and one more where there are more, never a hundred years', () => {
    expect(monthly(1, '2026-01-01', '2030-12-31')).toHaveLength(MAX_PERIODS);
    expect(monthly(1, '2026-01-01', '2125-12-31')).toHaveLength(MAX_PERIODS + 1);
  });
});
