import type { Actor } from '../identity/actor.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { maySteerTasks } from './task.policy.ts';
import type { Rate, TaskCounts } from './task-score.rules.ts';
import type { TaskStanding } from './task-standing.rules.ts';
import { isCounted, taskState } from './task-state.rules.ts';

/** What of an occurrence of a recurring task its series is judged by. */
export type Occurrence = Pick<TaskStanding, 'assignedOn' | 'dueOn' | 'completedOn' | 'withdrawnOn'>;

/** Whether the period of an occurrence is still to come: what is done with a whole series is done with those alone. */
export function isToCome({ assignedOn, completedOn, withdrawnOn }: Occurrence, today: PlainDate): boolean {
  return assignedOn > today && completedOn === null && withdrawnOn === null;
}

/** Whether a withdrawn occurrence could still take place: its period has not begun. */
export function isResumable({ assignedOn, withdrawnOn }: Occurrence, today: PlainDate): boolean {
  return withdrawnOn !== null && assignedOn > today;
}

/** A series has ended early when the last of its occurrences was withdrawn. */
export function isEnded(occurrences: readonly Occurrence[]): boolean {
  const last = occurrences.at(-1);
  return last !== undefined && last.withdrawnOn !== null;
}

/** How many occurrences were done on time, of those that were done or had to be. */
export function seriesOnTime(occurrences: readonly Occurrence[], today: PlainDate): Rate {
  const counts: Record<keyof TaskCounts, number> = { OPEN_OVERDUE: 0, OPEN_IN_TERM: 0, DONE_LATE: 0, DONE_ON_TIME: 0 };
  for (const one of occurrences) if (isCounted(one, today)) counts[taskState(one, today)] += 1;
  const part = counts.DONE_ON_TIME;
  return { part, of: part + counts.DONE_LATE + counts.OPEN_OVERDUE };
}

/** What may be done with a whole series. */
export type SeriesAction = 'lengthen' | 'change' | 'end' | 'resume';

/** The actions open to the actor on a series whose occurrences stand so, in their order. */
export function allowedOnSeries(actor: Actor, occurrences: readonly Occurrence[], today: PlainDate): SeriesAction[] {
  if (!maySteerTasks(actor)) return [];
  const hasMore = occurrences.some((one) => isToCome(one, today));
  return [
    ...(isEnded(occurrences) ? [] : (['lengthen'] as const)),
    ...(hasMore ? (['change', 'end'] as const) : []),
    ...(isEnded(occurrences) && occurrences.some((one) => isResumable(one, today)) ? (['resume'] as const) : []),
  ];
}
