import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '../shared/working-days.ts';

/** Days people look back to by name. */
export const SINCE_WORDS = ['yesterday', 'lastWorkingDay', 'lastWeek', 'lastMonth'] as const;
export type SinceWord = (typeof SINCE_WORDS)[number];

/** A day by name, or itself. */
export type Since = SinceWord | PlainDate;

const BACK_DAYS = { yesterday: 1, lastWeek: 7, lastMonth: 30 } as const;

const isSinceWord = (text: string): text is SinceWord => (SINCE_WORDS as readonly string[]).includes(text);

/**
 * The first day of a look back: what happened on it counts. The last working day is the one before today, over
 * weekends, holidays and make-up Saturdays.
 */
export function sinceDay(since: Since, today: PlainDate, calendar: WorkCalendar): PlainDate {
  if (!isSinceWord(since)) return since;
  if (since !== 'lastWorkingDay') return addDays(today, -BACK_DAYS[since]);
  let day = addDays(today, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}
