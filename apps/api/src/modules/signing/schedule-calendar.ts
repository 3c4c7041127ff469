import { money } from '@counterpart/domain/shared/money';
import type {
  CalendarEvent,
  CalendarEventStatus,
  CalendarSnapshot,
  CalendarTime,
} from '@counterpart/formats/ics/calendar.types';
import { formatDate, HOME_ZONE } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import { missingText, signatoryText, statusText } from './schedule-sheet.ts';
import type { FileWords } from '../../kernel/file-words.ts';
import type { ScheduleRow, StoredSigning } from './schedule-rows.list.ts';

/** A signing with what tells a calendar program that it changed. Units: `changedAt` epoch milliseconds. */
export type CalendarRow = { readonly row: ScheduleRow; readonly sequence: number; readonly changedAt: number };

/** The name of a calendar, and the address under which its records stand. */
export type CalendarOrigin = { readonly name: string; readonly publicUrl: string };

/** What of the versions and moments behind a row its event is told apart by. */
export function calendarRow(stored: StoredSigning, row: ScheduleRow): CalendarRow {
  const parts = [
    [stored.instrument_version, stored.instrument_updated_at],
    [stored.programme_version, stored.programme_updated_at],
    [stored.record_version, stored.record_updated_at],
    [stored.milestone_version, stored.milestone_updated_at],
  ] as const;
  return {
    row,
    // Every version only grows, so their sum grows with any of them.
    sequence: parts.reduce((sum, [version]) => sum + (version ?? 0), 0),
    changedAt: Math.max(...parts.map(([, at]) => at ?? 0)),
  };
}

/**
 * The signing schedule as a calendar ready to be written; signings without a day have no place in one. It speaks for
 * the moment of its last change, so that the same register gives the same bytes.
 */
export function scheduleCalendar(
  rows: Iterable<CalendarRow>,
  words: FileWords,
  origin: CalendarOrigin,
): CalendarSnapshot {
  const labels = labelsOf(words);
  const events: CalendarEvent[] = [];
  let changedAt = 0;
  for (const one of rows) {
    if (one.row.fromOn === null) continue;
    events.push({ ...toEvent(one, words, origin), description: description(one.row, words, labels) });
    changedAt = Math.max(changedAt, one.changedAt);
  }
  return { name: origin.name, events, producedAt: new Date(changedAt).toISOString() };
}

function toEvent(
  { row, sequence, changedAt }: CalendarRow,
  words: FileWords,
  origin: CalendarOrigin,
): Omit<CalendarEvent, 'description'> {
  const { t } = words;
  const title = words.local({ vi: row.titleVi, en: row.titleEn });
  const partner = words.partner(row.partnerId);
  const isSigned = row.signedOn !== null;
  return {
    uid: `${row.instrumentId}@counterpart`,
    sequence,
    status: eventStatus(row),
    summary: t(summaryKey(isSigned, partner), { title, partner }),
    location: row.place === '' ? null : row.place,
    url: `${origin.publicUrl}/p/${encodeURIComponent(row.programmeCode)}`,
    when: eventTime(row),
    changedAt: new Date(changedAt).toISOString(),
  };
}

/** A secret signing names no partner. */
function summaryKey(isSigned: boolean, partner: string) {
  if (partner === '') return 'signing.event.unnamed';
  return isSigned ? 'signing.event.signed' : 'signing.event.summary';
}

/** Signed and arranged signings stand; the rest may still move. */
function eventStatus(row: ScheduleRow): CalendarEventStatus {
  if (row.isCalledOff) return 'CANCELLED';
  return row.signedOn !== null || row.status === 'SCHEDULED' ? 'CONFIRMED' : 'TENTATIVE';
}

function eventTime({ fromOn, toOn, timeOfDay, certainty }: ScheduleRow): CalendarTime {
  const firstDay = fromOn ?? '';
  if (certainty === 'fixed' && timeOfDay !== null) {
    return { kind: 'clock', day: firstDay, start: timeOfDay, end: null, zone: HOME_ZONE };
  }
  return { kind: 'days', firstDay, lastDay: toOn ?? firstDay };
}

/** The words before the values of an event, looked up once for all events. */
function labelsOf({ t }: FileWords) {
  return {
    kind: t('signing.column.kind'),
    capacity: t('signing.column.capacity'),
    amount: t('signing.column.amount'),
    managing: t('signing.column.managing'),
    signatoryOurs: t('signing.column.signatoryOurs'),
    signatoryPartner: t('signing.column.signatoryPartner'),
    powers: t('signing.column.powersNumber'),
    form: t('signing.column.form'),
    status: t('signing.column.status'),
    readiness: t('signing.column.readiness'),
    missing: t('signing.column.missing'),
    note: t('signing.column.note'),
    code: t('signing.column.code'),
  };
}

function description(row: ScheduleRow, words: FileWords, labels: ReturnType<typeof labelsOf>): string {
  const { readiness, fullPowers, amountMinor, currency } = row;
  const powers = [fullPowers.number ?? '', fullPowers.on === null ? '' : formatDate(fullPowers.on)];
  const hasAmount = amountMinor !== null && currency !== null;
  const lines: readonly (readonly [string, string])[] = [
    [labels.kind, words.code('kind', row.kind)],
    [labels.capacity, words.code('capacity', row.capacity)],
    [labels.amount, hasAmount ? formatMoney(money(amountMinor, currency), words.language) : ''],
    [labels.managing, words.agency(row.managingAgencyId)],
    [labels.signatoryOurs, signatoryText(row.signatoryOurs, words)],
    [labels.signatoryPartner, signatoryText(row.signatoryPartner, words)],
    [labels.powers, powers.filter((one) => one !== '').join(', ')],
    [labels.form, words.code('form', row.form)],
    [labels.status, statusText(row, words)],
    [labels.readiness, readiness.total === 0 ? '' : `${readiness.done}/${readiness.total}`],
    [labels.missing, missingText(readiness.missing, words)],
    [labels.note, row.note],
    [labels.code, row.programmeCode],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}
