import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Menu } from '@counterpart/ui/menu';
import { Skeleton } from '@counterpart/ui/skeleton';
import { FileDown, FileSpreadsheet, FileText } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { isNarrowed, NOTHING, useDebtorWord } from './meetings-filter.tsx';
import { type MeetingsSearch, statesOf } from './meetings-search.ts';
import { PromiseTable } from './promise-table.tsx';
import { type PromiseItem, useMeetingsFilter, useMeetingsSearch, usePages } from './use-meetings.ts';

const WHO = ['all', 'home', 'partner', 'both'] as const;

/** What was asked and promised at all meetings, late first, with how many of how many were kept. */
export function PromisesView() {
  const { t } = useT();
  const [search, set] = useMeetingsSearch();
  const { filter, isReady } = useMeetingsFilter(search);
  const input = { ...filter, states: statesOf(search.state), debtor: search.debtor ?? null };
  const promises = usePages<PromiseItem, ApiOutput['meetings']['promises']>({
    queryKey: useApi().meetings.promises.queryKey(input),
    read: (cursor) => apiClient.meetings.promises.query({ ...input, cursor }),
    isReady,
  });
  // Who reads every meeting whole; agencies find histories on the meetings they took part in.
  const hasHistory = useMe().capabilities.includes('history.read_all');
  const rows = promises.data?.pages.flatMap((page) => page.items);
  const counts = promises.data?.pages[0]?.counts;
  return (
    <>
      <FailureBanner failure={promises.error} />
      {!rows && !promises.error && <Skeleton lines={8} />}
      {counts && <Figures counts={counts} search={search} onChoose={(debtor) => set({ debtor })} />}
      {rows && rows.length > 0 && (
        <PromiseTable items={rows} label={t('meetings.promises')} hasMeeting hasHistory={hasHistory} />
      )}
      {rows?.length === 0 &&
        (isNarrowed(search) ? (
          <EmptyState
            kind="nothingMatches"
            title={t('meetings.noMatch')}
            actions={<Button onPress={() => set(NOTHING)}>{t('meetings.filter.clear')}</Button>}
          />
        ) : (
          <EmptyState kind="nothingYet" title={t('meetings.noPromises')} />
        ))}
      {promises.hasNextPage && (
        <Button isPending={promises.isFetchingNextPage} onPress={() => void promises.fetchNextPage()}>
          {t('meetings.more')}
        </Button>
      )}
    </>
  );
}

type FiguresProps = {
  readonly counts: ApiOutput['meetings']['promises']['counts'];
  readonly search: MeetingsSearch;
  readonly onChoose: (debtor: MeetingsSearch['debtor'] | undefined) => void;
};

/** Kept of how many, by who has to do it; a press narrows the list to them. */
function Figures({ counts, search, onChoose }: FiguresProps) {
  const { t } = useT();
  const wordOf = useDebtorWord();
  return (
    <div className="mt-figures">
      <ul aria-label={t('meetings.figures')}>
        {WHO.map((who) => {
          const { kept, of, late, open, dropped } = counts[who];
          const more = [
            late > 0 ? t('meetings.lateCount', { count: late }) : '',
            open > 0 ? t('meetings.openCount', { count: open }) : '',
            dropped > 0 ? t('meetings.droppedCount', { count: dropped }) : '',
          ];
          return (
            <li key={who}>
              <button
                type="button"
                className="mt-figure"
                aria-pressed={(search.debtor ?? 'all') === who}
                onClick={() => onChoose(who === 'all' ? undefined : who)}
              >
                <span className="cp-soft">{wordOf(who)}</span>
                <strong className="cp-figures">{t('meetings.kept', { kept, of })}</strong>
                <span className="cp-figures">{more.filter((part) => part !== '').join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ExportButton search={search} />
    </div>
  );
}

/** Takes the list away as a file: the same records in the same order as on screen. */
function ExportButton({ search }: { readonly search: MeetingsSearch }) {
  const { t, language } = useT();
  const taking = useTakeFile();
  const take = (extension: string) => {
    const { partner, from, to, state, debtor } = search;
    const params = new URLSearchParams({
      ...(partner && { partner }),
      ...(from && { from }),
      ...(to && { to }),
      ...(debtor && { debtor }),
      lang: language,
    });
    for (const one of statesOf(state)) params.append('state', one);
    taking.mutate(`/export/promises.${extension}?${params.toString()}`);
  };
  return (
    <Menu
      label={t('pipeline-file.export')}
      trigger={
        <Button icon={FileDown} isPending={taking.isPending}>
          {t('pipeline-file.export')}
        </Button>
      }
      groups={[
        {
          entries: [
            { id: 'xlsx', label: t('pipeline-file.xlsx'), icon: FileSpreadsheet, onAction: () => take('xlsx') },
            { id: 'csv', label: t('pipeline-file.csv'), icon: FileText, onAction: () => take('csv') },
          ],
        },
      ]}
    />
  );
}
