import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { dayColumn as day, textColumn as text } from '@counterpart/formats/sheet-columns';
import type { SheetColumn, SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { formatInstant } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import type { Translate } from '@counterpart/i18n/translate';
import type { FileWords } from '../../kernel/file-words.ts';
import type { PipelineRow } from './programmes.list.ts';

/** What the sheet says of itself. Units: `printedAt` epoch milliseconds. */
export type PipelineOrigin = { readonly spec: QuerySpec; readonly printedAt: number; readonly printedBy: string };

/** The pipeline as a table ready to be written. */
export function pipelineSheet(
  rows: AsyncIterable<SheetRow>,
  { t, language, office, filterValue }: FileWords,
  { spec, printedAt, printedBy }: PipelineOrigin,
): SheetSnapshot {
  const title = t('pipeline.title');
  return {
    title,
    sheetName: title,
    language,
    headerLines: [
      office,
      title,
      t('signing.filter', { sentence: filterSentence(spec, filterValue, t) }),
      t('signing.printedAt', { at: formatInstant(printedAt) }),
      t('signing.printedBy', { name: printedBy }),
    ],
    columns: columns(t),
    rows,
  };
}

function columns(t: Translate): readonly SheetColumn[] {
  return [
    { key: 'order', label: t('signing.column.order'), kind: 'integer', widthChars: 5 },
    text('code', t('pipeline.column.code'), 14),
    text('titleVi', t('pipeline-file.titleVi'), 44),
    text('titleEn', t('pipeline-file.titleEn'), 44),
    text('kind', t('pipeline.column.kind'), 20),
    text('stage', t('pipeline.column.stage'), 22),
    text('partner', t('pipeline.column.partner'), 24),
    text('agency', t('pipeline.column.agency'), 24),
    {
      key: 'amount',
      label: t('pipeline.column.amount'),
      kind: 'amount',
      widthChars: 20,
      currencyColumn: t('signing.column.currency'),
    },
    { key: 'currencies', label: t('pipeline-file.currencies'), kind: 'integer', widthChars: 8 },
    { key: 'instruments', label: t('pipeline-file.instruments'), kind: 'integer', widthChars: 8 },
    day('due', t('pipeline.column.due')),
    day('overdue', t('pipeline-file.overdueSince')),
    text('holder', t('pipeline.column.holder'), 24),
    day('held', t('pipeline-file.heldSince')),
    day('signing', t('pipeline.column.signing')),
    day('signed', t('pipeline.column.signed')),
    day('effective', t('pipeline.column.effective')),
  ];
}

/** One programme as a row of the sheet; amounts stand in the main currency, as in the list. */
export function pipelineSheetRow(row: PipelineRow, order: number, words: FileWords): SheetRow {
  const hasAmount = row.currency !== '';
  return [
    order,
    row.code,
    row.titleVi,
    row.titleEn,
    words.code('kind', row.kind),
    words.code('stage', row.stage),
    row.partnerId === null ? '' : words.partner(row.partnerId),
    words.agency(row.agencyId),
    hasAmount ? { amountMinor: row.amountMinor, currency: row.currency } : null,
    row.currencies,
    row.instruments,
    row.nextDueOn,
    row.overdueSince,
    words.agency(row.holderAgencyId) || words.code('holder', row.holderRole),
    row.heldSince,
    row.signingOn,
    row.signedOn,
    row.effectiveOn,
  ];
}
