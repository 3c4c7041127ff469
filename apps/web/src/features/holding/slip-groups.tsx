import { formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import type { SlipsSearch } from './holding-search.ts';
import { GROUP_WORDS, type SlipGroup, signedDays, useSlipNames } from './slip-words.ts';

type SlipGroupsProps = { readonly slips: ApiOutput['holding']['slips']; readonly search: SlipsSearch };

/** The groups of the ledger, most days first; on a phone as cards. */
export function SlipGroups({ slips, search }: SlipGroupsProps) {
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const fileColumns = useFileColumns(search);
  const sumColumns = useSumColumns(slips, search);
  const lines = useMemo(() => slips.groups.map((row) => ({ kind: 'row' as const, key: row.key, row })), [slips.groups]);
  const caption = `${t('holding.slips.title')}: ${t(GROUP_WORDS[slips.by])}`;
  const card = useCallback(
    (row: SlipGroup) =>
      slips.by === 'file' ? (
        <FileCard row={row} search={search} />
      ) : (
        <SumCard row={row} slips={slips} search={search} />
      ),
    [slips, search],
  );
  if (isNarrow) {
    return <CardList label={caption} lines={lines} card={card} />;
  }
  return <DataTable caption={caption} columns={slips.by === 'file' ? fileColumns : sumColumns} lines={lines} />;
}

type OpenProps = { readonly row: SlipGroup; readonly search: SlipsSearch; readonly children: ReactNode };

/** A way to the moves behind a group. */
function Open({ row, search, children }: OpenProps) {
  if (row.moves === 0) return <>{children}</>;
  return (
    <RouteLink to="/slips" search={{ ...search, key: row.key }} resetScroll={false} className="cp-link">
      {children}
    </RouteLink>
  );
}

const lateIf = (days: number) => (days > 0 ? { 'data-late': '' } : {});

function Slip({ days }: { readonly days: number | null }) {
  const { t } = useT();
  if (days === null) return null;
  return (
    <span className="hd-slip" {...lateIf(days)}>
      {signedDays(days, t)}
    </span>
  );
}

function useFileColumns(search: SlipsSearch): readonly Column<SlipGroup>[] {
  const { t } = useT();
  const { partnerCode } = useReference();
  return useMemo(() => {
    const day = (value: string | null | undefined) => (value ? formatDate(value) : '');
    return [
      {
        id: 'file',
        name: t('holding.slips.byFile'),
        width: 300,
        isRowName: true,
        cell: (row) => <FileName row={row} />,
      },
      {
        id: 'slip',
        name: t('holding.slips.slip'),
        width: 100,
        hasFigures: true,
        cell: ({ file }) => <Slip days={file?.greatDate?.slipDays ?? null} />,
      },
      { id: 'great', name: t('holding.slips.great'), width: 200, cell: (row) => <GreatDate row={row} /> },
      {
        id: 'first',
        name: t('holding.slips.first'),
        width: 106,
        hasFigures: true,
        cell: ({ file }) => day(file?.greatDate?.baselineOn),
      },
      {
        id: 'now',
        name: t('holding.slips.now'),
        width: 106,
        hasFigures: true,
        cell: ({ file }) => day(file?.greatDate?.expectedOn),
      },
      {
        id: 'moves',
        name: t('holding.slips.allMoves'),
        width: 106,
        hasFigures: true,
        cell: (row) => (
          <Open row={row} search={search}>
            {row.moves}
          </Open>
        ),
      },
      {
        id: 'partner',
        name: t('holding.column.partner'),
        width: 80,
        cell: ({ file }) => partnerCode(file?.partnerId ?? null),
      },
    ];
  }, [t, partnerCode, search]);
}

/** The great date of a file and how often it moved. */
function GreatDate({ row: { file } }: { readonly row: SlipGroup }) {
  const { t, language } = useT();
  const great = file?.greatDate;
  if (!great) return null;
  const name = great.stepName[language];
  return (
    <span title={name}>
      {name}
      {great.moves > 0 && <span className="cp-soft"> · {t('holding.slips.greatMoved', { count: great.moves })}</span>}
    </span>
  );
}

function FileName({ row: { file } }: { readonly row: SlipGroup }) {
  if (!file) return null;
  return (
    <span>
      <RouteLink to="/p/$code" params={{ code: file.programmeCode }} search={{ tab: 'slip' }} className="cp-link">
        {file.programmeCode}
      </RouteLink>{' '}
      <LocalTitle vi={file.titleVi} en={file.titleEn} />
    </span>
  );
}

function useSumColumns(slips: SlipGroupsProps['slips'], search: SlipsSearch): readonly Column<SlipGroup>[] {
  const { t } = useT();
  const { nameOf } = useSlipNames(slips.by);
  const { all, by } = slips;
  return useMemo(() => {
    const count = (id: 'files' | 'milestones', name: string): Column<SlipGroup> => ({
      id,
      name,
      width: 84,
      hasFigures: true,
      cell: (row) => row[id],
      foot: all[id],
    });
    return [
      { id: 'name', name: t(GROUP_WORDS[by]), width: 310, isRowName: true, cell: nameOf, foot: t('holding.all') },
      {
        id: 'moves',
        name: t('holding.slips.moves'),
        width: 96,
        hasFigures: true,
        cell: (row) => (
          <Open row={row} search={search}>
            {row.moves}
          </Open>
        ),
        foot: all.moves,
      },
      count('files', t('holding.slips.files')),
      count('milestones', t('holding.slips.steps')),
      {
        id: 'later',
        name: t('holding.slips.later'),
        width: 110,
        hasFigures: true,
        cell: (row) => signedDays(row.later, t),
        foot: signedDays(all.later, t),
      },
      {
        id: 'earlier',
        name: t('holding.slips.earlier'),
        width: 110,
        hasFigures: true,
        cell: (row) => (row.earlier === 0 ? '' : signedDays(-row.earlier, t)),
        foot: all.earlier === 0 ? '' : signedDays(-all.earlier, t),
      },
      {
        id: 'days',
        name: t('holding.slips.days'),
        width: 190,
        hasFigures: true,
        cell: (row) => <Slip days={row.days} />,
        foot: signedDays(all.days, t),
      },
    ];
  }, [t, by, all, nameOf, search]);
}

function FileCard({ row, search }: { readonly row: SlipGroup; readonly search: SlipsSearch }) {
  const { t, language } = useT();
  const great = row.file?.greatDate ?? null;
  return (
    <article className="hd-card">
      <FileName row={row} />
      {great && (
        <p className="cp-figures">
          {great.stepName[language]} · <Slip days={great.slipDays} /> ·{' '}
          {t('holding.slips.greatMoved', { count: great.moves })}
        </p>
      )}
      <p>
        <Open row={row} search={search}>
          {t('holding.slips.moveCount', { count: row.moves })}
        </Open>
      </p>
    </article>
  );
}

function SumCard({ row, slips, search }: { readonly row: SlipGroup } & SlipGroupsProps) {
  const { t } = useT();
  const { nameOf } = useSlipNames(slips.by);
  return (
    <article className="hd-card">
      <h2>{nameOf(row)}</h2>
      <p className="cp-row cp-figures">
        <Open row={row} search={search}>
          {t('holding.slips.moveCount', { count: row.moves })}
        </Open>
        <Slip days={row.days} />
      </p>
    </article>
  );
}
