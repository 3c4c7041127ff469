/** What a partner's exit does to its files: they pause, they end, or somebody else goes on. */
export const EXIT_KINDS = ['suspend', 'terminate', 'hand_over'] as const;
export type ExitKind = (typeof EXIT_KINDS)[number];

/** How an exit stands: in force, given back in part or whole by a resumption, or undone as if it had not been. */
export type ExitState = 'standing' | 'resumed' | 'undone';

/** Kinds of work that a partner leaves behind. A module that knows of more adds its own kind here. */
export const ORPHAN_KINDS = [
  'milestone',
  'open_point',
  'condition',
  'deliverable',
  'task',
  'negotiation_round',
  'signing',
] as const;
export type OrphanKind = (typeof ORPHAN_KINDS)[number];
