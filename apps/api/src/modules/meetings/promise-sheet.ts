import {
  DEBTOR_WORDS,
  ITEM_KIND_WORDS,
  ITEM_SIDE_WORDS,
  PROMISE_STATE_WORDS,
} from '@counterpart/reference/codelists/meetings';
import { dayColumn as day, textColumn as text } from '@counterpart/formats/sheet-columns';
import type { SheetColumn, SheetRow, SheetSnapshot } from '@counterpart/formats/sheet.types';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { meetingDays } from '@counterpart/i18n/meeting-days';
import type { Translate } from '@counterpart/i18n/translate';
import type { FileWords } from '../../kernel/file-words.ts';
import type { PromiseFilter } from './promise-filter.ts';
import type { PromiseRow } from './promise.types.ts';

/** What the sheet says of itself. Units: `printedAt` epoch milliseconds. */
export type PromiseOrigin = {
  readonly filter: PromiseFilter;
  readonly partnerName: string;
  readonly printedAt: number;
  readonly printedBy: string;
};

/** Promises as a table ready to be written. */
export function promiseSheet(rows: readonly SheetRow[], words: FileWords, origin: PromiseOrigin): SheetSnapshot {
  const { t, language, office } = words;
  const title = t('meetings.promises');
  return {
    title,
    sheetName: title,
    language,
    headerLines: [
      office,
      title,
      t('signing.filter', { sentence: filterSentence(words, origin) }),
      t('signing.printedAt', { at: formatInstant(origin.printedAt) }),
      t('signing.printedBy', { name: origin.printedBy }),
    ],
    columns: columns(t),
    rows,
  };
}

function filterSentence({ t, local }: FileWords, { filter, partnerName }: PromiseOrigin): string {
  const { from, to, states, debtor } = filter;
  const parts = [
    partnerName,
    from === null ? '' : t('meetings.file.from', { day: formatDate(from) }),
    to === null ? '' : t('meetings.file.to', { day: formatDate(to) }),
    debtor === null ? '' : local(DEBTOR_WORDS[debtor]),
    states.map((one) => local(PROMISE_STATE_WORDS[one])).join(', '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('meetings.file.all') : parts.join('; ');
}

function columns(t: Translate): readonly SheetColumn[] {
  return [
    { key: 'order', label: t('signing.column.order'), kind: 'integer', widthChars: 5 },
    text('meetingDay', t('meetings.column.day'), 22),
    text('meeting', t('meetings.column.meeting'), 36),
    text('partner', t('meetings.column.partner'), 22),
    text('side', t('meetings.column.side'), 14),
    text('kind', t('meetings.column.kind'), 12),
    text('textVi', t('meetings.column.textVi'), 50),
    text('textEn', t('meetings.column.textEn'), 50),
    text('debtor', t('meetings.column.debtor'), 18),
    text('owner', t('meetings.column.owner'), 26),
    day('due', t('meetings.column.due')),
    text('state', t('meetings.column.state'), 16),
    day('kept', t('meetings.column.kept')),
    { key: 'late', label: t('meetings.column.daysLate'), kind: 'integer', widthChars: 10 },
    text('evidence', t('meetings.column.evidence'), 26),
    text('source', t('meetings.column.source'), 30),
  ];
}

/** One item as a row of the sheet. */
export function promiseSheetRow(row: PromiseRow, order: number, words: FileWords): SheetRow {
  const { local, t } = words;
  const { meeting, standing } = row;
  return [
    order,
    meetingDays(meeting, t),
    local({ vi: meeting.titleVi, en: meeting.titleEn }),
    words.partner(row.partnerId),
    local(ITEM_SIDE_WORDS[row.side]),
    local(ITEM_KIND_WORDS[row.kind]),
    row.textVi,
    row.textEn,
    local(DEBTOR_WORDS[row.debtor]),
    words.agency(row.ownerAgencyId),
    standing.dueOn,
    local(PROMISE_STATE_WORDS[standing.state]),
    standing.keptOn,
    standing.daysLate === 0 ? null : standing.daysLate,
    row.keptNote,
    row.source,
  ];
}
