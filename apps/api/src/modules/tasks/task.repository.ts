import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { TaskEventKind } from '@counterpart/domain/tasks/task.codes';
import {
  standingEvents,
  standingOf,
  type TaskEvent,
  type TaskStanding,
} from '@counterpart/domain/tasks/task-standing.rules';
import type { Selectable } from 'kysely';

/** A task as stored. */
export type TaskRow = Selectable<Tables['task']>;
/** An entry of a task's ledger as stored. */
export type TaskEventRow = Selectable<Tables['task_event']>;

/** A task with its ledger and where it stands by it. */
export type TaskFile = {
  readonly row: TaskRow;
  readonly supportIds: readonly string[];
  readonly events: readonly TaskEventRow[];
  readonly standing: TaskStanding;
  /** The last entry that still stands: the one that can be taken back. */
  readonly last: TaskEventRow;
};

/** Loads a task by its id within a scope; one of other agencies is as absent. Errors: common.not_found */
export async function loadTask(reader: Reader, scope: Scope, id: string): Promise<TaskFile> {
  const row = await inScope(reader, scope).where('task.id', '=', id).executeTakeFirst();
  return fileOf(reader, row);
}

/** The same by its code. Errors: common.not_found */
export async function loadTaskByCode(reader: Reader, scope: Scope, code: string): Promise<TaskFile> {
  const row = await inScope(reader, scope).where('task.code', '=', code).executeTakeFirst();
  return fileOf(reader, row);
}

function inScope(reader: Reader, scope: Scope) {
  return reader
    .selectFrom('task')
    .selectAll('task')
    .$if(scope.kind === 'agency', (query) =>
      query.where('task.id', 'in', (eb) =>
        eb
          .selectFrom('task_agency')
          .select('task_agency.task_id')
          .where('task_agency.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .$if(scope.kind === 'partner' || scope.kind === 'nothing', (query) => query.where('task.id', '=', ''));
}

/** All occurrences of a task's series within a scope, in the order of their periods. */
export async function loadSeries(reader: Reader, scope: Scope, seriesId: string): Promise<TaskFile[]> {
  const rows = await inScope(reader, scope).where('task.series_id', '=', seriesId).orderBy('task.period').execute();
  return filesOf(reader, rows);
}

async function fileOf(reader: Reader, row: TaskRow | undefined): Promise<TaskFile> {
  const [file] = await filesOf(reader, row ? [row] : []);
  if (!file) throw notFound('task');
  return file;
}

async function filesOf(reader: Reader, rows: readonly TaskRow[]): Promise<TaskFile[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [events, support] = await Promise.all([
    reader.selectFrom('task_event').selectAll().where('task_id', 'in', ids).orderBy('seq').execute(),
    reader
      .selectFrom('task_agency')
      .select(['task_id', 'agency_id'])
      .where('task_id', 'in', ids)
      .where('role', '=', 'support')
      .orderBy('agency_id')
      .execute(),
  ]);
  return rows.map((row) => {
    const own = events.filter((one) => one.task_id === row.id);
    const supportIds = support.filter((one) => one.task_id === row.id).map((one) => one.agency_id);
    const standing = standingOf(own.map(toTaskEvent));
    const last = standingEvents(own.map(withNames)).at(-1)?.row;
    if (!standing || !last) throw notFound('task');
    return { row, supportIds, events: own, standing, last };
  });
}

function withNames(row: TaskEventRow) {
  return { id: row.id, kind: row.kind as TaskEventKind, correctsId: row.corrects_id, row };
}

/** A stored entry as the rules see it. */
export function toTaskEvent(
  row: Omit<TaskEventRow, 'at' | 'actor_id' | 'actor_name' | 'actor_role' | 'seq' | 'text'>,
): TaskEvent {
  return {
    id: row.id,
    kind: row.kind as TaskEventKind,
    day: row.day,
    recordedOn: row.recorded_on,
    fromOn: row.from_on,
    toOn: row.to_on,
    agencyId: row.agency_id,
    percent: row.percent,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    correctsId: row.corrects_id,
  };
}

/** The highest number among the codes of a year, 0 where there is none. */
export async function lastTaskNumber(reader: Reader, prefix: string): Promise<number> {
  const row = await reader
    .selectFrom('task')
    .select('code')
    .where('code', '>=', prefix)
    .where('code', '<', `${prefix}~`)
    .orderBy('code', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row.code.slice(prefix.length)) : 0;
}
