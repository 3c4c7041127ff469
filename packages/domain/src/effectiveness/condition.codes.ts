/** Kinds of condition that stand between a signed instrument and its effect. */
export const CONDITION_KINDS = [
  'RATIFICATION',
  'LEGAL_OPINION',
  'EVIDENCE_OF_AUTHORITY',
  'SUBSIDIARY_AGREEMENT',
  'POM',
  'PMU',
  'CROSS_EFFECTIVENESS',
  'COUNTERPART_FUND',
  'OTHER',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Where a condition stands, in the usual order; `WAIVED` is a decision of the partner with a paper of its own. */
const CONDITION_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'WAIVED'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** States that people set as work goes on; a waiver is an act of its own. */
export const WORKING_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED'] as const;
export type WorkingState = (typeof WORKING_STATES)[number];

/** Which side owes a condition. */
export const OWNER_SIDES = ['ours', 'partner'] as const;
export type OwnerSide = (typeof OWNER_SIDES)[number];

/** What an entry of the chain of deadlines is; a correction puts the entry before it right. */
export const DEADLINE_KINDS = ['original', 'extension', 'correction'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/**
 * Decisions about an instrument's effectiveness that stay on record: declared although conditions were open, declared
 * in one act with others, lapsed because the deadline passed, terminated because it passed.
 */
const EFFECTIVENESS_DECISIONS = ['overridden', 'together', 'lapsed', 'terminated'] as const;
export type EffectivenessDecision = (typeof EFFECTIVENESS_DECISIONS)[number];
