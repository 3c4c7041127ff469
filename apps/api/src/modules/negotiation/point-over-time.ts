import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import type { PointOverTime } from '@counterpart/domain/negotiation/round-diff.rules';
import { stateOf } from './negotiation-file.ts';
import type { PointRow, PositionRow, RoundRow } from './negotiation.repository.ts';

/** The numbers of rounds behind their ids. */
export function numbersOf(rounds: readonly RoundRow[]): ReadonlyMap<string, number> {
  return new Map(rounds.map((round) => [round.id, round.number]));
}

/** A stored point as the rules see it over the rounds. */
export function overTime(
  point: PointRow,
  positions: readonly PositionRow[],
  numbers: ReadonlyMap<string, number>,
): PointOverTime {
  const numberOf = (id: string | null) => (id === null ? null : (numbers.get(id) ?? null));
  return {
    id: point.id,
    openedRound: numberOf(point.opened_round_id),
    closedRound: numberOf(point.closed_round_id),
    state: stateOf(point),
    positions: positions.map((one) => ({
      lane: one.lane as Lane,
      round: numberOf(one.round_id) ?? 0,
      text: one.text,
    })),
  };
}
