import { addDays, type PlainDate } from '../shared/plain-date.ts';
import type { ClockPause } from './milestone.types.ts';

/** Days counted after `from` up to and including `to`. */
export type CountedSpan = { readonly from: PlainDate; readonly to: PlainDate };

/** Counts the days after `from` up to and including `to`, in one unit. */
export type DayCount = (from: PlainDate, to: PlainDate) => number;

/**
 * The counted days of a span on which no pause stood; days of overlapping pauses are left out once.
 * With the days of the pauses inside the span they make up the whole span. A span that ends before it begins has none.
 */
export function runningDays(span: CountedSpan, pauses: readonly ClockPause[], count: DayCount): number {
  return runningStretches(span, pauses).reduce((sum, one) => sum + count(one.from, one.to), 0);
}

/** What is left of a span when the pauses are taken out: stretches in order, each counted as a span of its own. */
export function runningStretches({ from, to }: CountedSpan, pauses: readonly ClockPause[]): readonly CountedSpan[] {
  const left: CountedSpan[] = [];
  let reached = from;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    // The clock stands on the day of the pause itself and runs again on the day it ends.
    const lastBefore = addDays(pause.from, -1);
    const lastOf = pause.to === null ? to : addDays(pause.to, -1);
    if (lastOf <= reached || lastOf < pause.from) continue;
    if (lastBefore >= to) break;
    if (lastBefore > reached) left.push({ from: reached, to: lastBefore });
    reached = lastOf;
  }
  return reached < to ? [...left, { from: reached, to }] : left;
}

/** A pause that nobody ended is over on the day on which the step was answered. */
export function closedPauses(pauses: readonly ClockPause[], stoppedOn: PlainDate): readonly ClockPause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: stoppedOn } : pause));
}
