import { addDays, endOfMonth, type PlainDate, weekday } from '@counterpart/domain/shared/plain-date';

/** A square of the month: a day of it, or one of a neighbouring month that fills the week. */
export type MonthCell = { readonly day: PlainDate; readonly isOutside: boolean; readonly ids: readonly string[] };

/** What stands on a day, as the register counts it. */
export type DayOfMonth = { readonly day: PlainDate; readonly instrumentIds: readonly string[] };

/** The weeks of a month, each from Monday to Sunday. */
export function layOutMonth(month: string, days: readonly DayOfMonth[]): readonly (readonly MonthCell[])[] {
  const first = `${month}-01`;
  const last = endOfMonth(first);
  const idsOf = new Map(days.map((one) => [one.day, one.instrumentIds]));
  const weeks: MonthCell[][] = [];
  for (let start = addDays(first, 1 - weekday(first)); start <= last; start = addDays(start, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(start, at);
        return { day, isOutside: day < first || day > last, ids: idsOf.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}
