import { useQuery } from '@tanstack/react-query';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';

/** A recurring task with all its occurrences. */
export type SeriesView = ApiOutput['tasks']['series'];
/** One period of it. */
export type OccurrenceView = SeriesView['occurrences'][number];

/** The series that a task is one occurrence of. */
export function useSeries(code: string) {
  return useQuery(useApi().tasks.series.queryOptions({ code }));
}

/** The occurrences that acts on the series reach. */
export function comingOf({ occurrences }: SeriesView): readonly OccurrenceView[] {
  return occurrences.filter((one) => one.isToCome);
}
