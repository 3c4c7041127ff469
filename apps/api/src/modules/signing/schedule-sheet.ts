import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { dayColumn as day, textColumn as text } from '@counterpart/formats/sheet-columns';
import type { SheetColumn, SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { formatInstant } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import type { Translate } from '@counterpart/i18n/translate';
import type { ReadinessItem } from '@counterpart/domain/milestones/signing-readiness.rules';
import { scheduleTitle } from './schedule-title.ts';
import type { FileWords } from '../../kernel/file-words.ts';
import type { ScheduleRow, Signatory } from './schedule-rows.list.ts';

/** What the sheet says of itself. Units: `printedAt` epoch milliseconds. */
export type SheetOrigin = { readonly spec: QuerySpec; readonly printedAt: number; readonly printedBy: string };

/** The signing schedule as a table ready to be written. */
export function scheduleSheet(
  rows: Iterable<ScheduleRow>,
  words: FileWords,
  { spec, printedAt, printedBy }: SheetOrigin,
): SheetSnapshot {
  const { t, language } = words;
  const title = scheduleTitle(spec, words);
  return {
    title,
    sheetName: t('signing.title'),
    language,
    headerLines: [
      words.office,
      title,
      t('signing.filter', { sentence: filterSentence(spec, words.filterValue, t) }),
      t('signing.printedAt', { at: formatInstant(printedAt) }),
      t('signing.printedBy', { name: printedBy }),
    ],
    columns: columns(t),
    rows: sheetRows(rows, words),
  };
}

function* sheetRows(rows: Iterable<ScheduleRow>, words: FileWords): Generator<SheetRow> {
  let order = 0;
  for (const row of rows) {
    order += 1;
    yield sheetRow(row, order, words);
  }
}

/** The words for what a signing still waits for. */
export function missingText(missing: readonly ReadinessItem[], { t, local }: FileWords): string {
  return missing.map((item) => (item.name === null ? recordItemWord(item.code, t) : local(item.name))).join('; ');
}

/** Who signs, as printed; the person's name where nothing was printed. */
export function signatoryText({ personId, text }: Signatory, words: FileWords): string {
  return text === '' ? words.person(personId) : text;
}

/** Where the signing stands; a decision about the whole file stands before it. */
export function statusText({ sideState, status }: ScheduleRow, words: FileWords): string {
  return sideState === null ? words.code('status', status) : words.code('stage', sideState);
}

function recordItemWord(code: string, t: Translate): string {
  return (t as (key: string) => string)(`signing.missing.${code}`);
}

function columns(t: Translate): readonly SheetColumn[] {
  return [
    { key: 'order', label: t('signing.column.order'), kind: 'integer', widthChars: 5 },
    text('titleVi', t('signing.column.titleVi'), 36),
    text('titleEn', t('signing.column.titleEn'), 36),
    text('partner', t('signing.column.partner'), 20),
    text('kind', t('signing.column.kind'), 18),
    text('capacity', t('signing.column.capacity'), 16),
    {
      key: 'amount',
      label: t('signing.column.amount'),
      kind: 'amount',
      widthChars: 18,
      currencyColumn: t('signing.column.currency'),
    },
    text('proposing', t('signing.column.proposing'), 20),
    text('managing', t('signing.column.managing'), 20),
    text('signatoryOurs', t('signing.column.signatoryOurs'), 22),
    text('signatoryPartner', t('signing.column.signatoryPartner'), 22),
    text('powersNumber', t('signing.column.powersNumber'), 14),
    day('powersOn', t('signing.column.powersOn')),
    day('day', t('signing.column.day')),
    day('dayTo', t('signing.column.dayTo')),
    { key: 'time', label: t('signing.column.time'), kind: 'time', widthChars: 7 },
    text('place', t('signing.column.place'), 20),
    text('form', t('signing.column.form'), 14),
    text('status', t('signing.column.status'), 20),
    text('readiness', t('signing.column.readiness'), 10),
    text('missing', t('signing.column.missing'), 30),
    text('note', t('signing.column.note'), 24),
    text('code', t('signing.column.code'), 14),
  ];
}

function sheetRow(row: ScheduleRow, order: number, words: FileWords): SheetRow {
  const { amountMinor, currency, fullPowers, readiness } = row;
  return [
    order,
    row.titleVi,
    row.titleEn,
    words.partner(row.partnerId),
    words.code('kind', row.kind),
    words.code('capacity', row.capacity),
    amountMinor === null || currency === null ? null : { amountMinor, currency },
    words.agency(row.proposingAgencyId),
    words.agency(row.managingAgencyId),
    signatoryText(row.signatoryOurs, words),
    signatoryText(row.signatoryPartner, words),
    fullPowers.number ?? '',
    fullPowers.on,
    row.fromOn,
    row.certainty === 'window' ? row.toOn : null,
    row.timeOfDay,
    row.place,
    words.code('form', row.form),
    statusText(row, words),
    readiness.total === 0 ? '' : `${readiness.done}/${readiness.total}`,
    missingText(readiness.missing, words),
    [row.note, row.statusReason ?? ''].filter((one) => one !== '').join('\n'),
    row.programmeCode,
  ];
}
