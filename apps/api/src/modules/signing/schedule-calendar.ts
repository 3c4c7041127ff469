import { money } from '@counterpart/domain/shared/money';
import type {
  CalendarEvent,
  CalendarEventStatus,
  CalendarSnapshot,
  CalendarTime,
} from '@counterpart/formats/ics/calendar.types';
import { formatDate, HOME_ZONE } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import { missingText, signatoryText } from './schedule-sheet.ts';
import type { ScheduleWords } from './schedule-words.ts';
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
  rows: readonly CalendarRow[],
  words: ScheduleWords,
  origin: CalendarOrigin,
): CalendarSnapshot {
  const dated = rows.filter(({ row }) => row.fromOn !== null);
  return {
    name: origin.name,
    events: dated.map((one) => toEvent(one, words, origin)),
    producedAt: new Date(Math.max(0, ...dated.map((one) => one.changedAt))).toISOString(),
  };
}

function toEvent(
  { row, sequence, changedAt }: CalendarRow,
  words: ScheduleWords,
  origin: CalendarOrigin,
): CalendarEvent {
  const { t } = words;
  const title = words.local({ vi: row.titleVi, en: row.titleEn });
  const partner = words.partner(row.partnerId);
  const isSigned = row.signedOn !== null;
  return {
    uid: `${row.instrumentId}@counterpart`,
    sequence,
    status: eventStatus(row),
    summary: isSigned ? t('signing.event.signed', { title, partner }) : t('signing.event.summary', { title, partner }),
    description: description(row, words),
    location: row.place === '' ? null : row.place,
    url: `${origin.publicUrl}/p/${encodeURIComponent(row.programmeCode)}`,
    when: eventTime(row),
    changedAt: new Date(changedAt).toISOString(),
  };
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

function description(row: ScheduleRow, words: ScheduleWords): string {
  const { t, language } = words;
  const { readiness, fullPowers, amountMinor, currency } = row;
  const powers = [fullPowers.number ?? '', fullPowers.on === null ? '' : formatDate(fullPowers.on)];
  const lines: readonly (readonly [string, string])[] = [
    [t('signing.column.kind'), words.code('kind', row.kind)],
    [t('signing.column.capacity'), words.code('capacity', row.capacity)],
    [
      t('signing.column.amount'),
      amountMinor === null || currency === null ? '' : formatMoney(money(amountMinor, currency), language),
    ],
    [t('signing.column.managing'), words.agency(row.managingAgencyId)],
    [t('signing.column.signatoryOurs'), signatoryText(row.signatoryOurs, words)],
    [t('signing.column.signatoryPartner'), signatoryText(row.signatoryPartner, words)],
    [t('signing.column.powersNumber'), powers.filter((one) => one !== '').join(', ')],
    [t('signing.column.form'), words.code('form', row.form)],
    [
      t('signing.column.status'),
      row.sideState === null ? words.code('status', row.status) : words.code('stage', row.sideState),
    ],
    [t('signing.column.readiness'), readiness.total === 0 ? '' : `${readiness.done}/${readiness.total}`],
    [t('signing.column.missing'), missingText(readiness.missing, words)],
    [t('signing.column.note'), row.note],
    [t('signing.column.code'), row.programmeCode],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => t('signing.event.line', { label, value }))
    .join('\n');
}
