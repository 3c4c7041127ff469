import type { PlainDate } from '../shared/plain-date.ts';
import type { TaskStanding } from './task-standing.rules.ts';

/** Acts on a task after it was assigned. */
export const TASK_ACTS = [
  'report',
  'propose',
  'return',
  'confirm',
  'requestExtension',
  'decideExtension',
  'extend',
  'withdraw',
  'reopen',
] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** Why an act does not fit where a task stands. */
export type ActProblem = 'closed' | 'open' | 'not_proposed' | 'request_open' | 'no_request' | 'no_deadline';

/**
 * Why a task that stands so does not take an act, or null. A task that is done or withdrawn takes nothing but
 * reopening; the office may confirm without a proposal, on evidence of its own.
 */
export function actProblem(
  { completedOn, withdrawnOn, proposal, request, dueOn }: TaskStanding,
  act: TaskAct,
): ActProblem | null {
  const isClosed = completedOn !== null || withdrawnOn !== null;
  if (act === 'reopen') return isClosed ? null : 'open';
  if (isClosed) return 'closed';
  if (act === 'return') return proposal ? null : 'not_proposed';
  if (act === 'decideExtension') return request ? null : 'no_request';
  if (act !== 'requestExtension') return null;
  if (dueOn === null) return 'no_deadline';
  return request ? 'request_open' : null;
}

/** Whether a day can be a task's completion: not before it was assigned, and no day that is still to come. */
export function completionProblem(
  { assignedOn }: Pick<TaskStanding, 'assignedOn'>,
  completedOn: PlainDate,
  today: PlainDate,
): 'in_future' | 'before_assigned' | null {
  if (completedOn > today) return 'in_future';
  return completedOn < assignedOn ? 'before_assigned' : null;
}
