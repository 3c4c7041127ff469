import type { PlainDate } from '../shared/plain-date.ts';
import type { NegotiationOutcome } from './negotiation.codes.ts';

/** What decides whether a round may end in an outcome. */
export type ClosingFacts = {
  readonly outcome: NegotiationOutcome;
  readonly startOn: PlainDate | null;
  readonly openPoints: number;
  readonly today: PlainDate;
};

/** Why a round cannot end so: its day is not known, has not come, or points are still open. */
export type ClosingProblem = 'day_missing' | 'day_in_future' | 'points_open';

/** Outcomes by which everything is agreed. */
export function isFullAgreement(outcome: NegotiationOutcome | null): boolean {
  return outcome === 'AGREED' || outcome === 'AGREED_AD_REF';
}

/**
 * What stands against an outcome, or null. A round that was postponed did not take place, so it needs no day; a full
 * agreement leaves no point open, because the minutes would say otherwise.
 */
export function closingProblem({ outcome, startOn, openPoints, today }: ClosingFacts): ClosingProblem | null {
  if (outcome !== 'POSTPONED') {
    if (startOn === null) return 'day_missing';
    if (startOn > today) return 'day_in_future';
  }
  return isFullAgreement(outcome) && openPoints > 0 ? 'points_open' : null;
}
