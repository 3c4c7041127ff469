import { fromColumns } from '@counterpart/domain/shared/fields';
import type { TaskEventKind } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { allowedOnTask, mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { daysLate } from '@counterpart/domain/tasks/task-standing.rules';
import { soonUntil, taskFlags, taskState } from '@counterpart/domain/tasks/task-state.rules';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { linksOf } from '../task-link-names.list.ts';
import { loadTaskByCode, type TaskEventRow, type TaskFile } from '../task.repository.ts';

/** One task with its whole ledger. Errors: common.not_found */
export const getTask = defineQuery({
  name: 'tasks.get',
  input: z.strictObject({ code: z.string().max(40) }),
  allow: mayReadTasks,
  run: async ({ db, scope, actor, today, calendar }, { code }) => {
    const file = await loadTaskByCode(db, scope, code);
    const { row, standing, last } = file;
    const { proposal, request, ...stands } = standing;
    const dated = { today, soonOn: soonUntil(calendar, today) };
    return {
      id: row.id,
      code: row.code,
      version: row.version,
      ...fromColumns(taskFields, row),
      isSecret: row.is_secret === 1,
      supportIds: file.supportIds,
      links: await linksOf({ db, scope }, row),
      recurrence: row.recurrence,
      period: row.period,
      isSample: row.is_sample === 1,
      ...stands,
      proposal,
      request,
      state: taskState(standing, today),
      flags: taskFlags({ ...standing, isRecurring: row.series_id !== null }, dated),
      daysLate: standing.withdrawnOn === null ? daysLate(standing, today) : 0,
      ledger: ledgerOf(file),
      lastEventId: last.id,
      allowed: allowedOnTask(actor, standing, last.kind as TaskEventKind),
    };
  },
});

function ledgerOf({ events }: TaskFile) {
  const gone = new Set(events.map((one) => one.corrects_id));
  return events.map((event) => ({ ...entryView(event), isTakenBack: gone.has(event.id) }));
}

function entryView(event: TaskEventRow) {
  return {
    id: event.id,
    kind: event.kind as TaskEventKind,
    day: event.day,
    at: event.at,
    actorName: event.actor_name,
    fromOn: event.from_on,
    toOn: event.to_on,
    agencyId: event.agency_id,
    percent: event.percent,
    text: event.text,
    documentNumber: event.document_number,
    documentOn: event.document_on,
    correctsId: event.corrects_id,
  };
}
