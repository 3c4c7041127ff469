import './urging.css';
import { URGED_LEVELS } from '@counterpart/domain/urging/urging.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { URGING_LEVEL_WORDS } from '@counterpart/reference/codelists/urging';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { Switch } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { DatePicker } from '@counterpart/ui/date-field';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import type { UrgingSearch } from './urging-search.ts';
import { LevelText, UrgingState } from './urging-words.tsx';
import type { UrgingRow } from './use-urging.ts';

const route = getRouteApi('/framed/urgings');
const PAGE = 100;

/** Every urging within the reader's scope, the latest first; who may not read tasks finds no such page. */
export function UrgingsPage() {
  return useMe().capabilities.includes('task.read') ? <Urgings /> : <NotFound />;
}

function useUrgingPages({ unanswered, ...filter }: UrgingSearch) {
  const api = useApi();
  const input = { ...filter, unanswered: unanswered === 'yes', limit: PAGE };
  return useInfiniteQuery({
    queryKey: [...api.urging.list.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.urging.list.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function Urgings() {
  const { t } = useT();
  const search = route.useSearch();
  const list = useUrgingPages(search);
  const columns = useColumns();
  const isNarrow = useIsNarrow();
  usePageTitle(t('urging.title'));
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const lines = useMemo(() => rows.map((row) => ({ kind: 'row' as const, key: row.id, row })), [rows]);
  const [first] = pages ?? [];
  const empty = <Nothing isFiltered={Object.keys(search).length > 0} />;
  return (
    <div className="ug-page">
      <PrintHead start={t('urging.title')} end="" />
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="tasks" to="/tasks">
                {t('task.title')}
              </RouteLink>,
            ]}
            current={t('urging.title')}
          />
        }
        title={t('urging.title')}
        lead={t('urging.lead')}
        actions={
          <RouteLink to="/urgings/rules" className="cp-link">
            {t('urging.toRules')}
          </RouteLink>
        }
      />
      <Filters search={search} />
      <FailureBanner failure={list.error} />
      {!first && !list.error && <Skeleton lines={8} />}
      {first && isNarrow && <h2 className="cp-hidden">{t('urging.title')}</h2>}
      {first && isNarrow && <CardList label={t('urging.title')} lines={lines} card={drawCard} empty={empty} />}
      {first && !isNarrow && (
        <DataTable caption={t('urging.title')} columns={columns} lines={lines} density="touch" empty={empty} />
      )}
      {list.hasNextPage && first && (
        <p className="cp-row">
          <span className="cp-soft">{t('urging.shownOf', { count: rows.length, total: first.total })}</span>
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t('task.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useT();
  const navigate = useNavigate();
  if (!isFiltered) {
    return (
      <EmptyState kind="nothingYet" title={t('urging.noneTitle')}>
        {t('urging.noneBody')}
      </EmptyState>
    );
  }
  const clear = () => void navigate({ to: '/urgings', search: {} });
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('urging.noMatch')}
      actions={<Button onPress={clear}>{t('task.clear')}</Button>}
    />
  );
}

const ANY = 'any';

function Filters({ search }: { readonly search: UrgingSearch }) {
  const { t, language } = useT();
  const me = useMe();
  const { agencyOptions } = usePartyOptions();
  const navigate = useNavigate({ from: '/urgings' });
  const set = (part: { readonly [Name in keyof UrgingSearch]?: UrgingSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as UrgingSearch, resetScroll: false });
  const levels = [
    { id: ANY, label: t('urging.allLevels') },
    ...URGED_LEVELS.map((level) => ({ id: String(level), label: `${level}. ${URGING_LEVEL_WORDS[level][language]}` })),
  ];
  return (
    <div className="ug-filters cp-no-print">
      {/* An officer's list is the own agency's already. */}
      {me.actor?.role !== 'officer' && (
        <ComboBox
          label={t('urging.column.agency')}
          options={[{ id: ANY, label: t('task.allAgencies') }, ...agencyOptions]}
          value={search.agencyId ?? ANY}
          onChange={(id) => set({ agencyId: id === null || id === ANY ? undefined : id })}
        />
      )}
      <Select
        label={t('urging.level')}
        options={levels}
        value={search.level === undefined ? ANY : String(search.level)}
        onChange={(id) => set({ level: URGED_LEVELS.find((one) => String(one) === id) })}
      />
      <DatePicker
        label={t('urging.from')}
        isOptional
        value={search.from ?? null}
        onChange={(from) => set({ from: from ?? undefined })}
      />
      <DatePicker
        label={t('urging.to')}
        isOptional
        value={search.to ?? null}
        onChange={(to) => set({ to: to ?? undefined })}
      />
      <Switch
        isSelected={search.unanswered === 'yes'}
        onChange={(isOn) => set({ unanswered: isOn ? 'yes' : undefined })}
      >
        {t('urging.onlyUnanswered')}
      </Switch>
    </div>
  );
}

function useColumns(): readonly Column<UrgingRow>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'document',
        name: t('urging.column.document'),
        width: 150,
        isRowName: true,
        cell: (row) => <DocumentLink row={row} />,
      },
      {
        id: 'sent',
        name: t('urging.column.sent'),
        width: 106,
        hasFigures: true,
        cell: (row) => formatDate(row.sentOn),
      },
      { id: 'agency', name: t('urging.column.agency'), width: 178, cell: (row) => <AgencyText id={row.agencyId} /> },
      { id: 'level', name: t('urging.level'), width: 238, cell: (row) => <Wrapped level={row.level} /> },
      {
        id: 'answered',
        name: t('urging.column.answered'),
        width: 116,
        hasFigures: true,
        cell: (row) => t('urging.answeredOf', { answered: row.answeredCount, count: row.taskCount }),
      },
      { id: 'state', name: t('urging.column.state'), width: 214, cell: (row) => <RowState row={row} /> },
    ],
    [t],
  );
}

function AgencyText({ id }: { readonly id: string }) {
  const { agencyName } = useReference();
  return (
    <span className="ug-wrap" title={agencyName(id)}>
      {agencyName(id)}
    </span>
  );
}

function DocumentLink({ row }: { readonly row: UrgingRow }) {
  const { t } = useT();
  return (
    <RouteLink to="/urgings/$id" params={{ id: row.id }} className="cp-link">
      {row.documentNumber || t('urging.noNumber')}
    </RouteLink>
  );
}

function RowState({ row }: { readonly row: UrgingRow }) {
  const { today } = useMe();
  return <UrgingState urging={{ ...row, isAnswered: row.answeredCount === row.taskCount }} today={today} />;
}

function Wrapped({ level }: { readonly level: UrgingRow['level'] }) {
  return (
    <span className="ug-wrap">
      <LevelText level={level} />
    </span>
  );
}

const drawCard = (row: UrgingRow) => <UrgingCard row={row} />;

function UrgingCard({ row }: { readonly row: UrgingRow }) {
  const { t } = useT();
  return (
    <>
      <h3>
        <DocumentLink row={row} /> · <AgencyText id={row.agencyId} />
      </h3>
      <p>
        <RowState row={row} />
      </p>
      <p className="cp-soft">
        {formatDate(row.sentOn)} · <LevelText level={row.level} /> ·{' '}
        {t('urging.answeredOf', { answered: row.answeredCount, count: row.taskCount })}
      </p>
    </>
  );
}
