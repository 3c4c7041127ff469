/**
 * The four official states of a task. Derived from deadline and completion, never stored.
 * Source: Report 1270/BC-TCTTTg of 27/12/2017, split of 21.914 tasks.
 */
export const TASK_STATES = ['OPEN_OVERDUE', 'OPEN_IN_TERM', 'DONE_LATE', 'DONE_ON_TIME'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What else is said of a task beside its state. A withdrawn one and one not yet begun count nowhere. */
export const TASK_FLAGS = [
  'DUE_SOON',
  'NO_DEADLINE',
  'EXTENSION_ASKED',
  'PROPOSED',
  'RETURNED',
  'RECURRING',
  'WITHDRAWN',
  'NOT_BEGUN',
] as const;
export type TaskFlag = (typeof TASK_FLAGS)[number];

/** Whether the lead agency was urged about a task, and whether it answered. */
export const TASK_URGED = ['URGED', 'ANSWERED'] as const;
export type TaskUrged = (typeof TASK_URGED)[number];

/** Who assigned a task: an organ or the title of a person, never a name. */
export const TASK_ASSIGNERS = ['GOVERNMENT', 'PM', 'DEPUTY_PM', 'VPCP_MINISTER', 'VPCP', 'OTHER'] as const;
export type TaskAssigner = (typeof TASK_ASSIGNERS)[number];

/** How often a recurring task falls due. */
export const RECURRENCES = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** What can happen to a task; its ledger holds one entry for each. */
const TASK_EVENT_KINDS = [
  'assigned',
  'reassigned',
  'reported',
  'proposed',
  'returned',
  'confirmed',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'moved',
  'withdrawn',
  'reopened',
  'taken_back',
] as const;
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number];

/** Days late in ranges, `to` null for the open end. Source: a province publishes "overdue by more than 120 days". */
export const LATE_BUCKETS = [
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 120 },
  { from: 121, to: null },
] as const;
