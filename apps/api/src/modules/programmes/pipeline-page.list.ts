import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter } from '../../kernel/list.ts';
import { filteredProgrammes, groupedProgrammes, PIPELINE_SORTS } from './programmes.list.ts';

/** Which part of the pipeline is read: so many rows behind a cursor, or after so many others. */
export type PipelinePart = {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly offset?: number | undefined;
};

/** Reads one page of the pipeline in the order that its filter asks for: list and files read it the same way. */
export async function pipelinePage(
  { db, adapter }: { readonly db: Reader; readonly adapter: EngineAdapter },
  { scope, spec }: { readonly scope: Scope; readonly spec: QuerySpec },
  part: PipelinePart,
) {
  const groupSort = spec.group === null ? [] : [{ column: 's.group_key', descending: false }];
  const sort = [...groupSort, ...columnSort(spec.sort, PIPELINE_SORTS, 's.programme_id')];
  const filtered = filteredProgrammes(db, adapter, { scope, spec });
  const source = spec.group === null ? filtered : groupedProgrammes(filtered, db, spec.group);
  let page = (source as typeof filtered)
    .innerJoin('programme', 'programme.id', 's.programme_id')
    .selectAll('s')
    .select(['programme.title_vi', 'programme.title_en', 'programme.is_secret'])
    .limit(part.limit + 1);
  for (const { column, descending } of sort) page = page.orderBy(sql.ref(column), descending ? 'desc' : 'asc');
  const { cursor } = part;
  if (cursor) page = page.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
  else if (part.offset) page = page.offset(part.offset);
  const found = await page.execute();
  const rows = found.slice(0, part.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > part.limit && last ? cursorAfter(sort, last) : null };
}
