import { daysBetween } from '@counterpart/domain/shared/plain-date';
import {
  type Move,
  movesOf,
  type RevisionEntry,
  slipTotal,
  type SlipTotal,
} from '@counterpart/domain/milestones/slip.rules';
import type { ApiOutput } from '../../lib/trpc.ts';

/** A row of the slip ledger. */
export type LedgerRow = ApiOutput['procedures']['slipLedger'][number];

/** All that was ever said about the days of one milestone, newest first, and what its moves come to. */
export type MilestoneSlip = {
  readonly milestoneId: string;
  readonly instrumentId: string;
  readonly stepCode: string;
  readonly rows: readonly LedgerRow[];
  readonly moves: readonly Move[];
  readonly total: SlipTotal;
};

/** The ledger by milestone, what slipped most first. */
export function slipByMilestone(ledger: readonly LedgerRow[]): readonly MilestoneSlip[] {
  const byMilestone = new Map<string, LedgerRow[]>();
  for (const row of ledger) byMilestone.set(row.milestoneId, [...(byMilestone.get(row.milestoneId) ?? []), row]);
  return [...byMilestone.values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const { milestoneId, instrumentId, stepCode } = first;
      const planned: RevisionEntry[] = rows.filter((row) => row.field === 'planned').toReversed();
      const moves = movesOf(planned);
      return [{ milestoneId, instrumentId, stepCode, rows, moves, total: slipTotal(moves) }];
    })
    .sort((a, b) => b.total.days - a.total.days || b.total.moves - a.total.moves);
}

/** How far a row moved its day. **Units**: calendar days, null where it set a first day or took one away. */
export function daysMoved({ field, oldOn, newOn }: LedgerRow): number | null {
  if (field === 'baseline' || oldOn === null || newOn === null || oldOn === newOn) return null;
  return daysBetween(oldOn, newOn);
}
