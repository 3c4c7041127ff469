import type { PlainDate } from '../shared/plain-date.ts';
import { addDays, weekday } from '../shared/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '../shared/working-days.ts';
import type { Digest } from './notice.codes.ts';

/**
 * The first day a digest tells of when it is sent today, or null where none is due: a daily one on each working day,
 * back to the working day before; a weekly one on the first working day of the week, back seven days.
 */
export function digestSince(digest: Digest, today: PlainDate, calendar: WorkCalendar): PlainDate | null {
  if (digest === 'off' || !isWorkingDay(calendar, today)) return null;
  let before = addDays(today, -1);
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1);
  if (digest === 'daily') return before;
  const monday = addDays(today, 1 - weekday(today));
  return before < monday ? addDays(today, -7) : null;
}
