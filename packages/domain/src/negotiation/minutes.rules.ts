import { type PointOverTime, positionAt } from './round-diff.rules.ts';

/** A point with its words, as minutes name it. Only what the partner may read belongs in here. */
export type MinutesPoint = PointOverTime & {
  readonly clause: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly agreedText: string | null;
};

/** A point as it stood at the end of a round. */
export type MinutesLine = {
  readonly pointId: string;
  readonly clause: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** Raised in this round. */
  readonly isNew: boolean;
  readonly agreedText: string | null;
  /** What each side said last; null where it said nothing. */
  readonly ours: string | null;
  readonly theirs: string | null;
};

/** The points of a round, in the order in which minutes tell them. */
export type MinutesPoints = {
  readonly agreed: readonly MinutesLine[];
  readonly open: readonly MinutesLine[];
  readonly deferred: readonly MinutesLine[];
  readonly dropped: readonly MinutesLine[];
  /** Points settled in earlier rounds. */
  readonly settledBefore: number;
};

/**
 * Puts the points of a round together as they stood at its end: what was agreed, deferred or dropped in it, and what
 * stayed open with both positions. What happened in later rounds is left out, so old minutes can be drawn up again.
 */
export function minutesPoints(points: readonly MinutesPoint[], round: number): MinutesPoints {
  const known = points.filter((point) => point.openedRound <= round);
  const closedIn = (state: MinutesPoint['state']) =>
    known.filter((point) => point.closedRound === round && point.state === state).map((point) => lineOf(point, round));
  const isSettledBefore = (point: MinutesPoint) => point.state !== 'open' && (point.closedRound ?? 0) < round;
  return {
    agreed: closedIn('agreed'),
    open: known
      .filter((point) => point.state === 'open' || (point.closedRound ?? 0) > round)
      .map((point) => ({ ...lineOf(point, round), agreedText: null })),
    deferred: closedIn('deferred'),
    dropped: closedIn('dropped'),
    settledBefore: known.filter(isSettledBefore).length,
  };
}

function lineOf(point: MinutesPoint, round: number): MinutesLine {
  return {
    pointId: point.id,
    clause: point.clause,
    titleVi: point.titleVi,
    titleEn: point.titleEn,
    isNew: point.openedRound === round,
    agreedText: point.state === 'agreed' ? point.agreedText : null,
    ours: said(positionAt(point.positions, 'ours', round)),
    theirs: said(positionAt(point.positions, 'theirs', round)),
  };
}

/** A position that was withdrawn is no position. */
function said(text: string | null): string | null {
  return text === '' ? null : text;
}
