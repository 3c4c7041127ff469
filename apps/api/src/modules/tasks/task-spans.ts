import { FAR_DAY, toSortDay } from '@counterpart/db/far-day';
import type { Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import { daysLate, standingSpans, type TaskEvent } from '@counterpart/domain/tasks/task-standing.rules';

/** How a task stood, evening after evening, as rows. */
export function spanRows(taskId: string, events: readonly TaskEvent[]): Tables['task_span'][] {
  return standingSpans(events).map(({ fromOn, toOn, standing }) => ({
    task_id: taskId,
    from_on: fromOn,
    to_on: toOn ?? FAR_DAY,
    side: standing.withdrawnOn === null ? 'live' : 'withdrawn',
    lead_agency_id: standing.leadAgencyId,
    assigned_on: standing.assignedOn,
    due_on: toSortDay(standing.dueOn),
    completed_on: toSortDay(standing.completedOn),
    withdrawn_on: toSortDay(standing.withdrawnOn),
    late_days: standing.completedOn === null ? 0 : daysLate(standing, standing.completedOn),
    percent: standing.percent,
    reported_on: toSortDay(standing.reportedOn),
    requested_on: toSortDay(standing.request?.newDueOn ?? null),
    is_proposed: Number(standing.proposal !== null),
    is_returned: Number(standing.isReturned),
    asks: standing.asks,
    grants: standing.grants,
  }));
}

/** Works the spans of a task out anew from its ledger. */
export async function rewriteSpans(tx: Tx, taskId: string, events: readonly TaskEvent[]): Promise<void> {
  await tx.deleteFrom('task_span').where('task_id', '=', taskId).execute();
  await tx.insertInto('task_span').values(spanRows(taskId, events)).execute();
}
