import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';

/** A task as its people are told of it; a secret one has no titles. */
export type LiveTask = {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly dueOn: PlainDate | null;
  readonly leadAgencyId: string;
  /** The recurring task of which it is one period. */
  readonly seriesId: string | null;
};

const CHUNK = 400;

/** Tasks as they stand now, by id. */
export async function liveTasks(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, LiveTask>> {
  const found = new Map<string, LiveTask>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await standingTasks(db)
      .where('t.id', 'in', ids.slice(start, start + CHUNK))
      .execute();
    for (const row of rows) found.set(row.id, toLive(row));
  }
  return found;
}

/** Deadlines of tasks that are open. */
export async function openDeadlines(db: Reader): Promise<readonly PlainDate[]> {
  const rows = await db
    .selectFrom('task_span as s')
    .select('s.due_on')
    .distinct()
    .where('s.to_on', '=', FAR_DAY)
    .where('s.side', '=', 'live')
    .where('s.completed_on', '=', FAR_DAY)
    .where('s.due_on', '<', FAR_DAY)
    .orderBy('s.due_on')
    .execute();
  return rows.map((row) => row.due_on);
}

/** Open tasks that fall due on one of the days, in the order of their ids. */
export async function openTasksDue(db: Reader, days: readonly PlainDate[], today: PlainDate): Promise<LiveTask[]> {
  const found: LiveTask[] = [];
  for (let start = 0; start < days.length; start += CHUNK) {
    const rows = await standingTasks(db)
      .where('s.side', '=', 'live')
      .where('s.completed_on', '=', FAR_DAY)
      .where('s.assigned_on', '<=', today)
      .where('s.due_on', 'in', days.slice(start, start + CHUNK))
      .orderBy('t.id')
      .execute();
    found.push(...rows.map(toLive));
  }
  return found;
}

function standingTasks(db: Reader) {
  return db
    .selectFrom('task_span as s')
    .innerJoin('task as t', 't.id', 's.task_id')
    .select([
      't.id',
      't.code',
      't.content_vi',
      't.content_en',
      't.is_secret',
      's.due_on',
      's.lead_agency_id',
      't.series_id',
    ])
    .where('s.to_on', '=', FAR_DAY);
}

type StoredTask = Awaited<ReturnType<ReturnType<typeof standingTasks>['execute']>>[number];

function toLive(row: StoredTask): LiveTask {
  const isSecret = row.is_secret === 1;
  return {
    id: row.id,
    code: row.code,
    titleVi: isSecret ? '' : row.content_vi,
    titleEn: isSecret ? '' : row.content_en,
    dueOn: fromSortDay(row.due_on),
    leadAgencyId: row.lead_agency_id,
    seriesId: row.series_id,
  };
}

/** Officers who may sign in, by agency. */
export async function officersOf(
  db: Reader,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (let start = 0; start < agencyIds.length; start += CHUNK) {
    const rows = await db
      .selectFrom('app_user')
      .select(['id', 'agency_id'])
      .where('role', '=', 'officer')
      .where('is_disabled', '=', 0)
      .where('agency_id', 'in', agencyIds.slice(start, start + CHUNK))
      .orderBy('id')
      .execute();
    for (const row of rows) found.set(row.agency_id ?? '', [...(found.get(row.agency_id ?? '') ?? []), row.id]);
  }
  return found;
}

/** Those of the office who decide about tasks, or its leaders; who may not sign in is left out. */
export async function officePeople(db: Reader, role: 'coordinator' | 'leader'): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('app_user')
    .select('id')
    .where('role', '=', role)
    .where('is_disabled', '=', 0)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
