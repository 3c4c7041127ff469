import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type {
  AppendixCell,
  AppendixColumn,
  AppendixRow,
  OfficialDocument,
} from '@counterpart/formats/official/official-document';
import { DOTS } from '@counterpart/formats/official/official-document';
import { dayOfInstant, formatDate, formatLongDate } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import { formatMoney } from '@counterpart/i18n/money-words';
import type { Translate } from '@counterpart/i18n/translate';
import { HOME_LETTERHEAD } from '@counterpart/reference/organisations/letterhead';
import type { FileWords } from '../../kernel/file-words.ts';
import type { LetterParticulars } from './schedule-letter.ts';
import type { ScheduleRow } from './schedule-rows.list.ts';
import { missingText, signatoryText, statusText } from './schedule-sheet.ts';
import { scheduleTitle } from './schedule-title.ts';

/** What the letter says of the schedule. **Units**: `recordedAt` epoch milliseconds. */
export type LetterOrigin = {
  readonly spec: QuerySpec;
  readonly recordedAt: number;
  readonly records: number;
  readonly letter: LetterParticulars;
};

/** The signing schedule as a letter with the schedule as its appendix; `rows` is walked more than once. */
export function scheduleDocument(
  rows: Iterable<ScheduleRow>,
  words: FileWords,
  { spec, recordedAt, records, letter }: LetterOrigin,
): OfficialDocument {
  const { t, language, office } = words;
  const title = scheduleTitle(spec, words);
  const [number = null, symbol = HOME_LETTERHEAD.symbol] = letter.number?.split('/') ?? [];
  const day = formatLongDate(dayOfInstant(recordedAt), language);
  const narrowed = spec.conditions.length > 0 || spec.text !== '' || spec.ignored.length > 0;
  return {
    language,
    issuer: { above: null, name: office },
    number,
    symbol,
    place: words.local(HOME_LETTERHEAD.place),
    day: letter.issued ?? null,
    heading: { kind: 'letter', subject: t('signing.letter.subject', { title }) },
    marks: { secrecy: null, urgency: null },
    recipients: letter.recipient,
    grounds: [],
    body: [
      t('signing.letter.send', { office, title, count: records, day }),
      ...(narrowed ? [t('signing.letter.filter', { sentence: filterSentence(spec, words.filterValue, t) })] : []),
      t('signing.letter.ask', { office }),
    ],
    signer: { authority: letter.authority, title: letter.signerTitle ?? null, name: letter.signer ?? null },
    distribution: [
      t('official.asAddressed'),
      ...(letter.copy.length > 0 ? letter.copy : [DOTS.half]),
      t('official.archive', { units: HOME_LETTERHEAD.archive }),
    ],
    appendices: [{ title, columns: columns(t), rows: { [Symbol.iterator]: () => tableRows(rows, words) } }],
  };
}

/**
 * The columns in which the office sends its schedules.
 * Source: practice of signing schedules attached to letters; names of columns are ours.
 */
function columns(t: Translate): readonly AppendixColumn[] {
  const left = (label: string): AppendixColumn => ({ label, align: 'left' });
  return [
    { label: t('signing.column.order'), align: 'center' },
    left(t('signing.table.title')),
    left(t('signing.column.partner')),
    left(t('signing.column.kind')),
    left(t('signing.column.capacity')),
    { label: t('signing.column.amount'), align: 'right' },
    left(t('signing.table.agencies')),
    left(t('signing.table.signatories')),
    left(t('signing.table.powers')),
    left(t('signing.table.when')),
    left(t('signing.column.form')),
    left(t('signing.column.status')),
    left(t('signing.column.note')),
  ];
}

function* tableRows(rows: Iterable<ScheduleRow>, words: FileWords): Generator<AppendixRow> {
  let order = 0;
  for (const row of rows) {
    order += 1;
    yield tableRow(row, order, words);
  }
}

function tableRow(row: ScheduleRow, order: number, words: FileWords): AppendixRow {
  const { amountMinor, currency, fullPowers } = row;
  return [
    String(order),
    titles(row, words.language),
    words.partner(row.partnerId),
    words.code('kind', row.kind),
    words.code('capacity', row.capacity),
    amountMinor === null || currency === null ? '' : formatMoney({ amountMinor, currency }, words.language),
    agencies(row, words),
    signatories(row, words),
    lines([fullPowers.number ?? '', fullPowers.on === null ? '' : formatDate(fullPowers.on)]),
    lines([days(row, words.t), row.timeOfDay ?? '', row.place]),
    words.code('form', row.form),
    standing(row, words),
    lines([row.note, row.statusReason ?? '', row.programmeCode]),
  ];
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** The title in the language of the letter first; the other is read aloud in its own. */
function titles({ titleVi, titleEn }: ScheduleRow, language: Language): AppendixCell {
  const [vi, en] = [{ text: titleVi, language: 'vi' } as const, { text: titleEn, language: 'en' } as const];
  const both = language === 'vi' ? [vi, en] : [en, vi];
  const [first] = both;
  return both.filter(({ text }, at) => text !== '' && (at === 0 || text !== first?.text));
}

function agencies({ proposingAgencyId, managingAgencyId }: ScheduleRow, { t, agency }: FileWords): string {
  const [proposing, managing] = [agency(proposingAgencyId), agency(managingAgencyId)];
  if (proposing === managing) return proposing;
  return lines([
    proposing === '' ? '' : t('signing.table.proposing', { agency: proposing }),
    managing === '' ? '' : t('signing.table.managing', { agency: managing }),
  ]);
}

function signatories({ signatoryOurs, signatoryPartner }: ScheduleRow, words: FileWords): string {
  const [ours, partner] = [signatoryText(signatoryOurs, words), signatoryText(signatoryPartner, words)];
  return lines([
    ours === '' ? '' : words.t('signing.table.ours', { name: ours }),
    partner === '' ? '' : words.t('signing.table.partner', { name: partner }),
  ]);
}

function days({ fromOn, toOn, certainty }: ScheduleRow, t: Translate): string {
  if (fromOn === null) return '';
  if (certainty !== 'window' || toOn === null) return formatDate(fromOn);
  return t('signing.table.span', { from: formatDate(fromOn), to: formatDate(toOn) });
}

function standing(row: ScheduleRow, words: FileWords): string {
  const { done, total, missing } = row.readiness;
  return lines([
    statusText(row, words),
    total === 0 ? '' : words.t('signing.table.ready', { done, total }),
    missing.length === 0 ? '' : words.t('signing.table.missing', { what: missingText(missing, words) }),
  ]);
}
