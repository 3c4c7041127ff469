/**
 * A calendar day without a time zone, as ISO text `YYYY-MM-DD`.
 * Text compares and sorts like the day it names, so `<` is safe on it.
 */
export type PlainDate = string & { readonly __plainDate?: never };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Whether the text is a real day between 1900 and 2199 in ISO form. */
export function isPlainDate(text: string): text is PlainDate {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  return year >= 1900 && year <= 2199 && fromEpochDay(toEpochDay(text)) === text;
}

/** Days since 1970-01-01 (negative before). The day must be a real one. */
export function toEpochDay(day: PlainDate): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY,
  );
}

/** The day that lies `epochDay` days after 1970-01-01. */
export function fromEpochDay(epochDay: number): PlainDate {
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: PlainDate): number {
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day `months` later; the day of the month is kept or cut to the month's last one. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return addDays(first, Math.min(Number(day.slice(8, 10)), last) - 1);
}

/** First day of the month that holds `day`. */
export function startOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of the month that holds `day`. */
export function endOfMonth(day: PlainDate): PlainDate {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}
