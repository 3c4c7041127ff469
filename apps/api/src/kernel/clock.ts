import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';

/** The only source of time. `today` is the office's day, in Asia/Ho_Chi_Minh. */
export type Clock = {
  /** Epoch milliseconds, UTC. */
  now(): number;
  today(): PlainDate;
};

const OFFICE_OFFSET_MS = 7 * 3_600_000;

/** The office's day at an instant. Viet Nam has kept UTC+7 without summer time since 1975. */
export function officeDay(epochMs: number): PlainDate {
  return new Date(epochMs + OFFICE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The machine's clock; `fixedToday` replaces the day, for demonstrations and tests only. */
export function systemClock(fixedToday: PlainDate | null = null): Clock {
  if (fixedToday !== null && !isPlainDate(fixedToday)) throw new Error(`not a day: ${String(fixedToday)}`);
  return { now: () => Date.now(), today: () => fixedToday ?? officeDay(Date.now()) };
}

/** The instant at which a day begins in the office, epoch milliseconds. */
export function officeMidnight(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFICE_OFFSET_MS;
}
