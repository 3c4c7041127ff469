import { type TimelineFile, unpackFile } from '@counterpart/domain/timeline/compact-file';
import type { Span } from '@counterpart/domain/timeline/scale.rules';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { PipelineQuery } from '../pipeline/pipeline-search.ts';

type Page = ApiOutput['timeline']['list'];

/** Programmes fetched at once. */
const PAGE = 100;

/** The step a mark stands for. */
export type MarkedStep = Page['steps'][number];

/** The programme a file belongs to. */
export type FileProgramme = {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly groupId: string | null;
  readonly isSample: boolean;
};

/** A file with its programme and the steps its marks name. */
export type TimelineRow = {
  readonly file: TimelineFile;
  readonly programme: FileProgramme;
  readonly steps: readonly MarkedStep[];
};

/** The timeline as far as it is fetched: files in the order of the list. */
export type Timeline = ReturnType<typeof useTimeline>;

/** The files of a filter over a span of days, fetched page by page. */
export function useTimeline(query: PipelineQuery, group: 'partner' | 'agency', span: Span) {
  const api = useApi();
  const asked = { ...query, g: group, limit: PAGE, ...span };
  const pages = useInfiniteQuery({
    queryKey: [...api.timeline.list.queryKey(asked), 'pages'],
    queryFn: ({ pageParam, signal }) => apiClient.timeline.list.query({ ...asked, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page: Page) => page.nextOffset,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => rowsOf(page, group)) ?? [], [pages.data, group]);
  const bare = useMemo(() => pages.data?.pages.flatMap((page) => bareOf(page, group)) ?? [], [pages.data, group]);
  const first = pages.data?.pages[0];
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    rows,
    /** Programmes without any file yet. */
    bare,
    total: first?.total ?? 0,
    ignored: first?.ignored ?? [],
    isPending: pages.isPending,
    isBehind: pages.isPlaceholderData,
    error: pages.error,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore,
  };
}

function programmesOf(page: Page, group: 'partner' | 'agency'): FileProgramme[] {
  return page.programmes.map(
    ([id, code, titleVi, titleEn, partnerId, agencyId, isSample]): FileProgramme => ({
      id,
      code,
      titleVi,
      titleEn,
      groupId: group === 'partner' ? partnerId : agencyId,
      isSample: isSample === 1,
    }),
  );
}

function bareOf(page: Page, group: 'partner' | 'agency'): FileProgramme[] {
  const withFiles = new Set(page.files.map(([, place]) => place));
  return programmesOf(page, group).filter((_, place) => !withFiles.has(place));
}

function rowsOf(page: Page, group: 'partner' | 'agency'): TimelineRow[] {
  const files = Map.groupBy(page.files.map(unpackFile), (file) => file.programme);
  return programmesOf(page, group).flatMap((programme, place) =>
    (files.get(place) ?? []).map((file) => ({ file, programme, steps: page.steps })),
  );
}
