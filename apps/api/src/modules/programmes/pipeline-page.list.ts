import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import { behindCursor, type ColumnSort, columnSort, cursorAfter } from '../../kernel/list.ts';
import type { VersionMemo } from '../../kernel/version-memo.ts';
import { filteredProgrammes, groupedProgrammes, PIPELINE_SORTS, viewpointOf } from './programmes.list.ts';

/** Which part of the pipeline is read: so many rows behind a cursor, or after so many others. */
export type PipelinePart = {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly offset?: number | undefined;
};

type ListTools = { readonly db: Reader; readonly adapter: EngineAdapter };
type Ask = { readonly scope: Scope; readonly spec: QuerySpec };
type Filtered = ReturnType<typeof filteredProgrammes>;
type FoundRow = Tables['programme_summary'] &
  Pick<Tables['programme'], 'title_vi' | 'title_en' | 'is_secret'> & { readonly total?: number };

/** Reads one page of the pipeline in the order that its filter asks for: list and files read it the same way. */
export async function pipelinePage(tools: ListTools, ask: Ask, part: PipelinePart) {
  const { rows, nextCursor } = await readPage(tools, ask, part);
  return { rows, nextCursor };
}

/** One page of the pipeline and how many programmes the filter means; turning pages of the same list counts it once. */
export async function countedPipelinePage(
  tools: ListTools & { readonly memo: VersionMemo },
  ask: Ask,
  part: PipelinePart,
) {
  const page = await readPage(tools, ask, part);
  if (page.total !== null) return { ...page, total: page.total };
  const { total } = await tools.memo.remember(
    `programmes.count ${JSON.stringify([ask.scope, ask.spec.conditions, ask.spec.text])}`,
    () =>
      filteredProgrammes(tools.db, tools.adapter, ask)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
  );
  return { ...page, total };
}

/** `total` comes along where the statement has to find everything anyway. */
async function readPage({ db, adapter }: ListTools, ask: Ask, part: PipelinePart) {
  const { group, text } = ask.spec;
  const sort = [
    ...(group === null ? [] : [{ column: 's.group_key', descending: false }]),
    ...columnSort(ask.spec.sort, PIPELINE_SORTS, 's.programme_id'),
  ];
  const filtered = filteredProgrammes(db, adapter, ask);
  const source = group === null ? filtered : (groupedProgrammes(filtered, db, group) as unknown as Filtered);
  const hasWords = wordsMatch(adapter, text) !== null;
  const isPicked = hasWords || group !== null || (part.offset ?? 0) > 0;
  const found = isPicked
    ? await pickedRows(db, { source, sort, part, viewpoint: viewpointOf(ask.scope), isCounted: hasWords })
    : await plainRows(source, sort, part);
  const rows = found.slice(0, part.limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor: found.length > part.limit && last ? cursorAfter(sort, last) : null,
    total: last?.total ?? null,
  };
}

function plainRows(source: Filtered, sort: ColumnSort, part: PipelinePart): Promise<FoundRow[]> {
  const wide = source
    .innerJoin('programme', 'programme.id', 's.programme_id')
    .selectAll('s')
    .select(['programme.title_vi', 'programme.title_en', 'programme.is_secret']);
  return partOf(wide, sort, part).execute();
}

type Picking = {
  readonly source: Filtered;
  readonly sort: ColumnSort;
  readonly part: PipelinePart;
  readonly viewpoint: string;
  readonly isCounted: boolean;
};

/**
 * Where many rows are found for each that is shown: carries only what orders them until the page is known, and reads
 * whole rows for the page alone. Cross joins keep SQLite to that order.
 */
function pickedRows(reader: Reader, { source, sort, part, viewpoint, isCounted }: Picking): Promise<FoundRow[]> {
  const keys = sort.map(({ column }) => column.replace('s.', ''));
  const keySort = (table: string) => sort.map((one) => ({ ...one, column: one.column.replace('s.', `${table}.`) }));
  const found = source.select(keys.map((key) => sql.ref<string>(`s.${key}`).as(key))) as Expression<{
    programme_id: string;
  }>;
  const read = reader
    .with(
      (cte) => (isCounted ? cte('found').materialized() : cte('found')),
      () => found,
    )
    .selectFrom((eb) => partOf(eb.selectFrom('found').selectAll(), keySort('found'), part).as('picked'))
    .crossJoin('programme_summary as s')
    .crossJoin('programme')
    .where('s.viewpoint', '=', viewpoint)
    .whereRef('s.programme_id', '=', 'picked.programme_id')
    .whereRef('programme.id', '=', 's.programme_id')
    .selectAll('s')
    .select(['programme.title_vi', 'programme.title_en', 'programme.is_secret'])
    .$if(keys.includes('group_key'), (query) => query.select(sql<string>`picked.group_key`.as('group_key')))
    .$if(isCounted, (query) =>
      query.select((eb) => eb.selectFrom('found').select(eb.fn.countAll<number>().as('n')).as('total')),
    );
  return ordered(read, keySort('picked')).execute() as Promise<FoundRow[]>;
}

/** Of an ordered list the part that is asked for, and one row more, which tells whether anything follows. */
function partOf<Q extends SelectQueryBuilder<never, never, unknown>>(
  query: Q,
  sort: ColumnSort,
  part: PipelinePart,
): Q {
  const { cursor, limit, offset } = part;
  const limited = ordered(query, sort).limit(limit + 1);
  if (cursor) return limited.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true)) as Q;
  return (offset ? limited.offset(offset) : limited) as Q;
}

function ordered<Q extends SelectQueryBuilder<never, never, unknown>>(query: Q, sort: ColumnSort): Q {
  return sort.reduce(
    (so, { column, descending }) => so.orderBy(sql.ref(column), descending ? 'desc' : 'asc') as Q,
    query,
  );
}
