import type { ReactNode } from 'react';

/** One column of a table. Frozen columns come first; exactly one column names the row. */
export type Column<Row> = {
  readonly id: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** **Units:** CSS pixels. */
  readonly width: number;
  /** Numbers, amounts and dates line up to the right with figures of one width. */
  readonly hasFigures?: boolean;
  readonly isFrozen?: boolean;
  readonly isRowName?: boolean;
  /** The field it sorts by; a column without one cannot be sorted. */
  readonly sortField?: string;
  readonly foot?: ReactNode;
};

/** A row, the head of a group of rows, or a row that is still on its way. */
export type Line<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly head: ReactNode }
  | { readonly kind: 'pending'; readonly key: string };

/** One field by which rows are ordered. */
export type SortBy = { readonly field: string; readonly isDescending: boolean };

/** By what a table is sorted, the first field counting most, or null for its own order. */
export type Sort = SortBy | readonly SortBy[] | null;

/** What a press on a column's head asks for; `isAdded` when Shift was held, to sort within the present order. */
export type SortPress = SortBy & { readonly isAdded: boolean };

/** The rows that are ticked, by key. */
export type Selection<Row> = {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly nameOf: (row: Row) => string;
};

/** The fields a table is sorted by, in order. */
export function sortsOf(sort: Sort): readonly SortBy[] {
  if (sort === null) return [];
  return 'field' in sort ? [sort] : sort;
}

/** The order a press on a column's head asks for: ascending first, then descending, then ascending again. */
export function nextSort(current: Sort, field: string): SortBy {
  const own = sortsOf(current).find((one) => one.field === field);
  return { field, isDescending: own !== undefined && !own.isDescending };
}

/**
 * The whole order after a press: alone it replaces what was; added it joins behind, turns around, and the third time
 * leaves again.
 */
export function sortsAfter(current: readonly SortBy[], { field, isDescending, isAdded }: SortPress): readonly SortBy[] {
  if (!isAdded) return [{ field, isDescending }];
  const own = current.find((one) => one.field === field);
  if (!own) return [...current, { field, isDescending: false }];
  if (!own.isDescending) return current.map((one) => (one === own ? { field, isDescending: true } : one));
  return current.length > 1 ? current.filter((one) => one !== own) : [{ field, isDescending: false }];
}

/** Distance of each frozen column from the table's edge. **Units:** CSS pixels. */
export function frozenOffsets(columns: readonly Column<never>[], start: number): Map<string, number> {
  const offsets = new Map<string, number>();
  let at = start;
  for (const column of columns) {
    if (!column.isFrozen) break;
    offsets.set(column.id, at);
    at += column.width;
  }
  return offsets;
}

/**
 * The selection after a tick. With `from` (the row ticked before, Shift held) every row between follows.
 */
export function toggleRange(
  chosen: ReadonlySet<string>,
  keys: readonly string[],
  press: { key: string; isOn: boolean; from: string | null },
): ReadonlySet<string> {
  const end = keys.indexOf(press.key);
  const start = press.from === null ? end : keys.indexOf(press.from);
  const next = new Set(chosen);
  for (const key of keys.slice(Math.min(start < 0 ? end : start, end), Math.max(start, end) + 1)) {
    if (press.isOn) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** Drawn lines in order, with the number of lines left out before each and after the last. */
export type Window = { readonly items: readonly { index: number; skipped: number }[]; readonly after: number };

/** Turns the indices to draw into lines and gaps; a focused line far away stays drawn with gaps around it. */
export function windowOf(indices: readonly number[], count: number): Window {
  let expected = 0;
  const items = indices.map((index) => {
    const skipped = index - expected;
    expected = index + 1;
    return { index, skipped };
  });
  return { items, after: count - expected };
}
