import { useQuery } from '@tanstack/react-query';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';

/** A programme as its page shows it. */
export type ProgrammeView = ApiOutput['programmes']['get'];

/** An instrument with its procedure as steps. */
export type RoadInstrument = ApiOutput['procedures']['road'][number];

/** One step of an instrument's road. */
export type RoadStep = RoadInstrument['steps'][number];

/** One programme by its code. */
export function useProgramme(code: string) {
  const api = useApi();
  return useQuery(api.programmes.get.queryOptions({ code }));
}

/** The instruments of a programme with their steps; asked for once the programme is known. */
export function useRoad(programmeId: string | undefined) {
  const api = useApi();
  return useQuery(
    api.procedures.road.queryOptions({ programmeId: programmeId ?? '' }, { enabled: programmeId !== undefined }),
  );
}
