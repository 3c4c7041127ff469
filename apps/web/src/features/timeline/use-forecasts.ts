import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ApiOutput, ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { TimelineRow } from './use-timeline.ts';

/** When a file is foreseen to be signed and effective. */
export type Foreseen = ApiOutput['forecast']['overview']['items'][number];

/** Files asked for at once. */
const PORTION = 100;

/** What is foreseen for the files that still have a great day ahead, by their id; files not answered yet are absent. */
export function useForecasts(rows: readonly TimelineRow[]): ReadonlyMap<string, Foreseen> {
  const api = useApi();
  const portions = useMemo(() => {
    const open = rows.filter(
      ({ file }) => file.great.effective.actualOn === null && file.great.closed.actualOn === null,
    );
    const ids = open.map(({ file }) => file.id);
    return Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, at) =>
      ids.slice(at * PORTION, (at + 1) * PORTION),
    );
  }, [rows]);
  return useQueries({
    queries: portions.map((instrumentIds) =>
      api.forecast.overview.queryOptions({ instrumentIds, limit: 200 }, { trpc: { context: ALONE } }),
    ),
    combine: byFile,
  });
}

function byFile(
  answers: readonly { readonly data: ApiOutput['forecast']['overview'] | undefined }[],
): ReadonlyMap<string, Foreseen> {
  return new Map(answers.flatMap(({ data }) => data?.items ?? []).map((one) => [one.instrumentId, one]));
}
