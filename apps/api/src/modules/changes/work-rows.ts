import type { ChangeKind } from '@counterpart/domain/changes/net-change.rules';
import type { WorkChanges, WorkEntry } from './work-changes.list.ts';

/** One net change of one task or deliverable. */
type WorkRow = {
  readonly kind: ChangeKind;
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly times: number;
  readonly at: number | null;
  readonly reason: string | null;
  readonly actorName: string;
};

/**
 * What the entries of each record came to: new ones stand as new whatever was moved since; what was done and undone says
 * the last word; moves go from the first day to the last, and there and back is none.
 */
export function workRows({ entries, late }: Pick<WorkChanges, 'entries' | 'late'>): readonly WorkRow[] {
  const rows: WorkRow[] = [];
  for (const own of Map.groupBy(entries, (one) => one.recordId).values()) {
    const opened = own.find((one) => one.kind === 'new');
    const ended = own.findLast((one) => one.kind === 'done' || one.kind === 'undone');
    const moves = own.filter((one) => one.kind === 'moved');
    const lastMove = moves.at(-1);
    if (opened) rows.push(rowOf(opened, { to: lastMove?.to ?? opened.to }));
    if (ended && (ended.kind === 'done' || !opened)) rows.push(rowOf(ended, {}));
    const from = moves[0]?.from ?? null;
    if (lastMove && !opened && from !== lastMove.to) rows.push(rowOf(lastMove, { from, times: moves.length }));
  }
  rows.sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.recordId < b.recordId ? -1 : 1));
  const missed = late.map(
    ({ recordId, dueOn }): WorkRow => ({
      kind: 'late',
      recordId,
      from: dueOn,
      to: null,
      times: 1,
      at: null,
      reason: null,
      actorName: '',
    }),
  );
  return [...rows, ...missed];
}

function rowOf(entry: WorkEntry, more: Partial<WorkRow>): WorkRow {
  return { ...entry, times: 1, ...more };
}
