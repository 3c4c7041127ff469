import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { ApiOutput } from '../../lib/trpc.ts';

/** A day of the calendar that differs from the ordinary week. */
export type Holiday = ApiOutput['calendar']['list'][number];

/** How sure a year's calendar is: by an issued plan, projected from the law, or weekends alone. */
export type YearStatus = 'official' | 'projected' | 'missing';

/** Words of how sure a day or a year is. */
export const STATUS_WORDS: Readonly<Record<YearStatus, PlainMessageKey>> = {
  official: 'calendar.official',
  projected: 'calendar.projected',
  missing: 'calendar.missing',
};

/** A year of the calendar. */
export type CalendarYear = { readonly year: number; readonly days: number; readonly status: YearStatus };

/** Years ahead of today for which deadlines are reckoned, so that their calendar must be known. */
const AHEAD = 3;

/** Every year from the first that has a day to the last, the next ones included, in order. */
export function calendarYears(days: readonly Holiday[], today: string): readonly CalendarYear[] {
  const present = Number(today.slice(0, 4));
  const known = days.map((one) => Number(one.day.slice(0, 4)));
  const first = Math.min(present, ...known);
  const last = Math.max(present + AHEAD, ...known);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const own = days.filter((one) => Number(one.day.slice(0, 4)) === first + index);
    return { year: first + index, days: own.length, status: statusOf(own) };
  });
}

/** The years from today's on whose calendar is not confirmed by an issued plan. */
export function unconfirmedYears(years: readonly CalendarYear[], today: string): readonly CalendarYear[] {
  const present = Number(today.slice(0, 4));
  return years.filter((one) => one.year >= present && one.year <= present + AHEAD && one.status !== 'official');
}

function statusOf(days: readonly Holiday[]): YearStatus {
  if (days.length === 0) return 'missing';
  return days.every((one) => one.status === 'official') ? 'official' : 'projected';
}
