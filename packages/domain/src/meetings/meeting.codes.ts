/** Kinds of meeting. Source: the office's published meetings: working sessions, a reception, a mission, a signing ceremony. */
export const MEETING_KINDS = ['WORKING_SESSION', 'RECEPTION', 'SIGNING_CEREMONY', 'MISSION', 'CONFERENCE'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/**
 * How well the days of a meeting are known: `DAYS` is first and last day, `MONTH` the month alone, `WITHIN` some time
 * between two days. A day that no source prints is never made up.
 */
export const MEETING_PRECISIONS = ['DAYS', 'MONTH', 'WITHIN'] as const;
export type MeetingPrecision = (typeof MEETING_PRECISIONS)[number];

/** Who said it: our side, theirs, or both together. */
export const ITEM_SIDES = ['ours', 'theirs', 'both'] as const;
export type ItemSide = (typeof ITEM_SIDES)[number];

/** What was said: somebody asked the other for something, or promised something. */
export const ITEM_KINDS = ['request', 'commitment'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Records of the register that an item can be followed by. */
export const ITEM_LINKS = ['task', 'open_point', 'deliverable', 'milestone'] as const;
export type ItemLink = (typeof ITEM_LINKS)[number];

/** Who has to do what was asked or promised. */
export const DEBTORS = ['home', 'partner', 'both'] as const;
export type Debtor = (typeof DEBTORS)[number];

/** Derived states of an item: `late` is open behind its day. */
export const PROMISE_STATES = ['late', 'open', 'kept', 'dropped'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];
