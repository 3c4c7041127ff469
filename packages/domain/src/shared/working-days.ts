import { fromEpochDay, type PlainDate, toEpochDay } from './plain-date.ts';

/** A day that differs from the ordinary week: off on a weekday, or a working day on a Saturday or Sunday. */
export type CalendarDay = { readonly day: PlainDate; readonly kind: 'off' | 'work' };

/**
 * The working days of an office, ready for constant-time counting.
 * **Shape**: `countBefore[i]` working days lie before day `i` of the range; `workingDays` holds them in order.
 * **Units**: epoch days. The range covers every valid `PlainDate` (1900 to 2199).
 */
export type WorkCalendar = { readonly countBefore: Int32Array; readonly workingDays: Int32Array };

/** How a limit counts: every day, or working days only. Vietnamese "ngày" and "ngày làm việc". */
export type LimitUnit = 'calendar' | 'working';

/**
 * A limit of `n` days from an event; the event's own day is not counted.
 * **Shape**: `onRestDay` tells what a calendar limit does that ends on a rest day; it moves to the next working
 * day unless the text (a lender's deadline, say) fixes the day itself.
 */
export type DayLimit = {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly onRestDay?: 'moves' | 'stays';
};

const FIRST = toEpochDay('1900-01-01');
const SIZE = toEpochDay('2199-12-31') - FIRST + 1;

/**
 * Builds a calendar of Monday to Friday weeks with the given exceptions.
 * **Errors**: RangeError when a day is given both ways or lies outside 1900 to 2199.
 */
export function buildCalendar(days: readonly CalendarDay[]): WorkCalendar {
  const exceptions = new Map<number, CalendarDay['kind']>();
  for (const { day, kind } of days) {
    const index = indexOf(toEpochDay(day));
    if ((exceptions.get(index) ?? kind) !== kind) throw new RangeError(`calendar day given as off and as work: ${day}`);
    exceptions.set(index, kind);
  }
  const countBefore = new Int32Array(SIZE + 1);
  const workingDays: number[] = [];
  for (let index = 0; index < SIZE; index += 1) {
    countBefore[index] = workingDays.length;
    const kind = exceptions.get(index) ?? (isWeekday(FIRST + index) ? 'work' : 'off');
    if (kind === 'work') workingDays.push(FIRST + index);
  }
  countBefore[SIZE] = workingDays.length;
  return { countBefore, workingDays: Int32Array.from(workingDays) };
}

/** Whether the office works on the day. */
export function isWorkingDay(cal: WorkCalendar, day: PlainDate): boolean {
  return isWorkingEpochDay(cal, toEpochDay(day));
}

/**
 * The working day `n` working days after `day` (before it when negative); the day itself is not counted,
 * and 0 returns it unchanged.
 * **Errors**: RangeError when the answer lies outside 1900 to 2199.
 */
export function addWorkingDays(cal: WorkCalendar, day: PlainDate, n: number): PlainDate {
  return fromEpochDay(addWorkingEpochDays(cal, toEpochDay(day), n));
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(cal: WorkCalendar, from: PlainDate, to: PlainDate): number {
  return workingEpochDaysBetween(cal, toEpochDay(from), toEpochDay(to));
}

/** The first working day on or after `day`. */
export function nextWorkingDay(cal: WorkCalendar, day: PlainDate): PlainDate {
  return fromEpochDay(nextWorkingEpochDay(cal, toEpochDay(day)));
}

/**
 * The last day on which a limit that starts with the event of day `start` is kept.
 * **Errors**: RangeError for a negative or broken limit, or an answer outside 1900 to 2199.
 */
export function dueDay(cal: WorkCalendar, start: PlainDate, limit: DayLimit): PlainDate {
  return fromEpochDay(dueEpochDay(cal, toEpochDay(start), limit));
}

/** `isWorkingDay` on an epoch day, for hot loops. */
function isWorkingEpochDay(cal: WorkCalendar, epochDay: number): boolean {
  const index = indexOf(epochDay);
  return at(cal.countBefore, index + 1) > at(cal.countBefore, index);
}

/** `addWorkingDays` on an epoch day, for hot loops. */
export function addWorkingEpochDays(cal: WorkCalendar, epochDay: number, n: number): number {
  if (n === 0) return epochDay;
  const index = indexOf(epochDay);
  return at(cal.workingDays, n > 0 ? at(cal.countBefore, index + 1) + n - 1 : at(cal.countBefore, index) + n);
}

/** `workingDaysBetween` on epoch days, for hot loops. */
export function workingEpochDaysBetween(cal: WorkCalendar, from: number, to: number): number {
  return at(cal.countBefore, indexOf(to) + 1) - at(cal.countBefore, indexOf(from) + 1);
}

/** `nextWorkingDay` on an epoch day, for hot loops. */
export function nextWorkingEpochDay(cal: WorkCalendar, epochDay: number): number {
  return at(cal.workingDays, at(cal.countBefore, indexOf(epochDay)));
}

/** `dueDay` on an epoch day, for hot loops. */
function dueEpochDay(cal: WorkCalendar, start: number, limit: DayLimit): number {
  if (!Number.isSafeInteger(limit.n) || limit.n < 0) throw new RangeError(`limit of ${limit.n} days`);
  if (limit.unit === 'working') return nextWorkingEpochDay(cal, addWorkingEpochDays(cal, start, limit.n));
  const end = start + limit.n;
  return limit.onRestDay === 'stays' ? end : nextWorkingEpochDay(cal, end);
}

function isWeekday(epochDay: number): boolean {
  // 1970-01-01 was a Thursday; the offset keeps the remainder positive for every day of the range.
  return (epochDay + 700_003) % 7 < 5;
}

function indexOf(epochDay: number): number {
  const index = epochDay - FIRST;
  if (!(index >= 0 && index < SIZE)) throw new RangeError(`day outside the calendar: ${epochDay}`);
  return index;
}

function at(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError('answer lies outside the calendar');
  return value;
}
