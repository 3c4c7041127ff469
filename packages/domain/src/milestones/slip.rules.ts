import { daysBetween, type PlainDate } from '../shared/plain-date.ts';

/**
 * One row of the slip ledger.
 * **Units**: `at` epoch milliseconds.
 */
export type RevisionEntry = {
  readonly id: string;
  readonly milestoneId: string;
  readonly field: 'baseline' | 'planned' | 'actual' | 'effectiveness_deadline';
  readonly oldOn: PlainDate | null;
  readonly newOn: PlainDate | null;
  readonly reasonCode: string | null;
  readonly at: number;
  readonly actorId: string;
};

/**
 * A promise that moved.
 * **Units**: `days` calendar days, negative when the day came nearer.
 */
export type Move = {
  /** The revision that moved it. */
  readonly id: string;
  readonly milestoneId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly reasonCode: string | null;
  readonly at: number;
};

/** A move that the same person takes back this soon was a slip of the hand. */
const TAKEN_BACK_MS = 15 * 60_000;

/**
 * The moves in the revisions of one milestone, oldest first. A first plan is no move; a plan that was taken away and
 * given again moved by the difference; a reason given afterwards belongs to the move before it; what the same person
 * took back within a quarter of an hour did not happen.
 * @param revisions of one milestone and one promise, oldest first
 */
export function movesOf(revisions: readonly RevisionEntry[]): readonly Move[] {
  const moves: (Move & { actorId: string })[] = [];
  let last: PlainDate | null = null;
  for (const row of revisions) {
    const from: PlainDate | null = row.oldOn ?? last;
    if (row.newOn === null) {
      last = from;
      continue;
    }
    last = row.newOn;
    if (from === row.newOn) {
      const before = moves.at(-1);
      if (before && row.reasonCode) moves[moves.length - 1] = { ...before, reasonCode: row.reasonCode };
      continue;
    }
    if (from === null) continue;
    const { id, milestoneId, reasonCode, at, actorId } = row;
    const before = moves.at(-1);
    if (before && isTakenBack(before, { to: row.newOn, at, actorId })) moves.pop();
    else
      moves.push({ id, milestoneId, from, to: row.newOn, days: daysBetween(from, row.newOn), reasonCode, at, actorId });
  }
  return moves.map(({ actorId: _actorId, ...move }) => move);
}

function isTakenBack(
  before: Move & { actorId: string },
  next: { to: PlainDate; at: number; actorId: string },
): boolean {
  return before.from === next.to && before.actorId === next.actorId && next.at - before.at <= TAKEN_BACK_MS;
}

/** What moves come to. **Units**: calendar days; `days` is the sum, `later` and `earlier` its two sides (both >= 0). */
export type SlipTotal = {
  readonly moves: number;
  readonly days: number;
  readonly later: number;
  readonly earlier: number;
};

/** Adds moves up. */
export function slipTotal(moves: readonly Pick<Move, 'days'>[]): SlipTotal {
  const later = moves.reduce((sum, one) => sum + Math.max(one.days, 0), 0);
  const earlier = moves.reduce((sum, one) => sum + Math.max(-one.days, 0), 0);
  return { moves: moves.length, days: later - earlier, later, earlier };
}

/** A milestone's days as they stand now, with its ledger. */
export type LedgerOfMilestone = {
  readonly plannedOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
  /** All rows of the milestone, oldest first. */
  readonly revisions: readonly RevisionEntry[];
};

/** The day that was expected at an instant: the fact where it was recorded by then, else the promise that stood. */
export function expectedAt({ plannedOn, actualOn, revisions }: LedgerOfMilestone, at: number): PlainDate | null {
  const valueAt = (field: RevisionEntry['field'], now: PlainDate | null): PlainDate | null => {
    // What the first later row found is what stood before it.
    const next = revisions.find((row) => row.field === field && row.at > at && row.oldOn !== row.newOn);
    return next ? next.oldOn : now;
  };
  return valueAt('actual', actualOn) ?? valueAt('planned', plannedOn);
}

/** Days by which the expected day moved since an instant; null where none was expected then or none is now. */
export function slipSince(ledger: LedgerOfMilestone, at: number): number | null {
  const before = expectedAt(ledger, at);
  const now = ledger.actualOn ?? ledger.plannedOn;
  return before !== null && now !== null ? daysBetween(before, now) : null;
}
