import { formatMonth } from '@counterpart/i18n/date-words';
import { endOfMonth } from '@counterpart/domain/shared/plain-date';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { Agenda } from './agenda.tsx';
import { MonthGrid } from './month-grid.tsx';
import { SigningFilter } from './signing-filter.tsx';
import { SigningTable } from './signing-table.tsx';
import type { SigningSearch } from './signing-search.ts';
import type { SetSearch } from './use-set-search.ts';
import { useSigningWords } from './use-signing-words.ts';

type ScheduleProps = {
  readonly search: SigningSearch;
  readonly month: string;
  readonly onChange: SetSearch;
  readonly onOpen: (instrumentId: string) => void;
};

/** A month of the schedule: as a grid, or day by day; on a phone always day by day. */
export function MonthSchedule({ search, month, onChange, onOpen }: ScheduleProps) {
  const api = useApi();
  const words = useSigningWords();
  const { today } = useMe();
  const isNarrow = useIsNarrow();
  const { f = [], q = '' } = search;
  const schedule = useQuery(
    api.signing.month.queryOptions({ month, f: [...f], q }, { placeholderData: keepPreviousData }),
  );
  const office = useQuery(api.calendar.list.queryOptions({ year: Number(month.slice(0, 4)) }, { staleTime: 600_000 }));
  const { data } = schedule;
  const shared = { officeDays: office.data ?? [], today, openId: search.i ?? null, onOpen };
  return (
    <>
      <SigningFilter search={search} ignored={data?.ignored ?? []} onChange={onChange} />
      {schedule.isPending && <Skeleton lines={12} />}
      {schedule.isError && <Failure error={schedule.error} onRetry={() => void schedule.refetch()} />}
      {data && (
        <>
          <p className="sg-total">{words.t('signing-page.total', { count: data.total })}</p>
          {data.total > data.items.length && <Banner meaning="dueSoon">{words.t('signing-page.beyondRows')}</Banner>}
          {search.view === 'agenda' || isNarrow ? (
            <Agenda month={data} words={words} {...shared} />
          ) : (
            <MonthGrid month={data} words={words} {...shared} />
          )}
          {data.total === 0 && <EmptySchedule search={search} month={month} onChange={onChange} />}
        </>
      )}
    </>
  );
}

type TableProps = Omit<ScheduleProps, 'month'> & { readonly month: string | null };

const PAGE = 100;

/** The schedule of a month or of all days as a table. */
export function TableSchedule({ search, month, onChange, onOpen }: TableProps) {
  const api = useApi();
  const words = useSigningWords();
  const { t } = words;
  const { f = [], q = '', s } = search;
  const days = month === null ? [] : [`signing:between:${month}-01..${endOfMonth(`${month}-01`)}`];
  const input = { f: [...f, ...days], q, ...(s && { s }), limit: PAGE };
  const schedule = useInfiniteQuery({
    // The kit's own pages carry a direction, which the API does not know.
    queryKey: [...api.signing.schedule.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.signing.schedule.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = schedule.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const [first] = pages ?? [];
  return (
    <>
      <SigningFilter search={search} ignored={first?.ignored ?? []} onChange={onChange} />
      {schedule.isPending && <Skeleton lines={12} />}
      {schedule.isError && <Failure error={schedule.error} onRetry={() => void schedule.refetch()} />}
      {first && (
        <>
          <p className="sg-total">{t('signing-page.total', { count: first.total })}</p>
          <SigningTable
            rows={rows}
            total={first.total}
            caption={t('signing.title')}
            words={words}
            sort={s}
            onSort={(next) => onChange({ s: next }, true)}
            openId={search.i ?? null}
            onOpen={onOpen}
            empty={<EmptySchedule search={search} month={month} onChange={onChange} />}
          />
          {schedule.hasNextPage && (
            <div className="cp-row sg-next">
              <span className="cp-soft">{t('signing-page.shownOf', { shown: rows.length, total: first.total })}</span>
              <Button isPending={schedule.isFetchingNextPage} onPress={() => void schedule.fetchNextPage()}>
                {t('signing-page.showMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useT();
  return (
    <Banner meaning="late" isUrgent actions={<Button onPress={onRetry}>{t('shell.tryAgain')}</Button>}>
      {failureText(error, t)}
    </Banner>
  );
}

/** Why nothing is shown: nothing matches, or nothing is planned. */
function EmptySchedule({ search, month, onChange }: Pick<TableProps, 'search' | 'month' | 'onChange'>) {
  const { t, language } = useT();
  if ((search.f?.length ?? 0) > 0 || search.q) {
    return (
      <EmptyState
        kind="nothingMatches"
        title={t('signing-page.empty.match')}
        actions={
          <Button onPress={() => onChange({ f: undefined, q: undefined })}>{t('signing-page.filter.clear')}</Button>
        }
      />
    );
  }
  const title =
    month === null
      ? t('signing-page.empty.all')
      : t('signing-page.empty.month', { month: formatMonth(month, language) });
  return (
    <EmptyState kind="nothingYet" title={title}>
      {t('signing-page.empty.body')}
    </EmptyState>
  );
}
