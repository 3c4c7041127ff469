import './tasks.css';
import { overdueRate } from '@counterpart/domain/tasks/task-score.rules';
import { TASK_STATES } from '@counterpart/domain/tasks/task.codes';
import { TASK_STATE_WORDS } from '@counterpart/reference/codelists/tasks';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { getRouteApi } from '@tanstack/react-router';
import { Megaphone, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { TaskExport } from './task-export.tsx';
import { FilterSaid, TaskFilters } from './task-filters.tsx';
import { TaskList } from './task-list.tsx';
import { filterBeside, type TaskSearch } from './task-search.ts';
import { rateText } from './task-words.tsx';
import { useStandings } from '../urging/use-urging.ts';
import { type TaskSearchPart, type TaskTotals, useSetTaskSearch, useTaskPages, useTaskTotals } from './use-tasks.ts';

const UrgeDrawer = lazy(async () => ({ default: (await import('../urging/urge-drawer.tsx')).UrgeDrawer }));
const TaskForm = lazy(async () => ({ default: (await import('./task-form.tsx')).TaskForm }));

const route = getRouteApi('/framed/tasks');

/** Tasks by lead agency, those with most overdue first; who may not read them finds no such page. */
export function TasksPage() {
  return useMe().capabilities.includes('task.read') ? <Tasks /> : <NotFound />;
}

function Tasks() {
  const { t } = useT();
  const me = useMe();
  const search = route.useSearch();
  const set = useSetTaskSearch();
  const list = useTaskPages(search);
  const totals = useTaskTotals(search);
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const [first] = pages ?? [];
  const mayAssign = me.capabilities.includes('task.write_any');
  const mayUrge = me.capabilities.includes('task.urge') && search.asOf === undefined;
  const standings = useStandings();
  const onUrge = useCallback((urge: string) => set({ urge }), [set]);
  usePageTitle(t('task.title'));
  return (
    <div className="tk-page">
      <PrintHead start={t('task.title')} end={me.today} />
      <PageHead
        title={t('task.title')}
        lead={t('task.lead')}
        actions={<Acts search={search} mayAssign={mayAssign} mayUrge={mayUrge} onSet={set} />}
      />
      <TaskFilters search={search} onChange={set} />
      <FilterSaid search={search} ignored={first?.ignored ?? []} onChange={set} />
      {totals.data && <Figures totals={totals.data} search={search} />}
      <FailureBanner failure={list.error} />
      {!first && !list.error && <Skeleton lines={10} />}
      {first && (
        <>
          <TaskList
            rows={rows}
            totals={totals.data}
            day={totals.data?.day ?? me.today}
            standings={standings}
            onUrge={mayUrge ? onUrge : null}
            empty={<Nothing search={search} onChange={set} />}
          />
          {list.hasNextPage && (
            <p className="cp-row">
              <span className="cp-soft">{t('task.shownOf', { count: rows.length, total: first.total })}</span>
              <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {t('task.more')}
              </Button>
            </p>
          )}
        </>
      )}
      <Suspense>
        {search.form === 'new' && mayAssign && <TaskForm task={null} onClose={() => set({ form: undefined })} />}
        {search.urge !== undefined && mayUrge && (
          <UrgeDrawer agencyId={search.urge === 'all' ? null : search.urge} onClose={() => set({ urge: undefined })} />
        )}
      </Suspense>
    </div>
  );
}

type ActsProps = {
  readonly search: TaskSearch;
  readonly mayAssign: boolean;
  readonly mayUrge: boolean;
  readonly onSet: (part: TaskSearchPart) => void;
};

function Acts({ search, mayAssign, mayUrge, onSet }: ActsProps) {
  const { t } = useT();
  return (
    <div className="cp-row">
      <RouteLink to="/scoreboard" className="cp-link">
        {t('task.toScoreboard')}
      </RouteLink>
      <RouteLink to="/urgings" className="cp-link">
        {t('urging.title')}
      </RouteLink>
      <TaskExport search={search} />
      {mayUrge && (
        <Button icon={Megaphone} onPress={() => onSet({ urge: 'all' })}>
          {t('urging.urgeAll')}
        </Button>
      )}
      {mayAssign && (
        <Button variant="primary" icon={Plus} onPress={() => onSet({ form: 'new' })}>
          {t('task.new')}
        </Button>
      )}
    </div>
  );
}

/** The four official numbers of the filter, each leading to its rows, and the rate with what it is a share of. */
function Figures({ totals, search }: { readonly totals: TaskTotals; readonly search: TaskSearch }) {
  const { t, language } = useT();
  const beside = filterBeside(search);
  return (
    <section aria-label={t('task.figures')}>
      <dl className="tk-figures">
        {TASK_STATES.map((state) => (
          <div key={state} data-state={state}>
            <dt>{TASK_STATE_WORDS[state][language]}</dt>
            <dd className="cp-figures">
              {totals.counts[state] === 0 ? (
                0
              ) : (
                <RouteLink
                  to="/tasks"
                  search={{ ...search, f: [...beside, `state:is:${state}`] }}
                  resetScroll={false}
                  className="cp-link"
                >
                  {totals.counts[state]}
                </RouteLink>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('task.overdueRate')}</dt>
          <dd className="cp-figures" title={t('task.rateNote')}>
            {rateText(overdueRate(totals.counts), t, language)}
          </dd>
        </div>
      </dl>
    </section>
  );
}

type NothingProps = { readonly search: TaskSearch; readonly onChange: (part: TaskSearchPart) => void };

function Nothing({ search, onChange }: NothingProps) {
  const { t } = useT();
  if (search.f === undefined && search.q === undefined) {
    return (
      <EmptyState kind="nothingYet" title={t('task.noneTitle')}>
        {t('task.noneBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('task.noMatchTitle')}
      actions={<Button onPress={() => onChange({ f: undefined, q: undefined })}>{t('task.clear')}</Button>}
    />
  );
}
