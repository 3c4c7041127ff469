/** States of a deliverable as stored; late is derived from its days. Words in `reference/codelists/work`. */
export const DELIVERABLE_STATES = ['PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'REVISION', 'ACCEPTED', 'CANCELLED'] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];

/** What is done with a deliverable; each leaves an entry that stays. */
export const DELIVERABLE_ACTS = ['start', 'report', 'submit', 'return', 'accept', 'cancel', 'reopen'] as const;
export type DeliverableAct = (typeof DELIVERABLE_ACTS)[number];

/** How a deliverable stands to its days, the worst first. `none` has no day, or none that still counts. */
export const PUNCTUALITIES = ['late', 'due_soon', 'delivered_late', 'on_time', 'none'] as const;
export type Punctuality = (typeof PUNCTUALITIES)[number];

/** The worst that stands in a cell of the matrix, the worst first; `LATE` goes before every state. */
export const CELL_STATES = [
  'LATE',
  'REVISION',
  'PLANNED',
  'IN_PROGRESS',
  'SUBMITTED',
  'ACCEPTED',
  'CANCELLED',
] as const;
export type CellState = (typeof CELL_STATES)[number];
