import type { Lane, PointState } from './negotiation.codes.ts';

/**
 * One entry of a position.
 * **Shape**: `round` is the number of the round for which it was stated, 0 before the first; entries of one lane stand
 * in the order in which they were stated.
 */
export type PositionEntry = { readonly lane: Lane; readonly round: number; readonly text: string };

/** A point with what was said of it so far; rounds by number, 0 before the first; null while it is open. */
export type PointOverTime = {
  readonly id: string;
  readonly openedRound: number;
  readonly closedRound: number | null;
  readonly state: PointState;
  readonly positions: readonly PositionEntry[];
};

/** A position that moved: what was said before (null: nothing) and what is said now (empty: withdrawn). */
export type MovedPosition = {
  readonly pointId: string;
  readonly lane: Lane;
  readonly from: string | null;
  readonly to: string;
};

/** What changed between two rounds. */
export type RoundDiff = {
  readonly opened: readonly string[];
  readonly closed: readonly { readonly pointId: string; readonly state: PointState }[];
  readonly moved: readonly MovedPosition[];
};

const DIFF_LANES: readonly Lane[] = ['ours', 'theirs', 'fallback'];

/** The position of a lane as it stands at the end of a round; null where nothing was said by then. */
export function positionAt(positions: readonly PositionEntry[], lane: Lane, round: number): string | null {
  let found: PositionEntry | null = null;
  for (const one of positions) {
    if (one.lane === lane && one.round <= round && (found === null || one.round >= found.round)) found = one;
  }
  return found?.text ?? null;
}

/**
 * What changed between round `previous` and round `current` (0 stands for the time before the first): points that were
 * opened or closed in between, and positions that moved on points that were on the table before.
 */
export function roundDiff(points: readonly PointOverTime[], previous: number, current: number): RoundDiff {
  const isWithin = (round: number | null) => round !== null && round > previous && round <= current;
  const isNew = (point: PointOverTime) => isWithin(point.openedRound);
  return {
    opened: points.filter(isNew).map((point) => point.id),
    closed: points
      .filter((point) => point.state !== 'open' && isWithin(point.closedRound))
      .map((point) => ({ pointId: point.id, state: point.state })),
    moved: points
      .filter((point) => point.openedRound <= previous)
      .flatMap((point) => movedOf(point, previous, current)),
  };
}

function movedOf(point: PointOverTime, previous: number, current: number): MovedPosition[] {
  return DIFF_LANES.flatMap((lane) => {
    const from = positionAt(point.positions, lane, previous);
    const to = positionAt(point.positions, lane, current);
    return to === null || to === (from ?? '') ? [] : [{ pointId: point.id, lane, from, to }];
  });
}

/** Points that a diff names, whichever way. */
export function changedPoints({ opened, closed, moved }: RoundDiff): ReadonlySet<string> {
  return new Set([...opened, ...closed.map((one) => one.pointId), ...moved.map((one) => one.pointId)]);
}
