/**
 * How hard an agency is urged. **Shape**: 0 an automatic reminder, 1 a notice through the system or by telephone, 2 the
 * office's first letter, 3 its second, 4 a report to the Government's leaders, 5 an inspection, 6 criticism or direction
 * by the Prime Minister.
 */
const URGING_LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;
export type UrgingLevel = (typeof URGING_LEVELS)[number];

/** Levels on which people act; level 0 is the clock's. */
export const URGED_LEVELS = [1, 2, 3, 4, 5, 6] as const;
export type UrgedLevel = (typeof URGED_LEVELS)[number];

/** When a level is due: by the deadline, or by the silence after the last urging. */
export const URGING_TRIGGERS = ['before', 'on', 'after', 'unanswered'] as const;
export type UrgingTrigger = (typeof URGING_TRIGGERS)[number];

/** Whether the office writes a letter on a level; on the others it tells through the system or records another paper. */
export function isLetterLevel(level: number): boolean {
  return level === 2 || level === 3;
}
