import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ApiOutput, ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { ProgrammeSearch } from '../programme/programme-search.ts';

/** What is foreseen for one file. */
export type FileForecast = ApiOutput['forecast']['forInstrument'];

/** One open step with its band. */
export type ForeseenStep = FileForecast['steps'][number];

/** The days before which something comes with a chance of 10, 50, 80 and 90 %. */
export type DayBand = ForeseenStep['band'];

/** Which file is asked about, and whether it is under way. */
export type ForecastSubject = { readonly id: string; readonly sideState: string | null; readonly stage?: string };

/** The forecast of a file that is under way; other files have none and are not asked about. */
export function useForecast({ id, sideState, stage }: ForecastSubject) {
  const api = useApi();
  const isRunning = sideState === null && stage !== 'CLOSED';
  return useQuery(
    api.forecast.forInstrument.queryOptions(
      { instrumentId: id },
      { enabled: isRunning, retry: false, trpc: { context: ALONE } },
    ),
  );
}

/** A supposed day of a step. */
export type Supposed = { readonly milestoneId: string; readonly day: string };

/** The forecast under supposed days; not asked without any. */
export function useWhatIf(instrumentId: string, assumptions: readonly Supposed[]) {
  const api = useApi();
  return useQuery(
    api.forecast.whatIf.queryOptions(
      { instrumentId, assumptions: [...assumptions] },
      {
        enabled: assumptions.length > 0,
        retry: false,
        placeholderData: keepPreviousData,
        trpc: { context: ALONE },
      },
    ),
  );
}

const route = getRouteApi('/framed/p/$code');

/** The part of the address that a file's forecast owns: whether it is unfolded, and what is supposed. */
export function useForecastSearch(instrumentId: string, steps: readonly ForeseenStep[]) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/p/$code' });
  const supposed = (search.if ?? []).map(readSupposed);
  const own = supposed.filter(({ milestoneId }) => steps.some((step) => step.milestoneId === milestoneId));
  const set = useCallback(
    (part: { readonly fc?: string | undefined; readonly if?: readonly string[] | undefined }) =>
      void navigate({
        search: (before) => ({ ...before, ...part }) as ProgrammeSearch,
        resetScroll: false,
        replace: true,
      }),
    [navigate],
  );
  return {
    isOpen: search.fc === instrumentId,
    supposed: own,
    unfold: (isOpen: boolean) => set(isOpen ? { fc: instrumentId } : { fc: undefined, if: undefined }),
    suppose: (next: readonly Supposed[]) =>
      set({ if: next.length === 0 ? undefined : next.map(({ milestoneId, day }) => `${milestoneId}:${day}`) }),
  };
}

function readSupposed(text: string): Supposed {
  const [milestoneId = '', day = ''] = text.split(':');
  return { milestoneId, day };
}
