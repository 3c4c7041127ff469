import { formatDate } from '@counterpart/i18n/date-words';
import { CardList } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line } from '@counterpart/ui/data-table';
import { useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { useReference } from '../../lib/use-reference.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { bandText, dayText, fileTitle } from './file-words.ts';
import { PeekLink } from './peek-link.tsx';
import type { Foreseen } from './use-forecasts.ts';
import type { TimelineRow } from './use-timeline.ts';

type TableProps = {
  readonly lines: readonly Line<TimelineRow>[];
  readonly forecasts: ReadonlyMap<string, Foreseen>;
  readonly onRange: (first: number, last: number) => void;
};

/** What the chart draws, as a table: every day and every foreseen day in words. */
export function TimelineTable({ lines, forecasts, onRange }: TableProps) {
  const { t } = useT();
  const columns = useColumns(forecasts);
  return <DataTable caption={t('timeline.title')} columns={columns} lines={lines} onRange={onRange} height="70dvh" />;
}

function useColumns(forecasts: TableProps['forecasts']): readonly Column<TimelineRow>[] {
  const { t, language } = useT();
  const { today } = useMe();
  const { partnerCode } = useReference();
  return useMemo(() => {
    const day = (id: 'signed' | 'effective' | 'closed', name: string): Column<TimelineRow> => ({
      id,
      name,
      width: 190,
      hasFigures: true,
      cell: ({ file }) => dayText(file.great[id], today, t),
    });
    const foreseen = (id: 'signing' | 'effectiveness', name: string): Column<TimelineRow> => ({
      id: `foreseen ${id}`,
      name,
      width: 290,
      hasFigures: true,
      cell: ({ file }) => bandText(forecasts.get(file.id)?.[id], t),
    });
    return [
      {
        id: 'file',
        name: t('timeline.column.file'),
        width: 380,
        isRowName: true,
        isFrozen: true,
        cell: (row) => (
          <>
            <PeekLink programme={row.programme} /> {fileTitle(row, language)}
          </>
        ),
      },
      { id: 'partner', name: t('timeline.group.partner'), width: 90, cell: ({ file }) => partnerCode(file.partnerId) },
      {
        id: 'stage',
        name: t('timeline.column.stage'),
        width: 260,
        cell: ({ file }) => <StageChip stage={file.stage} />,
      },
      {
        id: 'from',
        name: t('timeline.column.from'),
        width: 110,
        hasFigures: true,
        cell: ({ file }) => (file.bar === null ? '' : formatDate(file.bar.from)),
      },
      day('signed', t('timeline.column.signed')),
      foreseen('signing', t('timeline.column.foreseenSigning')),
      day('effective', t('timeline.column.effective')),
      foreseen('effectiveness', t('timeline.column.foreseenEffect')),
      day('closed', t('timeline.column.closed')),
    ];
  }, [t, language, today, partnerCode, forecasts]);
}

/** The same on a phone: an agenda of files, each with its days. */
export function TimelineCards({ lines, forecasts, onRange }: TableProps) {
  const { t } = useT();
  const card = useCallback(
    (row: TimelineRow) => <FileCard row={row} foreseen={forecasts.get(row.file.id)} />,
    [forecasts],
  );
  return <CardList label={t('timeline.title')} lines={lines} card={card} onRange={onRange} />;
}

function FileCard({ row, foreseen }: { readonly row: TimelineRow; readonly foreseen: Foreseen | undefined }) {
  const { t, language } = useT();
  const { today } = useMe();
  const { great } = row.file;
  const days = [
    [t('timeline.column.signed'), dayText(great.signed, today, t)],
    [t('timeline.column.foreseenSigning'), bandText(foreseen?.signing, t)],
    [t('timeline.column.effective'), dayText(great.effective, today, t)],
    [t('timeline.column.foreseenEffect'), bandText(foreseen?.effectiveness, t)],
    [t('timeline.column.closed'), dayText(great.closed, today, t)],
  ].filter(([, day]) => day !== '');
  return (
    <>
      <p>
        <PeekLink programme={row.programme} /> {fileTitle(row, language)}
      </p>
      <p>
        <StageChip stage={row.file.stage} />
      </p>
      <dl className="tl-days">
        {days.map(([name, day]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{day}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
