import type { Line } from '@counterpart/ui/data-table';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type GroupSize, layOut, rowsIn, type Stretch } from './lay-out.ts';
import type { PipelineQuery } from './pipeline-search.ts';

/** A programme in the list. */
export type PipelineRow = ApiOutput['programmes']['list']['items'][number];

/** Rows asked for at once. */
const PAGE = 100;

/** The list as far as it is known: every row has its line, those not fetched yet say so. */
export type PipelineRows = {
  readonly lines: readonly Line<PipelineRow>[];
  readonly total: number;
  /** Parts of the filter that were not understood. */
  readonly ignored: readonly string[];
  /** Nothing is known yet. */
  readonly isPending: boolean;
  /** What is shown belongs to the filter before this one. */
  readonly isBehind: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly onRange: (first: number, last: number) => void;
  /** Fetches every page, for printing. */
  readonly loadAll: () => void;
  readonly isWhole: boolean;
};

type Head = (group: GroupSize) => string;

/**
 * The rows of a filter, fetched in windows around what is in view. While a new filter is on its way the rows of the
 * old one stay, so that nothing jumps.
 */
export function usePipelineRows(query: PipelineQuery, groups: readonly GroupSize[] | null, head: Head): PipelineRows {
  const api = useApi();
  const pageOf = (asked: PipelineQuery, page: number) =>
    api.programmes.list.queryOptions({ ...asked, limit: PAGE, offset: page * PAGE });
  const first = useQuery({ ...pageOf(query, 0), placeholderData: keepPreviousData });
  const [shown, setShown] = useState(query);
  if (shown !== query && first.isSuccess && !first.isPlaceholderData) setShown(query);
  const [isAll, setAll] = useState(false);
  const total = first.data?.total ?? 0;
  const { inView, onRange } = usePagesInView(total, groups);
  const pages = useStable(isAll ? pagesIn({ first: 0, last: total - 1 }, total) : inView);
  const results = useQueries({ queries: pages.map((page) => pageOf(shown, page)) });
  const items = useStable(results.map((one) => one.data?.items));
  const lines = useMemo(() => {
    const itemsOf = new Map(pages.map((page, index) => [page, items[index]]));
    const rowAt = (index: number) => itemsOf.get(Math.floor(index / PAGE))?.[index % PAGE];
    return layOut({ total, groups, rowAt, head });
  }, [total, groups, pages, items, head]);
  return {
    lines,
    total,
    ignored: first.data?.ignored ?? [],
    isPending: first.isPending,
    isBehind: first.isPlaceholderData,
    error: first.error,
    refetch: () => void first.refetch(),
    onRange,
    loadAll: () => setAll(true),
    isWhole: isAll && results.every((one) => one.isSuccess),
  };
}

/** The pages that are in view. Scrolling within them draws nothing anew. */
function usePagesInView(total: number, groups: readonly GroupSize[] | null) {
  const [inView, setInView] = useState<readonly number[]>([0]);
  const seen = useRef<Stretch>({ first: 0, last: 0 });
  const look = useCallback(() => {
    const next = pagesIn(rowsIn(seen.current, groups), total);
    setInView((before) => (before.join() === next.join() ? before : next));
  }, [total, groups]);
  useEffect(look, [look]);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const onRange = useCallback((first: number, last: number) => {
    seen.current = { first, last };
    latest.current();
  }, []);
  return { inView, onRange };
}

function pagesIn({ first, last }: Stretch, total: number): number[] {
  if (total === 0) return [];
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.min(Math.max(last, first), total - 1) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The same array as long as its members are the same. */
function useStable<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  const isSame = kept.length === list.length && kept.every((one, index) => one === list[index]);
  if (!isSame) setKept(list);
  return isSame ? kept : list;
}
