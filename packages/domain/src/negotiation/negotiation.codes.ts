/** How a round is held. Source: viet-nam process, round fields (in person, online); both at once is met as well. */
export const ROUND_FORMS = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type RoundForm = (typeof ROUND_FORMS)[number];

/** How a round ended; words in `reference/codelists`. */
export const NEGOTIATION_OUTCOMES = [
  'AGREED',
  'AGREED_AD_REF',
  'PARTIAL',
  'POSTPONED',
  'FAILED',
  'TECHNICAL_ONLY',
] as const;
export type NegotiationOutcome = (typeof NEGOTIATION_OUTCOMES)[number];

/** The two delegations. */
export const SIDES = ['ours', 'theirs'] as const;
export type Side = (typeof SIDES)[number];

/** Who still has to confirm what was agreed ad referendum. */
export const REFERENDUM_SIDES = ['OURS', 'THEIRS', 'BOTH'] as const;
export type ReferendumSide = (typeof REFERENDUM_SIDES)[number];

/** What is written down of a point, over time: what each side says, and how far ours may go. */
export const LANES = ['ours', 'theirs', 'fallback'] as const;
export type Lane = (typeof LANES)[number];

/** Who may read an entry: our side alone, or the partner as well. */
export const VISIBILITIES = ['internal', 'shared'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Decisions that close a point without an agreed text; each carries a reason. */
export const POINT_DECISIONS = ['deferred', 'dropped'] as const;
export type PointDecision = (typeof POINT_DECISIONS)[number];

/** Derived states of a point. */
export const POINT_STATES = ['open', 'agreed', 'deferred', 'dropped'] as const;
export type PointState = (typeof POINT_STATES)[number];
