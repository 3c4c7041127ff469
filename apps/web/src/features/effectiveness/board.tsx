import { formatDate } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { StatusChip } from '@counterpart/ui/status-chip';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { DeadlineChip } from './deadline-part.tsx';
import type { BoardRow, EffectWords } from './use-effect-words.ts';

type BoardProps = {
  readonly filters: readonly string[];
  readonly openId: string | null;
  readonly words: EffectWords;
  readonly onOpen: (instrumentId: string) => void;
  readonly onClear: () => void;
};

const PAGE = 100;

/** Instruments that are signed and not yet effective, the nearest deadline first; cards on a phone. */
export function Board({ filters, openId, words, onOpen, onClear }: BoardProps) {
  const { t } = words;
  const api = useApi();
  const isNarrow = useIsNarrow();
  const input = { f: [...filters], limit: PAGE };
  const board = useInfiniteQuery({
    // The kit's own pages carry a direction, which the API does not know.
    queryKey: [...api.effectiveness.board.queryKey(input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.effectiveness.board.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = board.data?.pages;
  const lines = useMemo<Line<BoardRow>[]>(
    () =>
      (pages ?? []).flatMap((page) => page.items.map((row) => ({ kind: 'row', key: row.instrumentId, row }) as const)),
    [pages],
  );
  const columns = useMemo(() => columnsOf(words, onOpen), [words, onOpen]);
  const openRow = useCallback((row: BoardRow) => onOpen(row.instrumentId), [onOpen]);
  const card = useCallback((row: BoardRow) => <Card row={row} words={words} onOpen={onOpen} />, [words, onOpen]);
  if (board.isPending) return <Skeleton lines={8} />;
  if (board.isError) return <EmptyState kind="nothingMatches" title={failureText(board.error, t)} />;
  const first = board.data.pages[0];
  const ignored = first?.ignored ?? [];
  const empty = <EmptyBoard isFiltered={filters.length > 0} words={words} onClear={onClear} />;
  return (
    <>
      {ignored.length > 0 && (
        <Banner meaning="dueSoon">{t('effect.filter.ignored', { parts: ignored.join(', ') })}</Banner>
      )}
      <p className="cp-soft">{t('effect.count', { count: first?.total ?? 0 })}</p>
      {isNarrow ? (
        <CardList label={t('effect.title')} lines={lines} card={card} empty={empty} />
      ) : (
        <DataTable
          caption={t('effect.lead')}
          columns={columns}
          lines={lines}
          total={first?.total ?? 0}
          openKey={openId}
          onOpen={openRow}
          empty={empty}
        />
      )}
      {board.hasNextPage && (
        <Button onPress={() => void board.fetchNextPage()} isPending={board.isFetchingNextPage}>
          {t('effect.more')}
        </Button>
      )}
    </>
  );
}

type EmptyProps = { readonly isFiltered: boolean; readonly words: EffectWords; readonly onClear: () => void };

function EmptyBoard({ isFiltered, words: { t }, onClear }: EmptyProps) {
  if (!isFiltered) return <EmptyState kind="nothingYet" title={t('effect.empty')} />;
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('effect.emptyFiltered')}
      actions={<Button onPress={onClear}>{t('effect.filter.clear')}</Button>}
    />
  );
}

function columnsOf(words: EffectWords, onOpen: (id: string) => void): Column<BoardRow>[] {
  const { t } = words;
  return [
    {
      id: 'instrument',
      name: t('effect.column.instrument'),
      width: 300,
      isRowName: true,
      cell: (row) => <TitleButton row={row} words={words} onOpen={onOpen} />,
    },
    {
      id: 'left',
      name: t('effect.column.left'),
      width: 140,
      cell: (row) => <DeadlineChip deadline={row.deadline} words={words} />,
    },
    { id: 'deadline', name: t('effect.column.deadline'), width: 210, cell: (row) => deadlineCell(row, words) },
    { id: 'ready', name: t('effect.column.ready'), width: 96, cell: (row) => <Readiness row={row} words={words} /> },
    { id: 'owes', name: t('effect.column.owes'), width: 260, cell: (row) => owesText(row, words) },
    { id: 'partner', name: t('effect.column.partner'), width: 180, cell: (row) => words.partnerName(row.partnerId) },
    {
      id: 'programme',
      name: t('effect.column.programme'),
      width: 140,
      cell: (row) => (
        <RouteLink to="/p/$code" params={{ code: row.programmeCode }}>
          {row.programmeCode}
        </RouteLink>
      ),
    },
    {
      id: 'signed',
      name: t('effect.column.signed'),
      width: 110,
      hasFigures: true,
      cell: (row) => formatDate(row.signedOn),
    },
  ];
}

type RowProps = { readonly row: BoardRow; readonly words: EffectWords };

function TitleButton({ row, words, onOpen }: RowProps & { readonly onOpen: (id: string) => void }) {
  const title = words.title(row);
  return (
    <button
      type="button"
      className="ef-title"
      lang={title.language}
      data-instrument={row.instrumentId}
      onClick={() => onOpen(row.instrumentId)}
    >
      {title.text}
    </button>
  );
}

function deadlineCell({ deadline }: BoardRow, { t }: EffectWords): ReactNode {
  if (deadline.currentOn === null) return '';
  return (
    <span className="cp-figures">
      {[
        formatDate(deadline.currentOn),
        deadline.extensions > 0 ? t('effect.deadline.extensions', { count: deadline.extensions }) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </span>
  );
}

function Readiness({ row: { readiness }, words: { t } }: RowProps) {
  const { done, total } = readiness;
  if (total === 0) return null;
  if (done === total) return <StatusChip meaning="onTime">{t('effect.conditions.all')}</StatusChip>;
  return <span className="cp-figures">{`${done}/${total}`}</span>;
}

/** Who owes next and what; where no condition is written down, the step that is missing. */
function owesText({ owes, readiness }: BoardRow, words: EffectWords): string {
  if (owes !== null) return `${words.owner(owes)}: ${words.title(owes).text}`;
  const step = readiness.missing[0];
  return step ? step.title[words.language] || step.title.vi : '';
}

function Card({ row, words, onOpen }: RowProps & { readonly onOpen: (id: string) => void }) {
  return (
    <div className="ef-card">
      <TitleButton row={row} words={words} onOpen={onOpen} />
      <p className="cp-soft">{[row.programmeCode, words.partnerName(row.partnerId)].join(' · ')}</p>
      <p className="cp-row">
        <DeadlineChip deadline={row.deadline} words={words} /> {deadlineCell(row, words)}
      </p>
      <p className="cp-row">
        {words.t('effect.column.ready')}: <Readiness row={row} words={words} />
      </p>
      <p>{owesText(row, words)}</p>
    </div>
  );
}
