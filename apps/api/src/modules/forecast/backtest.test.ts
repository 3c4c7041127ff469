import { backtestScores, replayHistory } from '@counterpart/domain/forecast/backtest';
import { toEpochDay } from '@counterpart/domain/shared/plain-date';
import { HAS_REAL_DATA, realFile } from '@counterpart/formats/testing/real-data';
import { readWorldBankLoans, type WorldBankLoan } from '@counterpart/formats/world-bank/loans-reader';
import { describe, expect, it } from 'vitest';
import { backtestFile, JUDGED_SINCE } from './backtest.ts';
import { loanHistory } from './loan-history.ts';

const signed: WorldBankLoan = {
  rowNumber: 2,
  loanNumber: 'IBRD1',
  countryCode: 'AA',
  country: 'Aland',
  borrower: 'Ministry',
  guarantor: null,
  loanType: 'FSL',
  status: 'Signed',
  projectId: null,
  projectName: null,
  originalPrincipal: { amountMinor: 5_000_000_000, currency: 'USD' },
  cancelled: null,
  undisbursed: null,
  disbursed: null,
  boardApprovalOn: '2020-01-01',
  signedOn: '2020-03-01',
  effectiveOn: '2020-06-01',
  isEffectiveExpected: false,
  closedOn: null,
  lastDisbursementOn: null,
  currency: null,
  endOfPeriodOn: '2020-12-31',
};
const daysOf = (loan: WorldBankLoan) =>
  Object.values(loanHistory([loan])).map((waits) =>
    waits.map(({ startDay, endDay }) => (endDay === null ? null : endDay - startDay)),
  );

describe('a statement of loans as waits', () => {
  it.each([
    ['three waits', {}, [[60], [92], [152]]],
    ['an expected effectiveness is none', { isEffectiveExpected: true }, [[60], [null], [null]]],
    ['not signed', { signedOn: null, effectiveOn: null }, [[null], [], [null]]],
    ['a signing after the statement is none', { signedOn: '2021-01-02', effectiveOn: null }, [[null], [], [null]]],
    ['events in the wrong order give no wait', { effectiveOn: '2020-02-01' }, [[60], [], [31]]],
    ['never approved', { boardApprovalOn: null }, [[], [92], []]],
  ])('%s', (_, changes, days) => {
    expect(daysOf({ ...signed, ...changes })).toEqual(days);
  });

  it('takes a loan from the latest of several statements', () => {
    const before = { ...signed, endOfPeriodOn: '2020-02-01', signedOn: null, effectiveOn: null };
    expect(loanHistory([signed, before])).toEqual(loanHistory([signed]));
    expect(loanHistory([before, signed])).toEqual(loanHistory([signed]));
  });
});

/** What the product promises of the three waits, with the trailing band's mean miss and score as published. */
const PROMISED = {
  approval_to_signing: { trailingMiss: 68.8, trailingScore: 372, atMost: 0.9 },
  signing_to_effectiveness: { trailingMiss: 24.8, trailingScore: 145, atMost: 0.95 },
  approval_to_effectiveness: { trailingMiss: 75.4, trailingScore: 432, atMost: 0.9 },
};

describe.skipIf(!HAS_REAL_DATA)('published histories (skipped where ../shared/data is absent)', () => {
  it('Viet Nam: forecasts hold as promised, beside the trailing band as published', () => {
    const { series, refusedRows } = backtestFile(realFile('world-bank/viet-nam-loans-2025-03-31.csv'));
    expect(refusedRows).toBe(0);
    expect(series.map(({ name }) => name)).toEqual(Object.keys(PROMISED));
    for (const { name, baseline, ...own } of series) {
      const { trailingMiss, trailingScore, atMost } = PROMISED[name];
      expect(baseline.maeP50Days).toBeCloseTo(trailingMiss, 1);
      expect(baseline.intervalScore80).toBeCloseTo(trailingScore, -1);
      expect(Math.abs(own.coverageP10P90 - 0.8)).toBeLessThanOrEqual(0.04);
      expect(Math.abs(own.belowP80 - 0.8)).toBeLessThanOrEqual(0.06);
      expect(own.maeP50Days).toBeLessThanOrEqual(1.05 * trailingMiss);
      expect(own.intervalScore80).toBeLessThanOrEqual(atMost * trailingScore);
    }
  });

  it.each(['ibrd_2018-10-31.csv.gz', 'ibrd_2020-11-30.csv.gz'])(
    'six other countries of %s: the same method holds',
    (file) => {
      const table = readWorldBankLoans(realFile(`world-bank/${file}`));
      const loans = table.ok
        ? table.records.filter(({ boardApprovalOn }) => (boardApprovalOn ?? '') >= '1995-01-01')
        : [];
      const replayed = ['Brazil', 'China', 'India', 'Morocco', 'Peru', 'Philippines'].flatMap((country) =>
        replayHistory(loanHistory(loans.filter((loan) => loan.country === country)), toEpochDay(JUDGED_SINCE)),
      );
      for (const { n, baseline, ...own } of backtestScores(replayed)) {
        expect(n).toBeGreaterThan(400);
        expect(Math.abs(own.coverageP10P90 - 0.8)).toBeLessThanOrEqual(0.05);
        expect(Math.abs(own.belowP80 - 0.8)).toBeLessThanOrEqual(0.05);
        expect(own.maeP50Days).toBeLessThanOrEqual(1.02 * baseline.maeP50Days);
        expect(own.intervalScore80).toBeLessThan(baseline.intervalScore80);
      }
    },
  );
});
