/** Why something stands in an inbox. */
const NOTICE_REASONS = [
  'due_soon',
  'due',
  'overdue',
  'assigned',
  'returned',
  'confirmed',
  'extension_granted',
  'extension_refused',
  'withdrawn',
  'reopened',
  'proposed',
  'extension_asked',
  'urged',
  'urging_sent',
  'urging_answered',
  'urging_withdrawn',
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** Reasons that belong together: for each of these a person chooses how to be told. */
export const NOTICE_GROUPS = ['deadlines', 'decisions', 'urged', 'requests', 'letters'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** How a person is told: in the inbox and at once by mail, in the inbox alone, or not at all. */
export const NOTICE_WAYS = ['mail', 'inbox', 'off'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** How often a person wants one mail about everything. */
export const DIGESTS = ['off', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];
