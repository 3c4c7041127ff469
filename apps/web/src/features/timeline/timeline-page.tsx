import '../pipeline/pipeline.css';
import './timeline.css';
import { spanOf, wholeYears } from '@counterpart/domain/timeline/scale.rules';
import { Button } from '@counterpart/ui/button';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { FilterBar } from '../pipeline/filter-bar.tsx';
import { IgnoredBanner } from '../pipeline/ignored-banner.tsx';
import { type PipelineQuery, queryOf } from '../pipeline/pipeline-search.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import { Chart } from './chart.tsx';
import { Legend } from './legend.tsx';
import { linesOf } from './lines.ts';
import { TimelineCards, TimelineTable } from './timeline-table.tsx';
import type { SetTimeline, TimelineSearch } from './timeline-search.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { Undated } from './undated.tsx';
import { useForecasts } from './use-forecasts.ts';
import { useKeys } from './use-keys.ts';
import { type Timeline, type TimelineRow, useTimeline } from './use-timeline.ts';

const ProgrammePeek = lazy(async () => ({
  default: (await import('../pipeline/programme-peek.tsx')).ProgrammePeek,
}));

const route = getRouteApi('/framed/timeline');

/** Every file over time, with the filter of the pipeline's list. */
export function TimelinePage() {
  const { t } = useT();
  const search = route.useSearch();
  const set = useSetTimeline();
  const shown = useShown(search);
  const timeline = useTimeline(shown.query, shown.group, shown.fetched);
  usePageTitle(t('timeline.title'));
  return (
    <div className="tl-page">
      <PrintHead start={t('timeline.title')} end={<Counted timeline={timeline} />} />
      <PageHead
        title={t('timeline.title')}
        actions={
          <>
            <RouteLink to="/pipeline" search={queryOf(search)} className="cp-link">
              {t('timeline.toList')}
            </RouteLink>
            <Button icon={Printer} onPress={() => window.print()}>
              {t('timeline.print')}
            </Button>
          </>
        }
      />
      <FilterBar
        filters={search.f ?? []}
        ignored={timeline.ignored}
        onChange={(next, isCorrection) => set({ f: next.length > 0 ? next : undefined }, isCorrection)}
      >
        <SearchBox value={search.q ?? ''} onSearch={(text) => set({ q: text === '' ? undefined : text }, true)} />
      </FilterBar>
      <IgnoredBanner search={search} ignored={timeline.ignored} onChange={({ f, s, g }) => set({ f, s, g }, false)} />
      <FailureBanner failure={timeline.error} />
      <Shown search={search} shown={shown} timeline={timeline} onChange={set} />
      <Suspense>
        {search.peek !== undefined && (
          <ProgrammePeek code={search.peek} onClose={() => set({ peek: undefined }, false)} />
        )}
      </Suspense>
    </div>
  );
}

type ShownProps = {
  readonly search: TimelineSearch;
  readonly shown: ReturnType<typeof useShown>;
  readonly timeline: Timeline;
  readonly onChange: SetTimeline;
};

