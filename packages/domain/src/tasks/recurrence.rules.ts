import { addDays, addMonths, endOfMonth, type PlainDate, startOfMonth } from '../shared/plain-date.ts';
import type { Recurrence } from './task.codes.ts';

/** A recurring task's rule: how often, and on which day of each period's last month; the 31st means its last day. */
export type RecurrenceRule = { readonly every: Recurrence; readonly day: number };

/** One period of a recurring task, named `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export type Period = { readonly name: string; readonly startOn: PlainDate; readonly dueOn: PlainDate };

const MONTHS: Readonly<Record<Recurrence, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** More periods than this are a mistake in a date: five years by the month. */
export const MAX_PERIODS = 60;

/** The periods whose due day lies between two days, in order; the first begins no earlier than `from`. */
export function periodsBetween({ every, day }: RecurrenceRule, from: PlainDate, until: PlainDate): Period[] {
  const months = MONTHS[every];
  const first = startOfMonth(from);
  const offset = (Number(first.slice(5, 7)) - 1) % months;
  const periods: Period[] = [];
  for (let start = addMonths(first, -offset); start <= until; start = addMonths(start, months)) {
    const lastMonth = addMonths(start, months - 1);
    const wanted = addDays(lastMonth, day - 1);
    const dueOn = wanted > endOfMonth(lastMonth) ? endOfMonth(lastMonth) : wanted;
    if (dueOn >= from && dueOn <= until) {
      periods.push({ name: nameOf(every, start), startOn: start < from ? from : start, dueOn });
    }
    if (periods.length > MAX_PERIODS) break;
  }
  return periods;
}

/** The periods that follow the one of a name and fall due by a day, in order: how a series goes on. */
export function periodsAfter(rule: RecurrenceRule, last: string, until: PlainDate): Period[] {
  return periodsBetween(rule, addMonths(firstMonthOf(rule.every, last), MONTHS[rule.every]), until);
}

function firstMonthOf(every: Recurrence, name: string): PlainDate {
  const part = every === 'YEARLY' ? 1 : Number(name.slice(every === 'MONTHLY' ? 5 : 6));
  const month = (part - 1) * MONTHS[every] + 1;
  return `${name.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/**
 * The day of the month on which a series falls due, read off its deadlines as assigned, in their order. The last day of
 * a short month may stand for a later one, so it is held against the others.
 */
export function seriesDay(dueDays: readonly PlainDate[]): number {
  const last = dueDays.at(-1);
  if (last === undefined) return 31;
  const days = dueDays.map((day) => Number(day.slice(8)));
  return last === endOfMonth(last) ? Math.max(...days) : (days.at(-1) ?? 31);
}

function nameOf(every: Recurrence, start: PlainDate): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7)) - 1;
  switch (every) {
    case 'MONTHLY':
      return start.slice(0, 7);
    case 'QUARTERLY':
      return `${year}-Q${Math.floor(month / 3) + 1}`;
    case 'HALF_YEARLY':
      return `${year}-H${Math.floor(month / 6) + 1}`;
    case 'YEARLY':
      return year;
  }
}
