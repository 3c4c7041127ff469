import type { LoanHistory } from '@counterpart/domain/forecast/backtest';
import type { CaseTraits, DurationCase } from '@counterpart/domain/forecast/duration-sample.types';
import { type PlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';
import type { WorldBankLoan } from '@counterpart/formats/world-bank/loans-reader';

const MINOR_PER_DOLLAR = 100;

/**
 * The waits in a statement of loans; of a loan in several statements the latest counts.
 * A date that the statement only expects is no outcome. A loan whose events stand in the wrong order gives no wait.
 */
export function loanHistory(loans: readonly WorldBankLoan[]): LoanHistory {
  const latest = new Map<string, WorldBankLoan>();
  for (const loan of loans) {
    const known = latest.get(loan.loanNumber);
    if (!known || known.endOfPeriodOn < loan.endOfPeriodOn) latest.set(loan.loanNumber, loan);
  }
  const all = [...latest.values()];
  return {
    approval_to_signing: all.flatMap((loan) => wait(loan, [loan.boardApprovalOn, signedOn(loan)], null)),
    signing_to_effectiveness: all.flatMap((loan) => {
      const [approved, signed] = [loan.boardApprovalOn, signedOn(loan)];
      const leadDays = approved !== null && signed !== null ? toEpochDay(signed) - toEpochDay(approved) : null;
      return wait(loan, [signed, effectiveOn(loan)], leadDays);
    }),
    approval_to_effectiveness: all.flatMap((loan) => wait(loan, [loan.boardApprovalOn, effectiveOn(loan)], null)),
  };
}

type Ends = readonly [PlainDate | null, PlainDate | null];

function wait(loan: WorldBankLoan, [from, to]: Ends, leadDays: number | null): readonly DurationCase[] {
  if (from === null || (to !== null && to < from)) return [];
  const endDay = to === null ? null : toEpochDay(to);
  const knownUntil = toEpochDay(loan.endOfPeriodOn);
  const traits = { ...traitsOf(loan), leadDays };
  return [{ id: loan.loanNumber, startDay: toEpochDay(from), endDay, knownUntil, traits }];
}

/** The loan type is an accounting term and says nothing of the kind of instrument. */
function traitsOf({ country, borrower, originalPrincipal }: WorldBankLoan): Omit<CaseTraits, 'leadDays'> {
  const amountUsd = originalPrincipal === null ? null : originalPrincipal.amountMinor / MINOR_PER_DOLLAR;
  return { country, partner: null, kind: null, capacity: null, owner: borrower, amountUsd };
}

function signedOn({ signedOn: day, endOfPeriodOn }: WorldBankLoan): PlainDate | null {
  return day !== null && day <= endOfPeriodOn ? day : null;
}

function effectiveOn({ effectiveOn: day, isEffectiveExpected }: WorldBankLoan): PlainDate | null {
  return isEffectiveExpected ? null : day;
}
