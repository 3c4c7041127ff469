import { addDays, type PlainDate, startOfMonth } from '../shared/plain-date.ts';
import { LATE_BUCKETS, type TaskState } from './task.codes.ts';
import { daysLate, type TaskStanding } from './task-standing.rules.ts';
import { isCounted, taskState } from './task-state.rules.ts';

/** How many tasks stand in each official state. */
export type TaskCounts = Readonly<Record<TaskState, number>>;

/** A share with what it is a share of; `of` 0 means that there is nothing to speak of. */
export type Rate = { readonly part: number; readonly of: number };

/** Open and overdue among what has come to a decision: done, or open and overdue. */
export function overdueRate(counts: TaskCounts): Rate {
  return { part: counts.OPEN_OVERDUE, of: counts.DONE_ON_TIME + counts.DONE_LATE + counts.OPEN_OVERDUE };
}

/** Done by the deadline among what is done. */
export function onTimeRate(counts: TaskCounts): Rate {
  return { part: counts.DONE_ON_TIME, of: counts.DONE_ON_TIME + counts.DONE_LATE };
}

/** What of a task its score is made from. */
export type ScoredTask = Pick<TaskStanding, 'assignedOn' | 'dueOn' | 'completedOn' | 'withdrawnOn' | 'asks' | 'grants'>;

/**
 * Figures over a set of tasks on one day.
 * **Shape**: `late` counts tasks missed by so many days, as `LATE_BUCKETS` has them, open and done alike; `asked` and
 * `granted` count tasks whose extension was ever asked for or given. **Units**: `medianDaysLate` calendar days over all
 * late tasks, null where none is late.
 */
export type TaskScore = {
  readonly total: number;
  readonly counts: TaskCounts;
  readonly oldestDueOn: PlainDate | null;
  readonly medianDaysLate: number | null;
  readonly late: readonly number[];
  readonly asked: number;
  readonly granted: number;
};

/** Counts tasks as they stood on a day. Withdrawn ones, and those that begin later, are left out. */
export function scoreOf(tasks: readonly ScoredTask[], today: PlainDate): TaskScore {
  const counts: Record<TaskState, number> = { OPEN_OVERDUE: 0, OPEN_IN_TERM: 0, DONE_LATE: 0, DONE_ON_TIME: 0 };
  const lates: number[] = [];
  let oldestDueOn: PlainDate | null = null;
  const counted = tasks.filter((one) => isCounted(one, today));
  for (const task of counted) {
    const state = taskState(task, today);
    counts[state] += 1;
    const days = daysLate(task, today);
    if (days > 0) lates.push(days);
    const isOldest = oldestDueOn === null || (task.dueOn !== null && task.dueOn < oldestDueOn);
    if (state === 'OPEN_OVERDUE' && isOldest) oldestDueOn = task.dueOn;
  }
  return {
    total: counted.length,
    counts,
    oldestDueOn,
    medianDaysLate: median(lates),
    late: LATE_BUCKETS.map(({ from, to }) => lates.filter((days) => days >= from && days <= (to ?? days)).length),
    asked: counted.filter((one) => one.asks > 0).length,
    granted: counted.filter((one) => one.grants > 0).length,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** With which evening today's figures are compared. */
export const COMPARISONS = ['month', 'quarter', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The last evening of the month, quarter or year before the one that holds `today`. */
export function comparisonDay(today: PlainDate, against: Comparison): PlainDate {
  const year = today.slice(0, 4);
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const first = {
    month: startOfMonth(today),
    quarter: `${year}-${String(quarter).padStart(2, '0')}-01`,
    year: `${year}-01-01`,
  };
  return addDays(first[against], -1);
}
