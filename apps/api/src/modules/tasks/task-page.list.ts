import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { TaskFlag, TaskState } from '@counterpart/domain/tasks/task.codes';
import { daysLate, type TaskStanding } from '@counterpart/domain/tasks/task-standing.rules';
import { taskFlags, taskState } from '@counterpart/domain/tasks/task-state.rules';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter } from '../../kernel/list.ts';
import { filteredTasks, TASK_SORTS, type TaskAsk, type TaskDay } from './task-rows.list.ts';

/** Which part of the list is read. */
export type TaskPart = {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly offset?: number | undefined;
};

/** Reads one page of tasks in the order that its filter asks for; grouped, agencies with most overdue come first. */
export async function taskPage(
  { db, adapter }: { readonly db: Reader; readonly adapter: EngineAdapter },
  ask: TaskAsk,
  { limit, cursor, offset }: TaskPart,
) {
  const isGrouped = ask.spec.group !== null;
  const groupSort = isGrouped ? [{ column: 'group_key', descending: false }] : [];
  const sort = [...groupSort, ...columnSort(ask.spec.sort, TASK_SORTS, 's.task_id')].map((one) => ({
    ...one,
    // What is grouped is seen from outside, where every column has the same name and one table.
    column: isGrouped ? `x.${one.column.split('.').at(-1) ?? ''}` : one.column,
  }));
  const rows = filteredTasks(db, adapter, ask)
    .innerJoin('task as t', 't.id', 's.task_id')
    .leftJoin('programme as p', 'p.id', 't.programme_id')
    .selectAll('s')
    .select(COLUMNS);
  let page = (isGrouped ? db.selectFrom(withGroupKey(rows, db, ask).as('x')).selectAll('x') : rows) as typeof rows;
  page = page.limit(limit + 1);
  for (const { column, descending } of sort) page = page.orderBy(sql.ref(column), descending ? 'desc' : 'asc');
  if (cursor) page = page.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
  else if (offset) page = page.offset(offset);
  const found = await page.execute();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: found.length > limit && last ? cursorAfter(sort, last) : null };
}

const COLUMNS = [
  't.code',
  't.version',
  't.source_number',
  't.source_on',
  't.is_secret',
  't.assigner',
  't.content_vi',
  't.content_en',
  't.programme_id',
  't.instrument_id',
  't.open_point_id',
  't.series_id',
  't.recurrence',
  't.period',
  't.is_sample',
  'p.code as programme_code',
] as const;

type Rows = ReturnType<typeof filteredTasks>;

/** Agencies with the most overdue tasks first, then in Vietnamese order; the id keeps namesakes apart. */
function withGroupKey<R extends Pick<Rows, 'leftJoin'>>(rows: R, db: Reader, { on }: TaskAsk): R {
  const overdue = db
    .selectFrom('task_span')
    .select((eb) => ['lead_agency_id', eb.fn.countAll<number>().as('tasks')])
    .$if(!on.isPast, (query) => query.where('to_on', '=', FAR_DAY))
    .$if(on.isPast, (query) => query.where('from_on', '<=', on.day).where('to_on', '>', on.day))
    .where('side', '=', 'live')
    .where('completed_on', '=', FAR_DAY)
    .where('due_on', '<', on.day)
    .groupBy('lead_agency_id')
    .as('late');
  return (rows as unknown as Rows)
    .leftJoin(overdue, 'late.lead_agency_id', 's.lead_agency_id')
    .leftJoin('agency as ga', 'ga.id', 's.lead_agency_id')
    .select(GROUP_KEY.as('group_key')) as unknown as R;
}

const GROUP_KEY = sql<string>`cast(9999999 - coalesce(late.tasks, 0) as text) || ' ' || coalesce(ga.sort_key, '~') || ' ' || s.lead_agency_id`;

/** A row of the list. Names of agencies are looked up in the client's reference list; of a secret task there is no content. */
export type TaskListRow = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly contentVi: string;
  readonly contentEn: string;
  readonly isSecret: boolean;
  readonly sourceNumber: string;
  readonly sourceOn: PlainDate;
  readonly assigner: string;
  readonly leadAgencyId: string;
  readonly programmeCode: string | null;
  readonly instrumentId: string | null;
  readonly openPointId: string | null;
  readonly assignedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly requestedOn: PlainDate | null;
  readonly reportedOn: PlainDate | null;
  readonly percent: number;
  readonly state: TaskState;
  readonly flags: readonly TaskFlag[];
  readonly daysLate: number;
  readonly asks: number;
  readonly grants: number;
  readonly period: string | null;
  readonly isSample: boolean;
};

/** Shapes a stored row for the list, its state and flags by the rule. */
export function toTaskListRow(
  row: Awaited<ReturnType<typeof taskPage>>['rows'][number],
  { day, soonOn }: TaskDay,
): TaskListRow {
  const requestedOn = fromSortDay(row.requested_on);
  const standing: TaskStanding = {
    assignedOn: row.assigned_on,
    leadAgencyId: row.lead_agency_id,
    dueOn: fromSortDay(row.due_on),
    completedOn: fromSortDay(row.completed_on),
    withdrawnOn: fromSortDay(row.withdrawn_on),
    percent: row.percent,
    reportedOn: fromSortDay(row.reported_on),
    proposal: row.is_proposed === 1 ? { on: row.from_on, documentNumber: '', documentOn: null } : null,
    isReturned: row.is_returned === 1,
    request: requestedOn === null ? null : { on: row.from_on, newDueOn: requestedOn },
    asks: row.asks,
    grants: row.grants,
  };
  const { proposal: _p, request: _r, isReturned: _i, ...days } = standing;
  return {
    id: row.task_id,
    code: row.code,
    version: row.version,
    contentVi: row.content_vi,
    contentEn: row.content_en,
    isSecret: row.is_secret === 1,
    sourceNumber: row.source_number,
    sourceOn: row.source_on,
    assigner: row.assigner,
    programmeCode: row.programme_code,
    instrumentId: row.instrument_id,
    openPointId: row.open_point_id,
    requestedOn,
    ...days,
    state: taskState(standing, day),
    flags: taskFlags({ ...standing, isRecurring: row.series_id !== null }, { today: day, soonOn }),
    daysLate: standing.withdrawnOn === null ? daysLate(standing, day) : 0,
    period: row.period,
    isSample: row.is_sample === 1,
  };
}
