import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader, Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { CommandTools } from '../../kernel/command.ts';
import { StaleWrite } from '../../kernel/command.ts';

/** An urging as stored. */
export type UrgingRow = Selectable<Tables['urging']>;

/** Urgings within a scope: an agency's own, and for partners none. */
export function urgingsInScope(db: Reader, scope: Scope) {
  return db
    .selectFrom('urging as u')
    .$if(scope.kind === 'agency', (query) =>
      query.where('u.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
    )
    .$if(scope.kind === 'partner' || scope.kind === 'nothing', (query) => query.where('u.id', '=', ''));
}

/** Loads an urging within a scope. Errors: common.not_found */
export async function loadUrging(db: Reader, scope: Scope, id: string): Promise<UrgingRow> {
  const row = await urgingsInScope(db, scope).selectAll('u').where('u.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('urging');
  return row;
}

/**
 * Whether an urging met silence: its wait has passed, it stands, and a task of it is open and was not answered for.
 * @param today the day on which it is asked
 */
export function isSilent(eb: ExpressionBuilder<Tables & { u: Tables['urging'] }, 'u'>, today: PlainDate) {
  return eb.and([
    eb('u.withdrawn_on', 'is', null),
    eb('u.answer_due_on', '<', today),
    eb.exists(
      eb
        .selectFrom('urging_task as open_task')
        .innerJoin('task_span as stands', 'stands.task_id', 'open_task.task_id')
        .select('open_task.task_id')
        .whereRef('open_task.urging_id', '=', 'u.id')
        .where('open_task.answered_on', 'is', null)
        .where('stands.to_on', '=', FAR_DAY)
        .where('stands.completed_on', '=', FAR_DAY)
        .where('stands.side', '=', 'live'),
    ),
  ]);
}

/** Changes columns of an urging and returns its new version. Errors: StaleWrite */
export async function touchUrging(
  { tx }: CommandTools,
  row: Pick<UrgingRow, 'id' | 'version'>,
  columns: Partial<UrgingRow>,
): Promise<number> {
  const version = row.version + 1;
  const written = await tx
    .updateTable('urging')
    .set({ ...columns, version })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return version;
}

/** The number after the last one used of a symbol in a year. */
export async function nextNumber(db: Reader | Tx, symbol: string, year: number): Promise<number> {
  const row = await db
    .selectFrom('urging_number')
    .select('number')
    .where('symbol', '=', symbol)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** The year to which a letter's number belongs. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
