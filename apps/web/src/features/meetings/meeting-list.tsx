import { meetingDays } from '@counterpart/i18n/meeting-days';
import { MEETING_KIND_WORDS } from '@counterpart/reference/codelists/meetings';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { KeptOf } from './promise-standing.tsx';
import type { MeetingLine } from './use-meetings.ts';

type MeetingListProps = { readonly meetings: readonly MeetingLine[]; readonly empty: ReactNode };

/** Meetings, the latest first; on a phone as cards. */
export function MeetingList({ meetings, empty }: MeetingListProps) {
  const { t } = useT();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const columns = useColumns();
  const lines = useMemo(() => meetings.map((row) => ({ kind: 'row' as const, key: row.id, row })), [meetings]);
  const open = useCallback(({ id }: MeetingLine) => void navigate({ to: '/meetings/$id', params: { id } }), [navigate]);
  const label = t('meetings.title');
  if (isNarrow) return <CardList label={label} lines={lines} card={drawCard} empty={empty} />;
  return <DataTable caption={label} density="touch" columns={columns} lines={lines} onOpen={open} empty={empty} />;
}

function Name({ row }: { readonly row: MeetingLine }) {
  const { t } = useT();
  return (
    <span className="cp-two">
      <MeetingLink meeting={row} />
      {row.isSample && <SampleSign label={t('meetings.sample')} />}
    </span>
  );
}

function useColumns(): readonly Column<MeetingLine>[] {
  const { t, language } = useT();
  const { partnerName } = useReference();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('meetings.column.meeting'),
        width: 292,
        isRowName: true,
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'day',
        name: t('meetings.column.day'),
        width: 164,
        cell: (row) => <span className="cp-figures cp-two">{meetingDays(row, t)}</span>,
      },
      {
        id: 'kind',
        name: t('meetings.column.kind'),
        width: 120,
        cell: ({ kind }) => <span className="cp-two">{MEETING_KIND_WORDS[kind][language]}</span>,
      },
      {
        id: 'partner',
        name: t('meetings.column.partner'),
        width: 144,
        cell: ({ partnerIds }) => <span className="cp-two">{partnerIds.map(partnerName).join(', ')}</span>,
      },
      {
        id: 'promises',
        name: t('meetings.column.promises'),
        width: 160,
        cell: ({ counts }) => <KeptOf counts={counts} isShort />,
      },
      {
        id: 'place',
        name: t('meetings.column.place'),
        width: 128,
        cell: ({ place }) => <span className="cp-two">{place}</span>,
      },
    ],
    [t, language, partnerName],
  );
}

const drawCard = (row: MeetingLine) => <MeetingCard row={row} />;

function MeetingCard({ row }: { readonly row: MeetingLine }) {
  const { t, language } = useT();
  const { partnerName } = useReference();
  const parts = [MEETING_KIND_WORDS[row.kind][language], row.partnerIds.map(partnerName).join(', '), row.place];
  return (
    <>
      <Name row={row} />
      <p className="cp-figures">{meetingDays(row, t)}</p>
      <p className="cp-soft">{parts.filter((part) => part !== '').join(' · ')}</p>
      <KeptOf counts={row.counts} />
    </>
  );
}
