import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ALONE, apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { filterBeside, filterOf, type TaskSearch } from './task-search.ts';

/** A task in a list. */
export type TaskRow = ApiOutput['tasks']['list']['items'][number];
/** A task on its own page. */
export type TaskView = ApiOutput['tasks']['get'];
/** How the tasks of a filter stand. */
export type TaskTotals = ApiOutput['tasks']['counts'];

const PAGE = 100;

/** The tasks of an address by lead agency, those with most overdue first, page after page. */
export function useTaskPages(search: TaskSearch) {
  const api = useApi();
  const { q, asOf } = search;
  const input = { f: filterOf(search), g: 'agency', limit: PAGE, ...(q && { q }), ...(asOf && { asOf }) };
  return useInfiniteQuery({
    // Under the list's own key, so that every command lets it read anew.
    queryKey: [...api.tasks.list.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.tasks.list.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** How the tasks beside the chosen view stand, over all and by lead agency. */
export function useTaskTotals(search: TaskSearch) {
  const { q, asOf } = search;
  return useQuery(
    useApi().tasks.counts.queryOptions(
      { f: filterBeside(search), ...(q && { q }), ...(asOf && { asOf }) },
      { placeholderData: keepPreviousData, trpc: { context: ALONE } },
    ),
  );
}

/** Part of the list's address; what is undefined leaves it. */
export type TaskSearchPart = { readonly [Name in keyof TaskSearch]?: TaskSearch[Name] | undefined };

/** Changes the address of the list. */
export function useSetTaskSearch(): (part: TaskSearchPart) => void {
  const navigate = useNavigate({ from: '/tasks' });
  return useCallback(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as TaskSearch, resetScroll: false }),
    [navigate],
  );
}
