import type { PlainDate } from '../shared/plain-date.ts';
import type { PublishedDays, SnapshotFigures, Statement } from './import-register.types.ts';
import { type DayPair, settleAmount } from './merge-published.rules.ts';
import { amountOf, noDay, worldBankRef } from './plan-records.ts';
import type { PublishedLoan } from './published.types.ts';
import { sideStateOfLoan, sideStateReason } from './world-bank-words.rules.ts';

/** The external reference of a loan. */
export function loanRef(loan: PublishedLoan): string {
  return worldBankRef(loan.loanNumber);
}

/** The number of the loan's project; a loan without one is a project of its own. */
export function projectNumberOf(loan: PublishedLoan): string {
  return loan.projectId ?? loan.loanNumber;
}

/** The external reference of the loan's project. */
export function projectRef(loan: PublishedLoan): string {
  return worldBankRef(projectNumberOf(loan));
}

/** The lender's figures as published. */
export function snapshotOf(loan: PublishedLoan): SnapshotFigures {
  return {
    currency: 'USD',
    originalMinor: loan.originalPrincipal?.amountMinor ?? null,
    cancelledMinor: loan.cancelled?.amountMinor ?? null,
    undisbursedMinor: loan.undisbursed?.amountMinor ?? null,
    disbursedMinor: loan.disbursed?.amountMinor ?? null,
    status: loan.status,
  };
}

/**
 * What a row says, as the register compares and remembers it: amounts no less exact than before, and beside a fact
 * the plan that it fulfilled.
 */
export function loanStatement(loan: PublishedLoan, before: Statement | null, today: PlainDate): Statement {
  const sideState = sideStateOfLoan(loan.status);
  const figures = snapshotOf(loan);
  const settled = (field: string, next: number | null): number | null =>
    settleAmount(next, before ? amountOf(before.values, field) : null);
  return {
    values: {
      project: projectNumberOf(loan),
      titleEn: loan.projectName ?? loan.loanNumber,
      amountMinor: settled('amountMinor', figures.originalMinor),
      sideState,
      sideStateReason: sideStateReason(sideState, loan.status),
      cancelledMinor: settled('cancelledMinor', figures.cancelledMinor),
      undisbursedMinor: settled('undisbursedMinor', figures.undisbursedMinor),
      disbursedMinor: settled('disbursedMinor', figures.disbursedMinor),
      status: loan.status,
    },
    days: daysOf(loan, before?.days ?? null, today),
  };
}

/** A day is a fact when the statement could know it; one that lies after it, or is called expected, is a plan. */
function daysOf(loan: PublishedLoan, before: PublishedDays | null, today: PlainDate): PublishedDays {
  const knownUntil = loan.endOfPeriodOn < today ? loan.endOfPeriodOn : today;
  const day = (on: PlainDate | null, earlier: DayPair | undefined, isExpected = false): DayPair => {
    if (on === null) return noDay;
    if (isExpected || on > knownUntil) return { plannedOn: on, actualOn: null };
    return { plannedOn: earlier?.plannedOn ?? null, actualOn: on };
  };
  return {
    board_approved: day(loan.boardApprovalOn, before?.board_approved),
    signed: day(loan.signedOn, before?.signed),
    effective: day(loan.effectiveOn, before?.effective, loan.isEffectiveExpected),
    closed: day(loan.closedOn, before?.closed),
  };
}
