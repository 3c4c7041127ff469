import { notFound } from '@counterpart/domain/shared/errors';
import { seriesDay } from '@counterpart/domain/tasks/recurrence.rules';
import type { Recurrence } from '@counterpart/domain/tasks/task.codes';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { allowedOnSeries, isEnded, isToCome, seriesOnTime } from '@counterpart/domain/tasks/task-series.rules';
import { daysLate } from '@counterpart/domain/tasks/task-standing.rules';
import { soonUntil, taskFlags, taskState } from '@counterpart/domain/tasks/task-state.rules';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { loadSeries, loadTaskByCode, type TaskFile } from '../task.repository.ts';

/**
 * The series that a recurring task is one occurrence of: every period as it stands, how many were done on time, the
 * next deadline, and the rule by which it goes on. Errors: common.not_found, also for a task that does not recur
 */
export const getSeries = defineQuery({
  name: 'tasks.series',
  input: z.strictObject({ code: z.string().max(40) }),
  allow: mayReadTasks,
  run: async (tools, { code }) => {
    const { db, scope, actor, today } = tools;
    const { row } = await loadTaskByCode(db, scope, code);
    if (row.series_id === null) throw notFound('task_series');
    const files = await loadSeries(db, scope, row.series_id);
    const standings = files.map((one) => one.standing);
    const open = standings.flatMap(({ dueOn, completedOn, withdrawnOn }) =>
      dueOn !== null && dueOn >= today && completedOn === null && withdrawnOn === null ? [dueOn] : [],
    );
    return {
      id: row.series_id,
      every: row.recurrence as Recurrence,
      day: seriesDay(files.flatMap((one) => one.events[0]?.to_on ?? [])),
      lastPeriod: files.at(-1)?.row.period ?? '',
      nextDueOn: open.toSorted()[0] ?? null,
      onTime: seriesOnTime(standings, today),
      isEnded: isEnded(standings),
      occurrences: files.map((file) => occurrenceView(tools, file)),
      allowed: allowedOnSeries(actor, standings, today),
    };
  },
});

function occurrenceView({ today, calendar }: QueryTools, { row, standing }: TaskFile) {
  const { dueOn, completedOn, withdrawnOn, assignedOn, percent, leadAgencyId } = standing;
  const dated = { today, soonOn: soonUntil(calendar, today) };
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    period: row.period ?? '',
    assignedOn,
    dueOn,
    completedOn,
    withdrawnOn,
    percent,
    leadAgencyId,
    state: taskState(standing, today),
    flags: taskFlags({ ...standing, isRecurring: true }, dated),
    daysLate: withdrawnOn === null ? daysLate(standing, today) : 0,
    isToCome: isToCome(standing, today),
  };
}
