import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { MeetingsSearch, SetMeetings } from './meetings-search.ts';

/** One meeting as its page reads it. */
export type Meeting = ApiOutput['meetings']['get'];
/** One meeting of the list. */
export type MeetingLine = ApiOutput['meetings']['list']['items'][number];
/** Something asked or promised. */
export type PromiseItem = ApiOutput['meetings']['promises']['items'][number];
/** How many stand how. */
export type Counts = Meeting['counts'];

/** The address of meetings and how it is changed. */
export function useMeetingsSearch(): readonly [MeetingsSearch, SetMeetings] {
  const search = useSearch({ from: '/framed/meetings' });
  const navigate = useNavigate({ from: '/meetings' });
  const set = useCallback<SetMeetings>(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as MeetingsSearch, resetScroll: false }),
    [navigate],
  );
  return [search, set];
}

/** The filter of the address as the API takes it; `isReady` once the partner's code has its id. */
export function useMeetingsFilter({ partner, from, to }: MeetingsSearch) {
  const { partners, isReady } = useReference();
  const partnerId = partner === undefined ? null : (partners.find((one) => one.code === partner)?.id ?? 'prt_0');
  return { isReady: isReady || partner === undefined, filter: { partnerId, from: from ?? null, to: to ?? null } };
}

type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
type PagesSpec<P> = {
  readonly queryKey: QueryKey;
  readonly read: (cursor: string | null) => Promise<P>;
  readonly isReady: boolean;
};

/** A list page by page, the pages before kept while the filter changes. */
export function usePages<T, P extends Page<T>>({ queryKey, read, isReady }: PagesSpec<P>) {
  return useInfiniteQuery({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: isReady,
  });
}
