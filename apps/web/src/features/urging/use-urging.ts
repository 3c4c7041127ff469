import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ALONE, type ApiInput, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';

/** An urging on its own page. */
export type UrgingView = ApiOutput['urging']['get'];
/** An urging in the list. */
export type UrgingRow = ApiOutput['urging']['list']['items'][number];
/** How an agency stands with urging. */
export type AgencyStanding = ApiOutput['urging']['agencies']['agencies'][number];
/** An urging of one agency, ready to be looked at. */
export type Draft = ApiOutput['urging']['prepare']['drafts'][number];
/** An urging of one agency as it is sent. */
export type UrgingInput = ApiInput['urging']['send']['input']['urgings'][number];

/** How each agency stands, by its id. */
export function useStandings(): ReadonlyMap<string, AgencyStanding> {
  const { data } = useQuery(useApi().urging.agencies.queryOptions({}, { trpc: { context: ALONE } }));
  return useMemo(() => new Map(data?.agencies.map((one) => [one.agencyId, one])), [data]);
}
