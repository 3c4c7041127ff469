import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { daysBetween, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import type { PastUrging } from '@counterpart/domain/urging/urging.rules';

/** A letter that a task was urged in. */
export type EarlierLetter = { readonly documentNumber: string; readonly on: PlainDate; readonly isAnswered: boolean };

/** An open task with a deadline, and its urgings that stand. Of a secret one number and day alone are known. */
export type OpenTask = {
  readonly id: string;
  readonly code: string;
  readonly contentVi: string;
  readonly contentEn: string;
  readonly isSecret: boolean;
  readonly sourceNumber: string;
  readonly sourceOn: PlainDate;
  readonly sourceClause: string;
  readonly assigner: TaskAssigner;
  readonly leadAgencyId: string;
  readonly dueOn: PlainDate;
  readonly daysLate: number;
  readonly urgings: readonly PastUrging[];
  readonly letters: readonly EarlierLetter[];
};

/** Which open tasks are meant: due no later than `dueBy`, of some agencies or all, or certain ones. */
export type OpenTaskAsk = {
  readonly today: PlainDate;
  readonly dueBy: PlainDate;
  readonly agencyIds: readonly string[] | null;
  readonly taskIds?: readonly string[];
};

const CHUNK = 400;

/** Open tasks of an ask, the oldest deadline first. */
export async function openTasks(db: Reader, ask: OpenTaskAsk): Promise<OpenTask[]> {
  const { today, taskIds } = ask;
  const rows = taskIds === undefined ? await rowsOf(db, ask, null) : [];
  for (let start = 0; start < (taskIds?.length ?? 0); start += CHUNK) {
    rows.push(...(await rowsOf(db, ask, taskIds?.slice(start, start + CHUNK) ?? [])));
  }
  const past = await urgingsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const told = past.get(row.id) ?? [];
    return {
      id: row.id,
      code: row.code,
      contentVi: row.content_vi,
      contentEn: row.content_en,
      isSecret: row.is_secret === 1,
      sourceNumber: row.source_number,
      sourceOn: row.source_on,
      sourceClause: row.source_clause,
      assigner: row.assigner as TaskAssigner,
      leadAgencyId: row.lead_agency_id,
      dueOn: row.due_on,
      daysLate: Math.max(0, daysBetween(row.due_on, today)),
      urgings: told.map(({ documentNumber: _number, ...urging }) => urging),
      letters: told
        .filter((one) => one.level >= 2 && one.documentNumber !== '')
        .map(({ documentNumber, on, answeredOn }) => ({ documentNumber, on, isAnswered: answeredOn !== null })),
    };
  });
}

function rowsOf(db: Reader, { today, dueBy, agencyIds }: OpenTaskAsk, taskIds: readonly string[] | null) {
  return db
    .selectFrom('task_span as s')
    .innerJoin('task as t', 't.id', 's.task_id')
    .select(['t.id', 't.code', 't.content_vi', 't.content_en', 't.is_secret', 't.source_number', 't.source_on'])
    .select(['t.source_clause', 't.assigner', 's.lead_agency_id', 's.due_on'])
    .where('s.to_on', '=', FAR_DAY)
    .where('s.side', '=', 'live')
    .where('s.completed_on', '=', FAR_DAY)
    .where('s.assigned_on', '<=', today)
    .where('s.due_on', '<=', dueBy)
    .$if(agencyIds !== null, (query) => query.where('s.lead_agency_id', 'in', agencyIds ?? []))
    .$if(taskIds !== null, (query) => query.where('s.task_id', 'in', taskIds ?? []))
    .orderBy('s.due_on')
    .orderBy('t.code')
    .execute();
}

type Told = PastUrging & { readonly documentNumber: string };

/** The urgings of tasks that were not withdrawn, in their order. */
async function urgingsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>> {
  const found = new Map<string, Told[]>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await db
      .selectFrom('urging_task as ut')
      .innerJoin('urging as u', 'u.id', 'ut.urging_id')
      .select(['ut.task_id', 'ut.level', 'ut.answered_on', 'ut.promised_on', 'u.sent_on', 'u.document_number'])
      .where('ut.task_id', 'in', ids.slice(start, start + CHUNK))
      .where('u.withdrawn_on', 'is', null)
      .orderBy('u.sent_on')
      .orderBy('u.at')
      .orderBy('u.id')
      .execute();
    for (const row of rows) {
      const told: Told = {
        level: row.level as UrgedLevel,
        on: row.sent_on,
        answeredOn: row.answered_on,
        promisedOn: row.promised_on,
        documentNumber: row.document_number,
      };
      found.set(row.task_id, [...(found.get(row.task_id) ?? []), told]);
    }
  }
  return found;
}
