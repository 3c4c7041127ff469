import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from './translate.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as `dd/mm/yyyy`, in both languages. */
export function formatDate(day: PlainDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A month as `tháng 3/2027` or `March 2027`, from any of its days or from `YYYY-MM`. */
export function formatMonth(day: string, language: Language): string {
  const month = Number(day.slice(5, 7));
  const year = day.slice(0, 4);
  return language === 'vi' ? `tháng ${month}/${year}` : `${ENGLISH_MONTHS[month - 1]} ${year}`;
}

/**
 * A day as official documents write it: `ngày 05 tháng 01 năm 2026`, `5 January 2026`.
 * Days below 10 and the months 1 and 2 take a leading zero, months 3 to 9 do not.
 * **Source:** Decree 30/2020/ND-CP, Annex I, place and date of issue.
 */
export function formatLongDate(day: PlainDate, language: Language): string {
  const month = Number(day.slice(5, 7));
  if (language === 'en') return `${Number(day.slice(8, 10))} ${ENGLISH_MONTHS[month - 1]} ${day.slice(0, 4)}`;
  return `ngày ${day.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}

/** The home office's time zone; the value of every `zone` parameter that is left out. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  zoneFormats.set(zone, made);
  return made;
}

/** The parts of an instant in a zone. **Units:** `instantMs` milliseconds since 1970-01-01 UTC. */
function zoneParts(instantMs: number, zone: string): { day: PlainDate; time: string } {
  const part = new Map(
    zoneFormat(zone)
      .formatToParts(instantMs)
      .map((entry) => [entry.type, entry.value]),
  );
  const year = (part.get('year') ?? '').padStart(4, '0');
  return {
    day: `${year}-${part.get('month')}-${part.get('day')}`,
    time: `${part.get('hour')}:${part.get('minute')}`,
  };
}

/** An instant as `dd/mm/yyyy hh:mm` in the office's zone. **Units:** milliseconds since 1970-01-01 UTC. */
export function formatInstant(instantMs: number, zone: string = HOME_ZONE): string {
  const { day, time } = zoneParts(instantMs, zone);
  return `${formatDate(day)} ${time}`;
}

/** The time of day of an instant, `hh:mm`. **Units:** milliseconds since 1970-01-01 UTC. */
export function formatTime(instantMs: number, zone: string = HOME_ZONE): string {
  return zoneParts(instantMs, zone).time;
}

/** The calendar day on which an instant falls in the office's zone. **Units:** milliseconds since 1970-01-01 UTC. */
export function dayOfInstant(instantMs: number, zone: string = HOME_ZONE): PlainDate {
  return zoneParts(instantMs, zone).day;
}

/** Calendar days and working days never share a name: the caller says which it counted. */
export type DayUnit = 'calendar' | 'working';

/** A distance from today in words: `còn 9 ngày làm việc`, `2 days ago`; negative counts lie in the past. */
export function relativeDays(count: number, unit: DayUnit, t: Translate): string {
  if (count === 0) return t('time.today');
  if (unit === 'working') {
    return count > 0 ? t('time.inWorkingDays', { count }) : t('time.workingDaysAgo', { count: -count });
  }
  if (count === 1) return t('time.tomorrow');
  if (count === -1) return t('time.yesterday');
  return count > 0 ? t('time.inDays', { count }) : t('time.daysAgo', { count: -count });
}

/** How an open deadline stands, in words: `quá hạn 3 ngày`, `due today`, `in 9 working days`. */
export function dueInWords(count: number, unit: DayUnit, t: Translate): string {
  if (count === 0) return t('time.dueToday');
  if (count > 0) return relativeDays(count, unit, t);
  return unit === 'working' ? t('time.lateWorkingDays', { count: -count }) : t('time.lateDays', { count: -count });
}

/** A span in words with its unit: `30 ngày`, `5 working days`. */
export function daysInWords(count: number, unit: DayUnit, t: Translate): string {
  return unit === 'working' ? t('time.workingDays', { count }) : t('time.days', { count });
}

/** A short waiting time in words, rounded up to whole seconds, minutes or hours. */
export function waitInWords(seconds: number, t: Translate): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return t('time.seconds', { count: whole });
  if (whole < 3600) return t('time.minutes', { count: Math.ceil(whole / 60) });
  return t('time.hours', { count: Math.ceil(whole / 3600) });
}
