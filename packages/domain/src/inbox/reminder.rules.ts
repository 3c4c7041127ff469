import type { PlainDate } from '../shared/plain-date.ts';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../shared/working-days.ts';
import type { NoticeReason } from './notice.codes.ts';

/**
 * On which day before or after a deadline a reminder is given.
 * **Shape**: `before-3`, `due`, `after-7`. **Units**: working days.
 */
export type ReminderRule = `before-${number}` | 'due' | `after-${number}`;

const BEFORE = [3, 1];
const AFTER = [1, 3, 7];
/** After the last of these, once in so many working days. */
const WEEK = 5;

/**
 * The reminder that falls on a day for a deadline, or null. Nobody is reminded on a rest day; what falls due on one is
 * reminded of on the working day before it.
 */
export function reminderOn(dueOn: PlainDate, today: PlainDate, calendar: WorkCalendar): ReminderRule | null {
  if (!isWorkingDay(calendar, today)) return null;
  if (dueOn >= today) {
    const ahead = workingDaysBetween(calendar, today, dueOn);
    if (ahead === 0) return 'due';
    return BEFORE.includes(ahead) ? `before-${ahead}` : null;
  }
  const behind = workingDaysBetween(calendar, dueOn, today);
  const last = AFTER.at(-1) ?? 0;
  const isRepeat = behind > last && (behind - last) % WEEK === 0;
  return AFTER.includes(behind) || isRepeat ? `after-${behind}` : null;
}

/** What a reminder says it is for. */
export function reasonOf(rule: ReminderRule): NoticeReason {
  if (rule === 'due') return 'due';
  return rule.startsWith('before') ? 'due_soon' : 'overdue';
}
