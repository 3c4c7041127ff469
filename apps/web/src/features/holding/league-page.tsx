import '../pipeline/pipeline.css';
import './holding.css';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { BehindList } from './behind-list.tsx';
import { type FigureLinkProps, FigureNotes, FigureStrip } from './figure-strip.tsx';
import { daysOfSpan, type LeagueSearch } from './holding-search.ts';
import { SPAN_WORDS } from './holding-words.ts';
import { LeagueTable } from './league-table.tsx';
import { PeriodSelect } from './period-select.tsx';

const FilePeek = lazy(async () => ({ default: (await import('./file-peek.tsx')).FilePeek }));

const route = getRouteApi('/framed/desks');

/** All holders side by side, with the rows behind every number. */
export function LeaguePage() {
  const { t } = useT();
  const { today } = useMe();
  const search = route.useSearch();
  const set = useSetLeague();
  const span = search.in ?? 'year';
  const period = daysOfSpan(span, today);
  const league = useQuery(
    useApi().holding.league.queryOptions(period, { placeholderData: keepPreviousData, trpc: { context: ALONE } }),
  );
  const openFile = useCallback((file: string) => set({ file }), [set]);
  usePageTitle(t('holding.title'));
  return (
    <div className="hd-page">
      <PrintHead start={t('holding.title')} end={t(SPAN_WORDS[span])} />
      <PageHead
        title={t('holding.title')}
        lead={t('holding.lead')}
        actions={
          <RouteLink to="/slips" className="cp-link">
            {t('holding.toSlips')}
          </RouteLink>
        }
      />
      <PeriodSelect value={span} onChange={(next) => set({ in: next })} />
      <FailureBanner failure={league.error} />
      {!league.data && !league.error && <Skeleton lines={10} />}
      {league.data?.holders.length === 0 && (
        <EmptyState kind="nothingYet" title={t('holding.leagueNoneTitle')}>
          {t('holding.leagueNoneBody')}
        </EmptyState>
      )}
      {league.data && league.data.holders.length > 0 && (
        <>
          <h2 className="cp-hidden">{t('holding.all')}</h2>
          <FigureStrip figures={league.data.all} shown={search.show} Link={FigureLink} />
          {search.show === undefined ? (
            <LeagueTable holders={league.data.holders} search={search} onSort={(s) => set({ s })} />
          ) : (
            <BehindList
              key={search.show}
              asked={period}
              figure={search.show}
              hasHolder
              openFile={search.file ?? null}
              onOpen={openFile}
              back={t('holding.figure.backToAll')}
              onBack={() => set({ show: undefined })}
            />
          )}
          <FigureNotes toConfirm={league.data.all.onTime.toConfirm} />
        </>
      )}
      <Suspense>
        {search.file !== undefined && <FilePeek instrumentId={search.file} onClose={() => set({ file: undefined })} />}
      </Suspense>
    </div>
  );
}

/** A way to the steps behind a number of the whole office. */
function FigureLink({ figure, children }: FigureLinkProps) {
  const search = route.useSearch();
  return (
    <RouteLink to="/desks" search={{ ...search, show: figure }} resetScroll={false} className="cp-link">
      {children}
    </RouteLink>
  );
}

type LeaguePart = { readonly [Name in keyof LeagueSearch]?: LeagueSearch[Name] | undefined };

function useSetLeague(): (part: LeaguePart) => void {
  const navigate = useNavigate({ from: '/desks' });
  return useCallback(
    (part) => void navigate({ search: (before) => ({ ...before, ...part }) as LeagueSearch, resetScroll: false }),
    [navigate],
  );
}
