import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { daysInWords, dueInWords } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import type { Column } from '@counterpart/ui/data-table';
import { StatusChip } from '@counterpart/ui/status-chip';
import type { ReactNode } from 'react';
import { LocalTitle } from '../programme/local-title.tsx';
import { StageChip } from '../programme/stage-chip.tsx';
import { ProgrammeLink } from './programme-link.tsx';
import { SampleSign } from './sample-sign.tsx';
import type { PipelineRow } from './use-pipeline-rows.ts';

/** What the cells of the list need to say a row in words. */
export type CellContext = {
  readonly t: Translate;
  readonly language: Language;
  readonly today: string;
  readonly partnerName: (id: string | null) => string;
  readonly partnerCode: (id: string | null) => string;
  readonly agencyName: (id: string | null) => string;
  readonly stepName: (code: string | null) => string;
  readonly onPeek: (code: string) => void;
};

type ColumnSpec = Pick<Column<PipelineRow>, 'width' | 'sortField' | 'hasFigures' | 'isFrozen' | 'isRowName'> & {
  readonly name: PlainMessageKey;
  readonly cell: (row: PipelineRow, context: CellContext) => ReactNode;
};

const figures = (text: string) => <span className="cp-figures">{text}</span>;
const day = (value: string | null) => (value === null ? null : figures(formatDate(value)));
const named = (text: string) => <span title={text}>{text}</span>;

/** Every column the list can show. */
export const PIPELINE_COLUMNS = {
  code: {
    name: 'pipeline.column.code',
    width: 136,
    sortField: 'code',
    isFrozen: true,
    cell: (row, { onPeek }) => <ProgrammeLink code={row.code} onPeek={onPeek} />,
  },
  title: {
    name: 'pipeline.column.title',
    width: 262,
    sortField: 'title',
    isFrozen: true,
    isRowName: true,
    cell: (row, { t, language }) => (
      <span title={language === 'vi' ? row.titleVi || row.titleEn : row.titleEn || row.titleVi}>
        {row.isSample && <SampleSign label={t('pipeline.sample')} />}
        <LocalTitle vi={row.titleVi} en={row.titleEn} />
      </span>
    ),
  },
  stage: {
    name: 'pipeline.column.stage',
    width: 208,
    sortField: 'stage',
    cell: (row) => <StageChip stage={row.stage} />,
  },
  partner: {
    name: 'pipeline.column.partner',
    width: 104,
    cell: (row, { partnerCode, partnerName }) => (
      <span title={partnerName(row.partnerId)}>{partnerCode(row.partnerId)}</span>
    ),
  },
  amount: {
    name: 'pipeline.column.amount',
    width: 190,
    sortField: 'amount',
    hasFigures: true,
    cell: (row, { t, language }) =>
      row.currency === '' ? null : (
        <>
          {formatMoney({ amountMinor: row.amountMinor, currency: row.currency }, language)}
          {row.currencies > 1 && (
            <span className="cp-soft"> {t('pipeline.moreCurrencies', { count: row.currencies - 1 })}</span>
          )}
        </>
      ),
  },
  agency: {
    name: 'pipeline.column.agency',
    width: 200,
    cell: (row, { agencyName }) => named(agencyName(row.agencyId)),
  },
  next: { name: 'pipeline.column.next', width: 220, cell: (row, { stepName }) => named(stepName(row.nextStepCode)) },
  due: { name: 'pipeline.column.due', width: 256, sortField: 'due', cell: dueCell },
  holder: { name: 'pipeline.column.holder', width: 190, cell: (row, context) => named(holderName(row, context)) },
  held: {
    name: 'pipeline.column.held',
    width: 104,
    sortField: 'held',
    hasFigures: true,
    cell: (row, { t, today }) =>
      row.heldSince === null ? null : daysInWords(daysBetween(row.heldSince, today), 'calendar', t),
  },
  signing: {
    name: 'pipeline.column.signing',
    width: 124,
    sortField: 'signing',
    hasFigures: true,
    cell: (row) => day(row.signingOn),
  },
  signed: {
    name: 'pipeline.column.signed',
    width: 112,
    sortField: 'signed',
    hasFigures: true,
    cell: (row) => day(row.signedOn),
  },
  effective: {
    name: 'pipeline.column.effective',
    width: 118,
    sortField: 'effective',
    hasFigures: true,
    cell: (row) => day(row.effectiveOn),
  },
  changed: {
    name: 'pipeline.column.changed',
    width: 150,
    sortField: 'changed',
    hasFigures: true,
    cell: (row) => figures(formatInstant(row.changedAt)),
  },
  kind: {
    name: 'pipeline.column.kind',
    width: 150,
    cell: (row, { language }) => PROGRAMME_KIND_WORDS[row.kind as keyof typeof PROGRAMME_KIND_WORDS]?.[language],
  },
} as const satisfies Record<string, ColumnSpec>;

/** Ids of the columns. */
export type ColumnId = keyof typeof PIPELINE_COLUMNS;

/** The columns a reader sees who has chosen none. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'code',
  'title',
  'stage',
  'partner',
  'due',
  'next',
  'holder',
  'held',
  'amount',
  'signing',
  'agency',
  'signed',
  'effective',
  'changed',
];

/** Chosen ids as columns of the table; code and title always come first. */
export function columnsOf(shown: readonly ColumnId[], context: CellContext): Column<PipelineRow>[] {
  return shown.map((id) => {
    const spec: ColumnSpec = PIPELINE_COLUMNS[id];
    const { name, cell, ...rest } = spec;
    return { ...rest, id, name: context.t(name), cell: (row) => cell(row, context) };
  });
}

/** Who holds the file, by name where the role has one on this file. */
export function holderName(row: PipelineRow, { language, agencyName, partnerName }: CellContext): string {
  if (row.holderRole === null) return '';
  if (row.holderRole === 'PARTNER' && row.holderAgencyId === null) return partnerName(row.partnerId);
  const role = RESPONSIBLE_ROLE_WORDS[row.holderRole as keyof typeof RESPONSIBLE_ROLE_WORDS]?.[language];
  return agencyName(row.holderAgencyId) || role || '';
}

function dueCell(row: PipelineRow, { t, today }: CellContext): ReactNode {
  const lateDays = row.overdueSince === null ? 0 : daysBetween(row.overdueSince, today);
  return (
    <span className="pl-due">
      {row.nextDueOn !== null && figures(formatDate(row.nextDueOn))}
      {lateDays > 0 && <StatusChip meaning="late">{dueInWords(-lateDays, 'calendar', t)}</StatusChip>}
      {row.nextDueOn === null && row.nextStepCode !== null && lateDays === 0 && (
        <span className="cp-soft">{t('pipeline.noDay')}</span>
      )}
    </span>
  );
}
