import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import type { PointOverTime } from '@counterpart/domain/negotiation/round-diff.rules';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { NegotiationSearch } from './negotiation-search.ts';

/** The negotiation of one instrument as its reader may see it. */
export type Room = ApiOutput['negotiation']['room'];
/** One round of it. */
export type Round = Room['rounds'][number];
/** One point of it. */
export type Point = Room['points'][number];
/** A point with everything ever said of it. */
export type PointHistory = ApiOutput['negotiation']['point'];
/** Minutes as the server puts them together. */
export type Minutes = ApiOutput['negotiation']['minutes'];
/** One entry of a position. */
export type Position = Point['positions'][number];

const route = getRouteApi('/framed/p/$code/negotiation/$instrumentId');

/** The room of one instrument. */
export function useRoom(instrumentId: string) {
  const api = useApi();
  return useQuery(api.negotiation.room.queryOptions({ instrumentId }));
}

/** The room's part of the address, and how it is changed; undefined takes a part out. */
export function useRoomSearch() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/p/$code/negotiation/$instrumentId' });
  const set = useCallback(
    (part: { readonly [Name in keyof NegotiationSearch]?: NegotiationSearch[Name] | undefined }) =>
      void navigate({ search: (before) => ({ ...before, ...part }) as NegotiationSearch, resetScroll: false }),
    [navigate],
  );
  return [search, set] as const;
}

/** The round that the address names; else the next to come, else the last. */
export function roundInView(rounds: readonly Round[], wanted: string | undefined): Round | null {
  return (
    rounds.find((one) => String(one.number) === wanted) ??
    rounds.find((one) => one.outcome === null) ??
    rounds.at(-1) ??
    null
  );
}

/** A point as the rules see it over the rounds. */
export function overTime({ id, openedRound, closedRound, state, positions }: Point): PointOverTime {
  return { id, openedRound, closedRound, state, positions };
}

/** The last entry of a lane, whatever its round; null where nothing was said. */
export function lastOf(positions: readonly Position[], lane: Lane): Position | null {
  return positions.findLast((one) => one.lane === lane) ?? null;
}
