import { addDays, weekday } from '@counterpart/domain/shared/plain-date';
import type { WorkRow } from './work-subject.ts';

/** The groups of a list of work, in order. */
export const WORK_GROUPS = ['late', 'week', 'later', 'undated'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** What a list of work holds. */
export type Work = {
  readonly late: readonly WorkRow[];
  /** How many are late in all, where not all are listed. */
  readonly lateCount?: number;
  readonly due: readonly WorkRow[];
  readonly undated?: readonly WorkRow[];
};

/** The rows by when they are due: over, until this week's Sunday, after it, and without a day. */
export function groupWork(
  { late, due, undated = [] }: Work,
  today: string,
): Readonly<Record<WorkGroup, readonly WorkRow[]>> {
  const sunday = addDays(today, 7 - weekday(today));
  const isThisWeek = (row: WorkRow) => row.plannedOn !== null && row.plannedOn <= sunday;
  return { late, week: due.filter(isThisWeek), later: due.filter((row) => !isThisWeek(row)), undated };
}
