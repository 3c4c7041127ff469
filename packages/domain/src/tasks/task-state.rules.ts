import { addWorkingDays, type WorkCalendar } from '../shared/working-days.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { TaskFlag, TaskState } from './task.codes.ts';
import type { TaskStanding } from './task-standing.rules.ts';

/** A deadline that is no more than so many working days ahead is soon. */
const SOON_WORKING_DAYS = 7;

/** The last day that counts as soon. */
export function soonUntil(calendar: WorkCalendar, today: PlainDate): PlainDate {
  return addWorkingDays(calendar, today, SOON_WORKING_DAYS);
}

/**
 * The official state of a task: done by its deadline or after it, open before it has passed or after. The deadline's
 * own day is in term, and a task without one is never late.
 */
export function taskState(task: Pick<TaskStanding, 'dueOn' | 'completedOn'>, today: PlainDate): TaskState {
  const { dueOn, completedOn } = task;
  const isMissed = dueOn !== null && (completedOn ?? today) > dueOn;
  if (completedOn !== null) return isMissed ? 'DONE_LATE' : 'DONE_ON_TIME';
  return isMissed ? 'OPEN_OVERDUE' : 'OPEN_IN_TERM';
}

/** Whether a task counts in the figures of a day: it has begun by then and was not withdrawn. */
export function isCounted(task: Pick<TaskStanding, 'assignedOn' | 'withdrawnOn'>, today: PlainDate): boolean {
  return task.withdrawnOn === null && task.assignedOn <= today;
}

/** What else is to be said of a task that stands so. */
export function taskFlags(
  task: TaskStanding & { readonly isRecurring: boolean },
  { today, soonOn }: { today: PlainDate; soonOn: PlainDate },
): TaskFlag[] {
  const { dueOn } = task;
  const isOpen = task.completedOn === null && task.withdrawnOn === null;
  const flags: readonly [TaskFlag, boolean][] = [
    ['DUE_SOON', isOpen && dueOn !== null && dueOn >= today && dueOn <= soonOn],
    ['NO_DEADLINE', dueOn === null],
    ['EXTENSION_ASKED', task.request !== null],
    ['PROPOSED', task.proposal !== null],
    ['RETURNED', task.isReturned],
    ['RECURRING', task.isRecurring],
    ['WITHDRAWN', task.withdrawnOn !== null],
    ['NOT_BEGUN', task.assignedOn > today],
  ];
  return flags.filter(([, applies]) => applies).map(([flag]) => flag);
}
