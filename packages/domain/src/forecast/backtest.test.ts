import { describe, expect, it } from 'vitest';
import { toEpochDay } from '../shared/plain-date.ts';
import { backtestScores, type LoanHistory, loanForecasters, replayHistory, WAIT_NAMES } from './backtest.ts';
import type { DurationCase } from './duration-sample.types.ts';
import type { WaitForecaster } from './duration-forecast.ts';
import { inventHistory, traitsOf, waitOf } from './history.fixture.ts';
import { scoresBy, scoresOf } from './scores.ts';

const SINCE = toEpochDay('2005-01-01');
const CHANGE = toEpochDay('2015-06-01');
const steady = inventHistory({ seed: 7, perYear: 20, medianDays: () => 60, spread: 0.6 });
const slower = inventHistory({ seed: 8, perYear: 12, medianDays: (day) => (day < CHANGE ? 60 : 240), spread: 0.5 });

describe('scores', () => {
  it('are the shares, the mean miss of the median, and the width with ten times each miss', () => {
    const band = { p10: 20, p50: 50, p80: 80, p90: 100 };
    const verdicts = [20, 80, 81, 10, 130].map((days) => ({ band, days }));
    expect(scoresOf(verdicts)).toEqual({
      n: 5,
      coverageP10P90: 3 / 5,
      belowP80: 3 / 5,
      maeP50Days: (30 + 30 + 31 + 40 + 80) / 5,
      intervalScore80: (80 + 80 + 80 + 180 + 380) / 5,
    });
    expect(
      [...scoresBy(verdicts, ({ days }) => (days > 100 ? 'late' : 'usual'))].map(([name, { n }]) => [name, n]),
    ).toEqual([
      ['usual', 4],
      ['late', 1],
    ]);
  });
});

describe('the replay', () => {
  it('never looks ahead: what happens from a day on leaves all forecasts until that day as they were', () => {
    const day = toEpochDay('2012-03-01');
    const upTo = (cases: readonly DurationCase[]): readonly DurationCase[] =>
      cases
        .filter(({ startDay }) => startDay <= day)
        .map((one) => ({ ...one, endDay: one.endDay !== null && one.endDay < day ? one.endDay : null }));
    const cut: LoanHistory = {
      approval_to_signing: upTo(steady.approval_to_signing),
      signing_to_effectiveness: upTo(steady.signing_to_effectiveness),
      approval_to_effectiveness: upTo(steady.approval_to_effectiveness),
    };
    const told = ({ issued }: WaitForecaster): readonly unknown[] =>
      (issued.get('AA') ?? []).filter(({ startDay }) => startDay <= day).map(({ startDay, band }) => [startDay, band]);
    const [all, known] = [loanForecasters(steady), loanForecasters(cut)];
    for (const name of WAIT_NAMES) {
      expect(told(known[name]).length).toBeGreaterThan(100);
      expect(told(known[name])).toEqual(told(all[name]));
    }
  });

  it('compares with the linear quantiles of the last twenty outcomes known before the day', () => {
    const days = Array.from({ length: 30 }, (_, index) => 10 + ((index * 7) % 30));
    const cases = days.map((length, index) => waitOf(SINCE + 50 * index, SINCE + 50 * index + length));
    const last = cases.at(-1);
    const none = { signing_to_effectiveness: [], approval_to_effectiveness: [] };
    const replayed = replayHistory({ approval_to_signing: cases, ...none }, SINCE);
    expect(replayed).toHaveLength(22);
    const trailing = days.slice(9, 29).toSorted((a, b) => a - b);
    const found = replayed.find(({ startDay }) => startDay === last?.startDay);
    expect(found?.baseline.p50).toBeCloseTo(((trailing[9] ?? 0) + (trailing[10] ?? 0)) / 2, 9);
    expect(found?.baseline.p10).toBeCloseTo((trailing[1] ?? 0) + 0.9 * ((trailing[2] ?? 0) - (trailing[1] ?? 0)), 9);
  });

  it('judges a country by its own past alone for the comparison, and needs eight outcomes', () => {
    const other = Array.from({ length: 30 }, (_, index) =>
      waitOf(SINCE + 20 * index, SINCE + 20 * index + 50, { traits: traitsOf({ country: 'BB' }) }),
    );
    const few = Array.from({ length: 9 }, (_, index) => waitOf(SINCE + 90 * index, SINCE + 90 * index + 30));
    const none = { signing_to_effectiveness: [], approval_to_effectiveness: [] };
    const replayed = replayHistory({ approval_to_signing: [...other, ...few], ...none }, SINCE);
    expect(replayed.filter(({ country }) => country === 'AA').map(({ startDay }) => startDay)).toEqual([SINCE + 720]);
  });
});

describe('how forecasts hold', () => {
  it.each([
    ['in steady times', steady],
    ['through a fourfold slowdown', slower],
    [
      'where files are silently given up',
      inventHistory({ seed: 9, perYear: 20, medianDays: () => 80, spread: 0.6, abandonedShare: 0.12 }),
    ],
  ])('four fifths of outcomes lie within P10 and P90, and as many below P80, %s', (_, history) => {
    for (const { n, coverageP10P90, belowP80 } of backtestScores(replayHistory(history, SINCE))) {
      expect(n).toBeGreaterThan(150);
      expect(coverageP10P90).toBeGreaterThan(0.74);
      expect(coverageP10P90).toBeLessThan(0.88);
      expect(belowP80).toBeGreaterThan(0.72);
      expect(belowP80).toBeLessThan(0.88);
    }
  });

  it('notice a slowdown before the trailing twenty do', () => {
    const [toSigning] = backtestScores(replayHistory(slower, SINCE));
    expect(toSigning?.intervalScore80).toBeLessThan(0.9 * (toSigning?.baseline.intervalScore80 ?? 0));
  });
});
