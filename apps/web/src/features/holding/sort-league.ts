import type { DeskFigures } from '@counterpart/domain/holding/figures.rules';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';

type Sortable = DeskFigures & { readonly name: string };

const share = ({ n, of }: { n: number; of: number }) => (of === 0 ? null : n / of);

const VALUES: Readonly<Record<string, (row: Sortable) => number | string | null>> = {
  over: (row) => row.overLimit,
  open: (row) => row.openFiles,
  held: (row) => row.medianHeldDays,
  oldest: (row) => row.oldestSince,
  finished: (row) => row.finished,
  took: (row) => row.medianFinishedDays,
  onTime: (row) => share(row.onTime),
  returned: (row) => share(row.returned),
};

/** Orders holders by a column (`-` turns it around); what has no value comes last. Without one they keep their order. */
export function sortLeague<Row extends Sortable>(rows: readonly Row[], s: string | undefined): readonly Row[] {
  if (s === undefined) return rows;
  const turn = s.startsWith('-') ? -1 : 1;
  const field = s.replace(/^-/, '');
  const valueOf = field === 'name' ? (row: Row) => viSortKey(row.name) : VALUES[field];
  if (!valueOf) return rows;
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -turn : turn;
  });
}
