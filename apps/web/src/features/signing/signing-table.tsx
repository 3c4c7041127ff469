import { useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line, sortsAfter } from '@counterpart/ui/data-table';
import { type ReactNode, useCallback, useMemo } from 'react';
import { Clashes, ProgrammeLink, ReadinessButton, SigningStatusChip } from './signing-marks.tsx';
import { dayText, type SigningRow, type SigningWords } from './use-signing-words.ts';

type SigningTableProps = {
  readonly rows: readonly SigningRow[];
  readonly total: number;
  readonly caption: string;
  readonly words: SigningWords;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly openId: string | null;
  readonly onOpen: (instrumentId: string) => void;
  readonly empty: ReactNode;
};

/** The schedule as a table: the columns of the printed one. */
export function SigningTable({ rows, words, sort, onSort, onOpen, ...rest }: SigningTableProps) {
  const isNarrow = useIsNarrow();
  const columns = useMemo(() => columnsOf(words, onOpen), [words, onOpen]);
  const lines = useMemo<Line<SigningRow>[]>(
    () => rows.map((row) => ({ kind: 'row', key: row.instrumentId, row })),
    [rows],
  );
  const sorts = readSort(sort);
  const open = useCallback((row: SigningRow) => onOpen(row.instrumentId), [onOpen]);
  return (
    <DataTable
      caption={rest.caption}
      columns={columns}
      lines={lines}
      total={rest.total}
      density={isNarrow ? 'touch' : 'normal'}
      sort={sorts}
      onSort={(press) => onSort(writeSort(sortsAfter(sorts, press)))}
      openKey={rest.openId}
      onOpen={open}
      empty={rest.empty}
    />
  );
}

type SortPart = { readonly field: string; readonly isDescending: boolean };

function readSort(text: string | undefined): readonly SortPart[] {
  return (text ?? 'signing')
    .split(',')
    .map((part) => ({ field: part.replace(/^-/, ''), isDescending: part.startsWith('-') }));
}

function writeSort(sorts: readonly SortPart[]): string | undefined {
  const text = sorts.map(({ field, isDescending }) => `${isDescending ? '-' : ''}${field}`).join(',');
  return text === 'signing' ? undefined : text;
}

function columnsOf(words: SigningWords, onOpen: (id: string) => void): Column<SigningRow>[] {
  const { t } = words;
  return [
    {
      id: 'day',
      name: t('signing.column.day'),
      width: 176,
      sortField: 'signing',
      cell: (row) => (
        <span className="cp-figures">{[dayText(row, t), row.timeOfDay].filter((one) => one !== null).join(' · ')}</span>
      ),
    },
    {
      id: 'title',
      name: t('signing-page.sheet.facts'),
      width: 320,
      sortField: 'title',
      isRowName: true,
      cell: (row) => titleCell(row, words, onOpen),
    },
    { id: 'partner', name: t('signing.column.partner'), width: 180, cell: (row) => words.partnerName(row.partnerId) },
    {
      id: 'code',
      name: t('signing-page.programme'),
      width: 130,
      sortField: 'code',
      cell: (row) => <ProgrammeLink code={row.programmeCode} words={words} />,
    },
    {
      id: 'status',
      name: t('signing.column.status'),
      width: 230,
      cell: (row) => <SigningStatusChip row={row} words={words} />,
    },
    {
      id: 'ready',
      name: t('signing.column.readiness'),
      width: 170,
      cell: (row) => <ReadinessButton row={row} words={words} />,
    },
    {
      id: 'clashes',
      name: t('signing-page.sheet.clashes'),
      width: 280,
      cell: (row) => <Clashes clashes={row.clashes} words={words} />,
    },
    { id: 'place', name: t('signing.column.place'), width: 180, cell: (row) => row.place },
    {
      id: 'ours',
      name: t('signing.column.signatoryOurs'),
      width: 180,
      cell: (row) => words.signatory(row.signatoryOurs),
    },
    {
      id: 'theirs',
      name: t('signing.column.signatoryPartner'),
      width: 180,
      cell: (row) => words.signatory(row.signatoryPartner),
    },
    { id: 'capacity', name: t('signing.column.capacity'), width: 190, cell: (row) => words.capacity(row.capacity) },
    {
      id: 'amount',
      name: t('signing.column.amount'),
      width: 180,
      sortField: 'amount',
      hasFigures: true,
      cell: (row) => words.amount(row),
    },
  ];
}

function titleCell(row: SigningRow, words: SigningWords, onOpen: (id: string) => void): ReactNode {
  const title = words.title(row);
  return (
    <button
      type="button"
      className="sg-title"
      lang={title.language}
      data-instrument={row.instrumentId}
      onClick={() => onOpen(row.instrumentId)}
    >
      {title.text}
    </button>
  );
}
