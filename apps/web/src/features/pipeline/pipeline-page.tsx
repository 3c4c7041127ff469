import { useIsNarrow } from '@counterpart/ui/card-list';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { readFilter } from '../filters/filter-text.ts';
import { filterWords } from '../filters/filter-words.ts';
import { FilterBar } from './filter-bar.tsx';
import { useGroupHead } from './group-menu.tsx';
import { IgnoredBanner } from './ignored-banner.tsx';
import { PipelineActions } from './pipeline-actions.tsx';
import { PipelineList } from './pipeline-list.tsx';
import { type PipelineQuery, type PipelineSearch, queryOf } from './pipeline-search.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import { TotalsStrip } from './totals-strip.tsx';
import { useColumns } from './use-columns.ts';
import { usePipelineFilters } from './use-pipeline-filters.ts';
import { usePipelineRows } from './use-pipeline-rows.ts';
import { type SetSearch, useSetSearch } from './use-set-search.ts';
import '../milestones/milestones.css';
import './pipeline.css';

const ProgrammePeek = lazy(async () => ({ default: (await import('./programme-peek.tsx')).ProgrammePeek }));
const CreateProgramme = lazy(async () => ({ default: (await import('./create-programme.tsx')).CreateProgramme }));

const route = getRouteApi('/framed/pipeline');

/** The pipeline: every programme the reader may know of, as a list that the address describes. */
export function PipelinePage() {
  const { t } = useT();
  const search = route.useSearch();
  const set = useSetSearch();
  const query = useListQuery(search);
  const { g } = search;
  const api = useApi();
  const { s: _order, ...counted } = query;
  const totals = useQuery(
    api.programmes.totals.queryOptions(counted, { placeholderData: keepPreviousData, trpc: { context: ALONE } }),
  );
  const rows = usePipelineRows(query, g ? (totals.data?.groups ?? null) : null, useGroupHead(g));
  const columns = useColumns(
    search.cols,
    useCallback((cols) => set({ cols }, true), [set]),
  );
  const [isCreating, setCreating] = useState(false);
  usePageTitle(t('pipeline.title'));
  const asked = useAsked(search, rows.ignored);
  const isNarrow = useIsNarrow();
  return (
    <div className="pl-page" {...(!isNarrow && { 'data-wide': '' })}>
      <PrintHead start={t('pipeline.title')} end={asked || t('pipeline.filter.everything')} />
      <PageHead
        title={t('pipeline.title')}
        actions={
          <PipelineActions
            rows={rows}
            columns={columns}
            group={g}
            query={query}
            onGroup={(next) => set({ g: next }, false)}
            onNew={() => setCreating(true)}
          />
        }
      />
      <Asking search={search} ignored={rows.ignored} onChange={set} />
      {totals.data && totals.data.programmes > 0 && <TotalsStrip totals={totals.data} search={search} />}
      <PipelineList
        rows={rows}
        search={search}
        shown={columns.shown}
        asked={asked}
        onNew={() => setCreating(true)}
        onChange={set}
      />
      <Suspense>
        {search.peek !== undefined && (
          <ProgrammePeek code={search.peek} onClose={() => set({ peek: undefined }, false)} />
        )}
        {isCreating && <CreateProgramme onClose={() => setCreating(false)} />}
      </Suspense>
    </div>
  );
}

/** What of the address the list follows, the same object as long as that stays the same. */
function useListQuery({ f, q, s, g }: PipelineSearch): PipelineQuery {
  return useMemo(() => queryOf({ ...(f && { f }), ...(q && { q }), ...(s && { s }), ...(g && { g }) }), [f, q, s, g]);
}

type AskingProps = {
  readonly search: PipelineSearch;
  readonly ignored: readonly string[];
  readonly onChange: SetSearch;
};

/** Search and filters, with what of them was not understood. */
function Asking({ search, ignored, onChange }: AskingProps) {
  return (
    <>
      <FilterBar
        filters={search.f ?? []}
        ignored={ignored}
        onChange={(next, isCorrection) => onChange({ f: next.length > 0 ? next : undefined }, isCorrection)}
      >
        <SearchBox value={search.q ?? ''} onSearch={(text) => onChange({ q: text === '' ? undefined : text }, true)} />
      </FilterBar>
      <IgnoredBanner search={search} ignored={ignored} onChange={onChange} />
    </>
  );
}

/** What is asked of the list, in one sentence; empty when nothing is. */
function useAsked({ f = [], q = '' }: PipelineSearch, ignored: readonly string[]): string {
  const kit = usePipelineFilters();
  const drafts = f.filter((text) => !ignored.includes(text)).flatMap((text) => readFilter(text, kit.catalogue) ?? []);
  const parts = drafts.map((draft) => {
    const { name, text } = filterWords(draft, kit);
    return `${name} ${text}`;
  });
  return [...parts, ...(q === '' ? [] : [kit.t('filter.words', { text: q })])].join('; ');
}
