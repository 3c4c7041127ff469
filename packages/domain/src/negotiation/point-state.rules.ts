import type { PlainDate } from '../shared/plain-date.ts';
import type { NegotiationOutcome, PointDecision, PointState } from './negotiation.codes.ts';

/** What decides how a point stands. */
export type PointFacts = {
  readonly agreedOn: PlainDate | null;
  readonly decision: PointDecision | null;
};

/** What of a round decides whether its agreements still wait for someone. */
export type RoundFacts = {
  readonly outcome: NegotiationOutcome | null;
  readonly adRefConfirmedOn: PlainDate | null;
};

/** How a point stands: an agreed text closes it, a decision takes it off the table, otherwise it is open. */
export function pointState({ agreedOn, decision }: PointFacts): PointState {
  if (agreedOn !== null) return 'agreed';
  return decision ?? 'open';
}

/** Whether a point is agreed only subject to confirmation: it was closed in a round that ended ad referendum. */
export function isAdReferendum(point: PointFacts, closedIn: RoundFacts | null): boolean {
  return pointState(point) === 'agreed' && closedIn !== null && awaitsReferendum(closedIn);
}

/** Whether a round ended ad referendum and nobody has confirmed it yet. */
export function awaitsReferendum({ outcome, adRefConfirmedOn }: RoundFacts): boolean {
  return outcome === 'AGREED_AD_REF' && adRefConfirmedOn === null;
}
