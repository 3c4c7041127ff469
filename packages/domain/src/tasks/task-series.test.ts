import { describe, expect, it } from 'vitest';
import { actorOf, whoMay } from '../identity/actor.fixture.ts';
import { periodsAfter, seriesDay } from './recurrence.rules.ts';
import { allowedOnSeries, isEnded, isResumable, isToCome, type Occurrence, seriesOnTime } from './task-series.rules.ts';

const TODAY = '2026-06-15';
const occurrence = (more: Partial<Occurrence> = {}): Occurrence => ({
  assignedOn: '2026-07-01',
  dueOn: '2026-07-31',
  completedOn: null,
  withdrawnOn: null,
  ...more,
});
const past = { assignedOn: '2026-05-01', dueOn: '2026-05-31' };

describe('an occurrence of a series', () => {
  it.each<[string, Partial<Occurrence>, boolean, boolean]>([
    ['whose period begins tomorrow is to come', { assignedOn: '2026-06-16' }, true, false],
    ['whose period begins today is not', { assignedOn: TODAY }, false, false],
    ['that was done before its period is not', { completedOn: '2026-06-01' }, false, false],
    ['that was withdrawn can be resumed', { withdrawnOn: '2026-06-01' }, false, true],
    [
      'that was withdrawn, of a period that begins today, cannot',
      { assignedOn: TODAY, withdrawnOn: '2026-06-01' },
      false,
      false,
    ],
  ])('%s', (_what, more, toCome, resumable) => {
    expect([isToCome(occurrence(more), TODAY), isResumable(occurrence(more), TODAY)]).toEqual([toCome, resumable]);
  });
});

describe('a series', () => {
  const gone = occurrence({ withdrawnOn: '2026-06-01' });

  it('has ended when its last occurrence was withdrawn, not when another one was', () => {
    expect(isEnded([occurrence(), gone])).toBe(true);
    expect(isEnded([gone, occurrence()])).toBe(false);
    expect(isEnded([])).toBe(false);
  });

  it('is on time by what was done or had to be, and by nothing else', () => {
    const done = (completedOn: string) => occurrence({ ...past, completedOn });
    const rows = [
      done('2026-05-31'),
      done('2026-05-20'),
      done('2026-06-01'),
      occurrence(past),
      occurrence({ ...past, withdrawnOn: '2026-05-02' }),
      occurrence({ assignedOn: '2026-06-01', dueOn: '2026-06-30' }),
      occurrence(),
    ];
    expect(seriesOnTime(rows, TODAY)).toEqual({ part: 2, of: 4 });
  });

  it.each<[string, readonly Occurrence[], string[]]>([
    ['goes on', [occurrence(past), occurrence()], ['lengthen', 'change', 'end']],
    ['has run out', [occurrence(past)], ['lengthen']],
    ['was ended before its last period', [occurrence(past), gone], ['resume']],
    ['was ended, and its periods have passed', [occurrence({ ...past, withdrawnOn: '2026-05-02' })], []],
    ['was ended from a later period on', [occurrence(), gone], ['change', 'end', 'resume']],
  ])('that %s offers the office what fits, and nobody else anything', (_what, rows, actions) => {
    expect(allowedOnSeries(actorOf('coordinator'), rows, TODAY)).toEqual(actions);
    const offered = whoMay((actor) => allowedOnSeries(actor, rows, TODAY).length > 0);
    expect(offered).toEqual(actions.length > 0 ? ['coordinator'] : []);
  });
});

describe('a series goes on', () => {
  it.each([
    ['MONTHLY', '2026-03', '2026-05-31', ['2026-04 2026-04-01', '2026-05 2026-05-01']],
    ['MONTHLY', '2026-12', '2027-01-31', ['2027-01 2027-01-01']],
    ['QUARTERLY', '2026-Q4', '2027-06-30', ['2027-Q1 2027-01-01', '2027-Q2 2027-04-01']],
    ['HALF_YEARLY', '2026-H1', '2026-12-31', ['2026-H2 2026-07-01']],
    ['YEARLY', '2026', '2028-12-31', ['2027 2027-01-01', '2028 2028-01-01']],
    ['MONTHLY', '2026-03', '2026-04-29', []],
  ] as const)('%s after %s with the whole next period, until %s', (every, last, until, expected) => {
    const periods = periodsAfter({ every, day: 31 }, last, until);
    expect(periods.map((one) => `${one.name} ${one.startOn}`)).toEqual(expected);
  });

  it.each<[string, readonly string[], number]>([
    ['the day it fell due last', ['2026-01-15', '2026-02-20'], 20],
    ['the day it fell due last, also where that was moved forward', ['2026-01-10', '2026-02-25', '2026-03-15'], 15],
    [
      'the latest day of several, where the last one is the end of a short month',
      ['2025-12-29', '2026-01-30', '2026-02-28'],
      30,
    ],
    ['the end of the month, where every month ended it', ['2026-02-28', '2026-03-31'], 31],
    ['the end of the month, of no deadline at all', [], 31],
  ])('on %s', (_what, days, day) => {
    expect(seriesDay(days)).toBe(day);
  });
});
