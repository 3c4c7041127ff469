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
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** How often a person wants one mail about everything. */
export const DIGESTS = ['off', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];
