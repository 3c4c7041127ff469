import type { Reader } from '@counterpart/db/open';
import { fromColumns } from '@counterpart/domain/shared/fields';
import type { TaskEventKind } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { allowedOnTask, mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { daysLate } from '@counterpart/domain/tasks/task-standing.rules';
import { soonUntil, taskFlags, taskState } from '@counterpart/domain/tasks/task-state.rules';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadTaskByCode, type TaskEventRow, type TaskFile, type TaskRow } from '../task.repository.ts';

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
      links: await linksOf(db, row),
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

/** What the task hangs on, with the names by which readers know it. */
async function linksOf(db: Reader, row: TaskRow) {
  if (row.programme_id === null) return null;
  const programme = await db
    .selectFrom('programme')
    .select(['code', 'title_vi', 'title_en'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  const point = row.open_point_id
    ? await db
        .selectFrom('open_point')
        .select(['clause', 'title_vi', 'title_en'])
        .where('id', '=', row.open_point_id)
        .executeTakeFirst()
    : undefined;
  return {
    programmeId: row.programme_id,
    programmeCode: programme.code,
    titleVi: programme.title_vi,
    titleEn: programme.title_en,
    instrumentId: row.instrument_id,
    point: point ? { clause: point.clause, titleVi: point.title_vi, titleEn: point.title_en } : null,
  };
}
