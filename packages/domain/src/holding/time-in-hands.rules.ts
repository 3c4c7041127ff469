import { closedPauses, type CountedSpan, runningStretches } from '../milestones/running-days.ts';
import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { workingDaysBetween, type WorkCalendar } from '../shared/working-days.ts';
import type { HandSpan } from './hands.rules.ts';

/** Days that lay in one pair of hands. **Units**: calendar days and the office's working days. */
export type HeldTime = { readonly heldDays: number; readonly heldWorkingDays: number };

/**
 * Where the days of a file went. Days on which two holders worked side by side count for both, so the hands together
 * may come to more than the file's own days; `unrecorded` are days between two records that name nobody in between,
 * `paused` those on which every clock stood still, and `idle` those that belong to none of them.
 * **Units**: calendar days, and working days where said.
 */
export type TimeInHands = {
  readonly from: PlainDate | null;
  readonly to: PlainDate;
  readonly fileDays: number;
  readonly hands: readonly (HeldTime & {
    readonly holder: string;
    readonly steps: number;
    readonly isHoldingNow: boolean;
  })[];
  readonly unrecordedDays: number;
  readonly pausedDays: number;
  readonly idleDays: number;
};

/** A span and whose hands it names, in any words that tell holders apart. */
export type HeldSpan = HandSpan & { readonly holder: string };

/** Sums the hands of one file up: each day counts once for a holder, however many steps the holder had. */
export function timeInHands(
  spans: readonly HeldSpan[],
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): TimeInHands {
  const placed = spans.flatMap((span) =>
    span.from === null ? [] : [{ ...span, from: span.from, until: endOf(span, today) }],
  );
  const from = placed.reduce<PlainDate | null>(
    (best, one) => (best === null || one.from < best ? one.from : best),
    null,
  );
  const to = placed.some((one) => one.to === null)
    ? today
    : placed.reduce((best, one) => (one.until > best ? one.until : best), from ?? today);
  const known = placed.filter((one) => isRecorded(one));
  const running = known.flatMap((one) => runningOf(one));
  const fileDays = from === null ? 0 : daysBetween(from, to);
  const held = union(running);
  const whole = union([...running, ...known.map(wholeOf)]);
  const all = union([...whole, ...placed.filter((one) => !isRecorded(one)).map(wholeOf)]);
  return {
    from,
    to,
    fileDays,
    hands: groupByHolder(known).map(([holder, own]) => {
      const stretches = union(own.flatMap((one) => runningOf(one)));
      return {
        holder,
        steps: own.length,
        isHoldingNow: own.some((one) => one.to === null),
        heldDays: sum(stretches, daysBetween),
        heldWorkingDays: sum(stretches, (a, b) => workingDaysBetween(calendar, a, b)),
      };
    }),
    pausedDays: sum(whole, daysBetween) - sum(held, daysBetween),
    unrecordedDays: sum(all, daysBetween) - sum(whole, daysBetween),
    idleDays: fileDays - sum(all, daysBetween),
  };
}

type Placed = HeldSpan & { readonly from: PlainDate; readonly until: PlainDate };

/** A step that is done although nobody recorded when it began names no hands for the days before it. */
function isRecorded(span: HeldSpan): boolean {
  return span.to === null || !span.isFromAssumed;
}

function endOf(span: HandSpan, today: PlainDate): PlainDate {
  const end = span.to ?? span.answeredOn ?? today;
  return span.from !== null && end < span.from ? span.from : end;
}

function wholeOf(span: Placed): CountedSpan {
  return { from: span.from, to: span.until };
}

function runningOf(span: Placed): readonly CountedSpan[] {
  const stoppedOn = span.to ?? span.answeredOn;
  return runningStretches(wholeOf(span), stoppedOn === null ? span.away : closedPauses(span.away, stoppedOn));
}

/** Stretches without overlaps, in order; those that touch become one. */
function union(stretches: readonly CountedSpan[]): readonly CountedSpan[] {
  const found: { from: PlainDate; to: PlainDate }[] = [];
  for (const one of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last && one.from <= last.to) {
      if (one.to > last.to) last.to = one.to;
    } else if (one.from < one.to) found.push({ ...one });
  }
  return found;
}

function sum(stretches: readonly CountedSpan[], count: (from: PlainDate, to: PlainDate) => number): number {
  return stretches.reduce((total, one) => total + count(one.from, one.to), 0);
}

function groupByHolder(spans: readonly Placed[]): [string, Placed[]][] {
  const groups = new Map<string, Placed[]>();
  for (const span of spans) groups.set(span.holder, [...(groups.get(span.holder) ?? []), span]);
  return [...groups];
}
