import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line } from '@counterpart/ui/data-table';
import { Tag } from '@counterpart/ui/status-chip';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { LocalTitle } from '../programme/local-title.tsx';
import { useHolders } from './holding-words.ts';
import { LimitChip } from './limit-chip.tsx';

/** One step on a desk. */
export type DeskRow = ApiOutput['holding']['desk']['open'][number];

type DeskTableProps = {
  readonly caption: string;
  readonly rows: readonly DeskRow[];
  /** The file shown beside the list. */
  readonly openFile: string | null;
  readonly onOpen: (instrumentId: string) => void;
  /** Also says on whose desk each step lies, where the list is not of one desk. */
  readonly hasHolder?: boolean;
  readonly empty: ReactNode;
};

/** Steps on a desk: which file, since when, against what is usual and the limit. On a phone they are cards. */
export function DeskTable({ caption, rows, openFile, onOpen, hasHolder = false, empty }: DeskTableProps) {
  const isNarrow = useIsNarrow();
  const columns = useColumns(hasHolder);
  const lines = useMemo<readonly Line<DeskRow>[]>(
    () => rows.map((row) => ({ kind: 'row', key: row.milestoneId, row })),
    [rows],
  );
  const open = useCallback((row: DeskRow) => onOpen(row.instrumentId), [onOpen]);
  const card = useCallback(
    (row: DeskRow) => <DeskCard row={row} hasHolder={hasHolder} onOpen={onOpen} />,
    [hasHolder, onOpen],
  );
  if (isNarrow) {
    return <CardList label={caption} lines={lines} card={card} empty={empty} />;
  }
  return (
    <DataTable
      caption={caption}
      density="touch"
      columns={columns}
      lines={lines}
      onOpen={open}
      openKey={rows.find((row) => row.instrumentId === openFile)?.milestoneId ?? null}
      empty={empty}
    />
  );
}

function useColumns(hasHolder: boolean): readonly Column<DeskRow>[] {
  const { t, language } = useT();
  const { partnerCode } = useReference();
  const { nameOf } = useHolders();
  return useMemo(() => {
    const holder: Column<DeskRow> = {
      id: 'holder',
      name: t('holding.column.holder'),
      width: 140,
      cell: (row) => nameOf(holderOf(row)),
    };
    const partner: Column<DeskRow> = {
      id: 'partner',
      name: t('holding.column.partner'),
      width: 76,
      cell: (row) => partnerCode(row.partnerId),
    };
    const all: Column<DeskRow>[] = [
      {
        id: 'file',
        name: t('holding.column.programme'),
        width: hasHolder ? 216 : 226,
        isRowName: true,
        cell: (row) => <FileName row={row} />,
      },
      {
        id: 'step',
        name: t('holding.column.step'),
        width: hasHolder ? 170 : 200,
        cell: (row) => (
          <span className="cp-two" title={row.stepName[language]}>
            {row.stepName[language]} {row.isOptional && <Tag>{t('programme.road.optional')}</Tag>}
          </span>
        ),
      },
      ...(hasHolder ? [holder] : []),
      { id: 'limit', name: t('holding.column.limit'), width: 218, cell: (row) => <Standing row={row} /> },
      {
        id: 'since',
        name: t('holding.column.since'),
        width: 114,
        hasFigures: true,
        cell: (row) => <Since row={row} />,
      },
      {
        id: 'held',
        name: t('holding.column.days'),
        width: 86,
        hasFigures: true,
        cell: (row) => (row.heldDays === null ? '' : daysInWords(row.heldDays, 'calendar', t)),
      },
      {
        id: 'usual',
        name: t('holding.column.usual'),
        width: 86,
        hasFigures: true,
        cell: (row) => (row.usual === null ? '' : daysInWords(row.usual.usualDays, 'calendar', t)),
      },
      ...(hasHolder ? [] : [partner]),
    ];
    return all;
  }, [t, language, partnerCode, nameOf, hasHolder]);
}

/** Whose desk a step lies on. */
function holderOf({ responsible, agencyId, partnerId }: DeskRow) {
  if (responsible === 'PARTNER' && agencyId === null) return { kind: 'partner', ref: partnerId } as const;
  return agencyId === null
    ? ({ kind: 'role', ref: responsible } as const)
    : ({ kind: 'agency', ref: agencyId } as const);
}

function FileName({ row }: { readonly row: DeskRow }) {
  const { t } = useT();
  return (
    <span className="hd-file cp-two">
      <RouteLink to="/p/$code" params={{ code: row.programmeCode }} className="cp-link">
        {row.programmeCode}
      </RouteLink>{' '}
      {row.isSample && <SampleSign label={t('pipeline.sample')} />} <LocalTitle vi={row.titleVi} en={row.titleEn} />
    </span>
  );
}

function Since({ row }: { readonly row: DeskRow }) {
  const { t } = useT();
  if (row.since === null) return <span className="cp-soft">{t('holding.notKnown')}</span>;
  if (!row.isSinceAssumed) return formatDate(row.since);
  return (
    <span title={t('holding.assumed')}>
      ≥ {formatDate(row.since)}
      <span className="cp-hidden">{t('holding.assumed')}</span>
    </span>
  );
}

/** How long a step lies there, or took. */
function heldWords({ heldDays, doneOn }: DeskRow, t: Translate): string {
  const days = daysInWords(heldDays ?? 0, 'calendar', t);
  return doneOn === null ? t('holding.clock.held', { days }) : days;
}

/** What stands in the way comes before the limit itself. */
function Standing({ row }: { readonly row: DeskRow }) {
  const { t } = useT();
  if (row.doneOn === null && row.answeredOn !== null) {
    return t('holding.answered', { day: formatDate(row.answeredOn) });
  }
  if (row.isAway && row.limit?.state !== 'paused') return t('holding.paused');
  return <LimitChip limit={row.limit} />;
}

type DeskCardProps = Pick<DeskTableProps, 'onOpen'> & { readonly row: DeskRow; readonly hasHolder: boolean };

function DeskCard({ row, hasHolder, onOpen }: DeskCardProps) {
  const { t, language } = useT();
  const { partnerCode } = useReference();
  const { nameOf } = useHolders();
  return (
    <article className="hd-card">
      <FileName row={row} />
      <p>{row.stepName[language]}</p>
      <p className="cp-row">
        <Standing row={row} />
      </p>
      <p className="cp-figures">
        <Since row={row} />
        {row.heldDays !== null && ` · ${heldWords(row, t)}`}
        {row.usual !== null && (
          <> · {t('holding.clock.usual', { days: daysInWords(row.usual.usualDays, 'calendar', t) })}</>
        )}
      </p>
      <p className="cp-soft">
        {hasHolder && `${nameOf(holderOf(row))} · `}
        {partnerCode(row.partnerId)}
      </p>
      <button type="button" className="cp-link hd-card-open" onClick={() => onOpen(row.instrumentId)}>
        {t('holding.hands.open')}
      </button>
    </article>
  );
}
