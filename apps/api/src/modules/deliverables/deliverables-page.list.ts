import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter } from '../../kernel/list.ts';
import {
  DELIVERABLE_SORTS,
  type DeliverableAsk,
  filteredDeliverables,
  inScope,
  joined,
  type ListedDeliverable,
} from './deliverables.list.ts';

type Tools = { readonly db: Reader; readonly adapter: EngineAdapter };

/** Which part of the list is read: so many rows behind a cursor, or after so many others. */
export type DeliverablePart = {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly offset?: number | undefined;
};

/** Reads one page of deliverables in the order that the filter asks for: list and files read it the same way. */
export async function deliverablesPage({ db, adapter }: Tools, ask: DeliverableAsk, part: DeliverablePart) {
  const sort = columnSort(ask.spec.sort, DELIVERABLE_SORTS, 'd.id');
  let page = columnsOf(filteredDeliverables(db, adapter, ask)).limit(part.limit + 1);
  for (const { column, descending } of sort) page = page.orderBy(sql.ref(column), descending ? 'desc' : 'asc');
  const { cursor } = part;
  if (cursor) page = page.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
  else if (part.offset) page = page.offset(part.offset);
  const found: ListedDeliverable[] = await page.execute();
  const rows = found.slice(0, part.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > part.limit && last ? cursorAfter(sort, last) : null };
}

/** What a list shows of each row. */
function columnsOf(query: ReturnType<typeof joined>) {
  return query
    .selectAll('d')
    .select([
      'p.code as programme_code',
      'p.title_vi as programme_title_vi',
      'p.title_en as programme_title_en',
      'p.is_secret',
      'p.side_state as programme_side_state',
      'i.side_state as instrument_side_state',
    ]);
}

/** One deliverable as lists show it, within a scope. Errors: common.not_found */
export async function listedById(db: Reader, scope: Scope, id: string): Promise<ListedDeliverable> {
  const row: ListedDeliverable | undefined = await columnsOf(joined(db))
    .where('d.id', '=', id)
    .where((eb) => inScope(eb as never, scope))
    .executeTakeFirst();
  if (!row) throw notFound('deliverable');
  return row;
}

/** The deliverables of a programme that a scope may see, by component and day. */
export async function listedOfProgramme(db: Reader, scope: Scope, programmeId: string): Promise<ListedDeliverable[]> {
  return columnsOf(joined(db))
    .where('d.programme_id', '=', programmeId)
    .where((eb) => inScope(eb as never, scope))
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
}
