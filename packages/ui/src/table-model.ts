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

/** A row, or the head of a group of rows. */
export type Line<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly head: ReactNode };

/** By what a table is sorted, or null for its own order. */
export type Sort = { readonly field: string; readonly isDescending: boolean } | null;

/** The rows that are ticked, by key. */
export type Selection<Row> = {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly nameOf: (row: Row) => string;
};

/** The order a press on a column's head asks for: ascending first, then descending, then ascending again. */
export function nextSort(current: Sort, field: string): { field: string; isDescending: boolean } {
  return { field, isDescending: current?.field === field && !current.isDescending };
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
