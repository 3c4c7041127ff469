import type { SortSpec } from '@counterpart/domain/shared/query-spec';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';

/** Largest page of any list. */
const MAX_PAGE = 200;

/** How every list is asked: the filter in its URL form, and which page. `offset` serves a scroll bar that jumps. */
export const listInputSchema = z.strictObject({
  f: z.array(z.string().max(400)).max(20).optional(),
  q: z.string().max(200).optional(),
  s: z.string().max(200).optional(),
  g: z.string().max(40).optional(),
  limit: z.number().int().min(1).max(MAX_PAGE).default(50),
  cursor: z.string().max(600).nullish(),
  offset: z.number().int().min(0).max(1_000_000).optional(),
});

/** One page of a list. `ignored` names the parts of the filter that were not understood. */
export type Page<T> = {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly ignored: readonly string[];
};

/** A sort resolved to columns; the last one is unique, so that pages neither repeat nor skip. */
export type ColumnSort = readonly { readonly column: string; readonly descending: boolean }[];

/** Resolves sort fields to columns and appends the unique one. */
export function columnSort(
  sort: readonly SortSpec[],
  columns: Readonly<Record<string, string>>,
  unique: string,
): ColumnSort {
  const resolved = sort.flatMap(({ field, descending }) => {
    const column = columns[field];
    return column ? [{ column, descending }] : [];
  });
  // The tie-breaker runs with the last column, so that one index serves both.
  return [...resolved, { column: unique, descending: resolved.at(-1)?.descending ?? false }];
}

/** The place behind a row, as an opaque text. */
export function cursorAfter(sort: ColumnSort, row: Readonly<Record<string, unknown>>): string {
  const values = sort.map(({ column }) => row[column.split('.').at(-1) ?? column] ?? null);
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Predicate "behind the cursor", or null when the cursor does not belong to this sort. */
export function behindCursor(
  // The builder's table type differs per list; only `ref` and values are used.
  // oxlint-disable-next-line typescript/no-explicit-any
  eb: ExpressionBuilder<any, any>,
  sort: ColumnSort,
  cursor: string,
): Expression<SqlBool> | null {
  const values = readCursor(cursor, sort.length);
  if (!values) return null;
  if (sort.every((entry) => entry.descending === sort[0]?.descending)) {
    const left = sql.join(sort.map((entry) => sql.ref(entry.column)));
    const right = sql.join(values);
    return sort[0]?.descending ? sql<SqlBool>`(${left}) < (${right})` : sql<SqlBool>`(${left}) > (${right})`;
  }
  return eb.or(
    sort.map((entry, i) =>
      eb.and([
        ...sort.slice(0, i).map((before, j) => eb(before.column, '=', values[j])),
        eb(entry.column, entry.descending ? '<' : '>', values[i]),
      ]),
    ),
  );
}

function readCursor(cursor: string, length: number): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = Array.isArray(values) && values.length === length;
    return fits && values.every((value) => typeof value === 'string' || Number.isSafeInteger(value)) ? values : null;
  } catch {
    return null;
  }
}
