import './tasks.css';
import { LATE_BUCKETS } from '@counterpart/domain/tasks/task.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ScoreTable } from './score-table.tsx';
import type { ScoreSearch } from './task-search.ts';

const route = getRouteApi('/framed/scoreboard');
const KEYS = ['agency', 'class', 'assigner'] as const;
const AGAINST = ['month', 'quarter', 'year'] as const;

/** A scoreboard as the API gives it. */
export type Scoreboard = ApiOutput['tasks']['scoreboard'];

/** Who keeps deadlines and who does not, with denominators and how it was before; made to be printed. */
export function ScoreboardPage() {
  return useMe().capabilities.includes('task.read') ? <Board /> : <NotFound />;
}

function Board() {
  const { t } = useT();
  const search = route.useSearch();
  const { by = 'agency', against = 'month', asOf } = search;
  const board = useQuery(
    useApi().tasks.scoreboard.queryOptions(
      { by, against, ...(asOf && { asOf }) },
      { placeholderData: keepPreviousData, trpc: { context: ALONE } },
    ),
  );
  const urged = useQuery(
    useApi().urging.tallies.queryOptions(
      { by, ...(asOf && { asOf }) },
      { placeholderData: keepPreviousData, trpc: { context: ALONE } },
    ),
  );
  usePageTitle(t('task.score.title'));
  const { data } = board;
  return (
    <div className="tk-page">
      <PrintHead start={t('task.score.title')} end={data ? formatDate(data.day) : ''} />
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="tasks" to="/tasks">
                {t('task.title')}
              </RouteLink>,
            ]}
            current={t('task.score.title')}
          />
        }
        title={t('task.score.title')}
        lead={data && t('task.score.lead', { day: formatDate(data.beforeOn) })}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            {t('task.score.print')}
          </Button>
        }
      />
      <Controls search={search} />
      <FailureBanner failure={board.error} />
      {!data && !board.error && <Skeleton lines={10} />}
      {data && data.lines.length === 0 && (
        <EmptyState kind="nothingYet" title={t('task.noneTitle')}>
          {t('task.noneBody')}
        </EmptyState>
      )}
      {data && data.lines.length > 0 && (
        <>
          <ScoreTable board={data} by={by} asOf={asOf} tallies={urged.data?.lines ?? []} />
          <LateDays board={data} asOf={asOf} />
          <p className="cp-soft tk-note">
            {t('task.rateNote')} {t('task.score.note')} {t('urging.score.note')}
          </p>
        </>
      )}
    </div>
  );
}

function Controls({ search }: { readonly search: ScoreSearch }) {
  const { t } = useT();
  const { today } = useMe();
  const navigate = useNavigate({ from: '/scoreboard' });
  const set = (part: { readonly [Name in keyof ScoreSearch]?: ScoreSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as ScoreSearch, resetScroll: false });
  return (
    <div className="tk-filters cp-no-print">
      <Segmented
        label={t('task.score.by')}
        segments={KEYS.map((id) => ({ id, label: t(`task.score.by.${id}`) }))}
        value={search.by ?? 'agency'}
        onChange={(by) => set({ by: by === 'agency' ? undefined : by })}
      />
      <Select
        label={t('task.score.against')}
        options={AGAINST.map((id) => ({ id, label: t(`task.score.against.${id}`) }))}
        value={search.against ?? 'month'}
        onChange={(against) => set({ against: against === 'month' ? undefined : against })}
      />
      <DatePicker
        label={t('task.score.asOf')}
        max={today}
        value={search.asOf ?? today}
        onChange={(day) => set({ asOf: day === null || day >= today ? undefined : day })}
      />
    </div>
  );
}

/** How many tasks were missed by how many days, open and done alike. */
function LateDays({ board, asOf }: { readonly board: Scoreboard; readonly asOf: string | undefined }) {
  const { t } = useT();
  return (
    <section aria-label={t('task.score.late')}>
      <h2>{t('task.score.late')}</h2>
      <dl className="tk-figures">
        {LATE_BUCKETS.map(({ from, to }, index) => {
          const count = board.all.now.late[index] ?? 0;
          const filter = to === null ? `late:min:${from}` : `late:between:${from}..${to}`;
          return (
            <div key={from}>
              <dt>
                {to === null ? t('task.score.bucketOver', { days: from - 1 }) : t('task.score.bucket', { from, to })}
              </dt>
              <dd className="cp-figures">
                {count === 0 ? (
                  0
                ) : (
                  <RouteLink to="/tasks" search={{ f: [filter], ...(asOf && { asOf }) }} className="cp-link">
                    {count}
                  </RouteLink>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
