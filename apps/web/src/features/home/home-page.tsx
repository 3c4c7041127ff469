import './home.css';
import { weekday } from '@counterpart/domain/shared/plain-date';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { adminPagesFor } from '../admin/admin-pages.ts';
import { OwnDeliverables } from '../deliverables/own-deliverables.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { MyTasks } from '../work/my-tasks.tsx';
import { NextSignings } from '../work/next-signings.tsx';
import { WorkList } from '../work/work-list.tsx';
import { Counters } from './counters.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { SIGNINGS_AHEAD } from './home-search.ts';

const route = getRouteApi('/framed/');
const FEW = 60;
const MANY = 200;

type Work = ApiOutput['procedures']['myWork'];

/** What needs the reader's attention: what is late, what is due, what is signed next. */
export function HomePage() {
  const { t } = useT();
  const { today } = useMe();
  const api = useApi();
  const [limit, setLimit] = useState(FEW);
  const work = useQuery(api.procedures.myWork.queryOptions({ limit }, { placeholderData: keepPreviousData }));
  const signings = useQuery(api.signing.schedule.queryOptions({ f: [SIGNINGS_AHEAD], limit: 5 }));
  usePageTitle(t('shell.home'));
  return (
    <>
      <PageHead
        title={t('home.title')}
        lead={
          <span className="cp-figures">
            {t(`calendar.weekday.${weekday(today) as 1}`)}, {formatDate(today)}
          </span>
        }
        actions={
          <RouteLink to="/changes" className="cp-link">
            {t('home.changes')}
          </RouteLink>
        }
      />
      <div className="hm-page">
        <SampleBanner />
        <Counters work={work.data} signings={signings.data?.total} />
        <div className="hm-columns">
          <div>
            <MyTasks />
            <OwnDeliverables />
            <FailureBanner failure={work.error} />
            {!work.data && !work.error && <Skeleton lines={8} />}
            {work.data && <MyWork work={work.data} isWhole={limit === MANY} onMore={() => setLimit(MANY)} />}
          </div>
          <aside className="hm-rail">
            <h2>{t('home.signingsTitle')}</h2>
            <FailureBanner failure={signings.error} />
            {signings.data?.items.length === 0 && <p className="cp-soft">{t('home.noSignings')}</p>}
            {signings.data && <NextSignings signings={signings.data.items} />}
            <AdminLinks />
          </aside>
        </div>
      </div>
    </>
  );
}

type MyWorkProps = { readonly work: Work; readonly isWhole: boolean; readonly onMore: () => void };

function MyWork({ work, isWhole, onMore }: MyWorkProps) {
  const { t } = useT();
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const { late, due, lateCount, dueCount } = work;
  const shown = { lateCount, late: show === 'due' ? [] : late, due: show === 'late' ? [] : due };
  if (lateCount + dueCount === 0) {
    return (
      <EmptyState kind="nothingYet" title={t('home.nothingTitle')}>
        {t('home.nothingBody')}
      </EmptyState>
    );
  }
  if (shown.late.length + shown.due.length === 0) {
    return (
      <EmptyState
        kind="nothingMatches"
        title={t(show === 'late' ? 'home.noneLate' : 'home.noneDue')}
        actions={<Button onPress={() => void navigate({ to: '/', search: {} })}>{t('home.showAll')}</Button>}
      />
    );
  }
  const total = (show === 'due' ? 0 : lateCount) + (show === 'late' ? 0 : dueCount);
  const count = shown.late.length + shown.due.length;
  return (
    <>
      <WorkList caption={t('home.workTitle')} work={shown} />
      {count < total && (
        <p className="hm-more">
          <span className="cp-soft">{t('home.shownOf', { count, total })}</span>
          {isWhole ? (
            <RouteLink to="/pipeline" search={{ f: ['due:overdue'] }}>
              {t('home.inPipeline')}
            </RouteLink>
          ) : (
            <Button size="s" onPress={onMore}>
              {t('admin.showMore')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** The administration's pages, for those whose work they are. */
function AdminLinks() {
  const { t } = useT();
  const me = useMe();
  const pages = adminPagesFor(me);
  if (!me.capabilities.includes('user.manage')) return null;
  return (
    <nav className="hm-admin" aria-label={t('admin.title')}>
      <h2>{t('admin.title')}</h2>
      <ul>
        {pages.map(({ to, label, icon: Glyph }) => (
          <li key={to}>
            <RouteLink to={to} className="cp-link">
              <Glyph className="cp-icon" aria-hidden />
              {t(label)}
            </RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
