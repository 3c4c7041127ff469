import type { Line } from '@counterpart/ui/data-table';

/** How many rows of the list belong to a group, in the list's order. */
export type GroupSize = { readonly value: string | null; readonly programmes: number };

/** A stretch of lines or rows, both ends included. */
export type Stretch = { readonly first: number; readonly last: number };

/** Which rows stand on a stretch of lines when each group has a head before it. */
export function rowsIn({ first, last }: Stretch, groups: readonly GroupSize[] | null): Stretch {
  let line = 0;
  const heads = (groups ?? []).map(({ programmes }) => {
    const head = line;
    line += programmes + 1;
    return head;
  });
  const rowsBefore = (at: number) => at - heads.filter((head) => head < at).length;
  const from = rowsBefore(first);
  return { first: from, last: Math.max(from, rowsBefore(last + 1) - 1) };
}

/** What lines are made of: how many rows there are, those known so far, and the words of a group's head. */
export type LineParts<Row> = {
  readonly total: number;
  readonly groups: readonly GroupSize[] | null;
  readonly rowAt: (index: number) => Row | undefined;
  readonly head: (group: GroupSize) => string;
};

/** The lines of a table: every row has one, those not known yet are pending; a head stands before each group. */
export function layOut<Row extends { readonly id: string }>(parts: LineParts<Row>): readonly Line<Row>[] {
  const lines: Line<Row>[] = [];
  let row = 0;
  const rowsUntil = (end: number) => {
    // Rows and groups are asked for separately; where they disagree for a moment, the rows decide.
    for (; row < Math.min(end, parts.total); row += 1) lines.push(lineOf(parts.rowAt(row), row));
  };
  for (const group of parts.groups ?? []) {
    lines.push({ kind: 'group', key: `group ${group.value}`, head: parts.head(group) });
    rowsUntil(row + group.programmes);
  }
  rowsUntil(parts.total);
  return lines;
}

const known = new WeakMap<object, Line<never>>();

/** The same line for the same row, so that a table draws only what changed. */
function lineOf<Row extends { readonly id: string }>(row: Row | undefined, index: number): Line<Row> {
  if (!row) return { kind: 'pending', key: `pending ${index}` };
  const before = known.get(row) as Line<Row> | undefined;
  if (before) return before;
  const line: Line<Row> = { kind: 'row', key: row.id, row };
  known.set(row, line as Line<never>);
  return line;
}
