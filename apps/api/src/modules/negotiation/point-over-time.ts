import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import type { PointOverTime } from '@counterpart/domain/negotiation/round-diff.rules';
import { stateOf } from './negotiation-file.ts';
import type { PointRow, PositionRow } from './negotiation.repository.ts';

/** A stored point as the rules see it over the rounds. */
export function overTime(point: PointRow, positions: readonly PositionRow[]): PointOverTime {
  return {
    id: point.id,
    openedRound: point.opened_round,
    closedRound: point.closed_round,
    state: stateOf(point),
    positions: positions.map((one) => ({ lane: one.lane as Lane, round: one.round, text: one.text })),
  };
}