function Shown({ search, shown, timeline, onChange }: ShownProps) {
  const { t } = useT();
  const { zoom, at, span, group, ground } = shown;
  const isNarrow = useIsNarrow();
  const view = search.view === 'table' ? 'table' : 'chart';
  const headOf = useHead(group);
  const dated = useMemo(() => timeline.rows.filter(({ file }) => file.bar !== null), [timeline.rows]);
  const undated = useMemo(() => timeline.rows.filter(({ file }) => file.bar === null), [timeline.rows]);
  const isTable = isNarrow || view === 'table';
  // The table holds all, also what has no place on the scale.
  const lines = useMemo(
    () => linesOf(isTable ? timeline.rows : dated, headOf),
    [isTable, timeline.rows, dated, headOf],
  );
  const { inView, onRange } = useInView(lines.length, timeline.loadMore);
  const near = useMemo(
    () => lines.slice(inView.first, inView.last).flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
    [lines, inView],
  );
  const forecasts = useForecasts(near);
  const onKey = useKeys({ zoom, at, view, onChange });
  if (timeline.isPending) return timeline.error === null ? <Skeleton lines={12} /> : null;
  if (timeline.total === 0) return <Nothing search={search} onChange={onChange} />;
  return (
    <>
      <TimelineTools {...{ zoom, at, span, group, view, isNarrow, onChange }} />
      <p className="cp-soft tl-count cp-no-print">
        <Counted timeline={timeline} />
      </p>
      <Undated rows={isTable ? NONE : undated} bare={timeline.bare} />
      {isNarrow && <TimelineCards lines={lines} forecasts={forecasts} onRange={onRange} />}
      {!isNarrow && isTable && <TimelineTable lines={lines} forecasts={forecasts} onRange={onRange} />}
      {!isTable && (
        <>
          <Chart {...{ lines, zoom, ground, forecasts, onKey, onRange }} />
          <Legend zoom={zoom} />
        </>
      )}
      {timeline.hasMore && (
        <div className="cp-no-print">
          <Button onPress={timeline.loadMore} isPending={timeline.isLoadingMore}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Counted({ timeline }: { readonly timeline: Timeline }) {
  const { t } = useT();
  return <>{t('timeline.count', { count: timeline.total, files: timeline.rows.length })}</>;
}

function Nothing({ search, onChange }: { readonly search: TimelineSearch; readonly onChange: SetTimeline }) {
  const { t } = useT();
  const isAsked = search.f !== undefined || search.q !== undefined;
  return (
    <EmptyState
      kind={isAsked ? 'nothingMatches' : 'nothingYet'}
      title={t('timeline.noneTitle')}
      {...(isAsked && {
        actions: <Button onPress={() => onChange({ f: undefined, q: undefined }, false)}>{t('timeline.clear')}</Button>,
      })}
    >
      {isAsked ? t('timeline.noneBody') : null}
    </EmptyState>
  );
}

/** What of the address is shown: the same objects as long as it stays the same. */
function useShown({ f, q, s, g, zoom = 'quarter', at }: TimelineSearch) {
  const { today } = useMe();
  const anchor = at ?? today;
  const group: 'partner' | 'agency' = g === 'agency' ? 'agency' : 'partner';
  const query: PipelineQuery = useMemo(() => queryOf({ ...(f && { f }), ...(q && { q }), ...(s && { s }) }), [f, q, s]);
  return useMemo(() => {
    const span = spanOf(zoom, anchor);
    return { zoom, at: anchor, span, group, query, fetched: wholeYears(span), ground: { span, today } };
  }, [zoom, anchor, group, query, today]);
}

/** A group's head in the reader's words. */
function useHead(group: 'partner' | 'agency'): (id: string | null) => string {
  const { t } = useT();
  const { partnerName, agencyName } = useReference();
  return useCallback(
    (id) => (group === 'partner' ? partnerName(id) : agencyName(id)) || t('timeline.group.none'),
    [group, partnerName, agencyName, t],
  );
}

const NONE: readonly TimelineRow[] = [];
const AHEAD = 30;
const STRETCH = 100;

/** Which stretch of lines is near the view, in whole hundreds; more is fetched before the end is reached. */
function useInView(count: number, loadMore: () => void) {
  const [inView, setInView] = useState({ first: 0, last: STRETCH });
  const onRange = useCallback(
    (first: number, last: number) => {
      const from = Math.floor(first / STRETCH) * STRETCH;
      const to = (Math.floor(last / STRETCH) + 1) * STRETCH;
      setInView((before) => (before.first === from && before.last === to ? before : { first: from, last: to }));
      if (count > 0 && last >= count - AHEAD) loadMore();
    },
    [count, loadMore],
  );
  return { inView, onRange };
}

function useSetTimeline(): SetTimeline {
  const navigate = useNavigate({ from: '/timeline' });
  return useCallback<SetTimeline>(
    (part, isCorrection) =>
      void navigate({
        // Absent and undefined are the same in an address.
        search: (before) => ({ ...before, ...part }) as TimelineSearch,
        replace: isCorrection,
        resetScroll: false,
      }),
    [navigate],
  );
}
