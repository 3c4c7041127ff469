import type { Line } from '@counterpart/ui/data-table';
import type { TimelineRow } from './use-timeline.ts';

/** The lines of chart and table: the head of each group before its files. */
export function linesOf(
  rows: readonly TimelineRow[],
  headOf: (groupId: string | null) => string,
): readonly Line<TimelineRow>[] {
  const lines: Line<TimelineRow>[] = [];
  let group: string | null | undefined;
  for (const row of rows) {
    const { groupId } = row.programme;
    if (groupId !== group) {
      group = groupId;
      lines.push({ kind: 'group', key: `group ${groupId}`, head: headOf(groupId) });
    }
    lines.push({ kind: 'row', key: row.file.id, row });
  }
  return lines;
}
