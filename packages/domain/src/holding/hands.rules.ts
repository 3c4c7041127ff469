import { currentHolders, earlierRound, heldSince } from '../milestones/holder.rules.ts';
import type { ClockPause, DayContext, MilestoneFacts } from '../milestones/milestone.types.ts';
import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import { closedPauses, runningDays } from '../milestones/running-days.ts';
import {
  daysRun,
  limitOnMilestone,
  statutoryDue,
  type StatutoryStanding,
  type StepClock,
} from '../milestones/statutory.rules.ts';
import type { ResponsibleRole } from '../shared/codes.ts';
import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { type DayLimit, workingDaysBetween, type WorkCalendar } from '../shared/working-days.ts';

/** The limit a step is measured by, with the clock it runs on. */
export type SpanLimit = {
  readonly limit: DayLimit;
  readonly clock: StepClock;
  /** The limit's source still has to be read, so what is held against it is marked. */
  readonly isToConfirm: boolean;
  /** Nobody recorded when the clock started, nor when the step before was done: being late is not proven. */
  readonly isStartAssumed: boolean;
};

/**
 * One step in one pair of hands, whatever the day on which it is looked at.
 * **Shape**: `to` is null while the step lies there; `from` is null where the record does not tell even roughly.
 */
export type HandSpan = {
  readonly milestoneId: string;
  readonly stepCode: string;
  readonly responsible: ResponsibleRole;
  readonly from: PlainDate | null;
  /** What came right before has no day, so the holder may have got the file later than `from`. */
  readonly isFromAssumed: boolean;
  readonly to: PlainDate | null;
  /** Answered although the step is not recorded as done: nothing is waited for any more. */
  readonly answeredOn: PlainDate | null;
  /** Pauses of the clock and stretches in which the dossier was back with its sender. */
  readonly away: readonly ClockPause[];
  readonly limit: SpanLimit | null;
  readonly isOnMainLine: boolean;
  readonly isOptional: boolean;
};

/**
 * The hands a file went through, in the order in which they got it: one span for every step that was done and for
 * every step that can be acted on now. Steps worked on side by side overlap. Steps left behind without a day have none.
 */
export function handSpans(progress: FileProgress, calendar: WorkCalendar): readonly HandSpan[] {
  const done = [...progress.steps.values()].flatMap((own) =>
    own.milestones
      .filter((milestone) => milestone.actualOn !== null)
      .map((milestone) => spanOf(progress, { own, milestone }, calendar)),
  );
  const open = currentHolders(progress, calendar).flatMap((holder) => {
    const own = progress.steps.get(holder.stepCode);
    const milestone = own?.milestones.find((one) => one.id === holder.milestoneId);
    if (!own || !milestone) return [];
    return [{ ...spanOf(progress, { own, milestone }, calendar), isOnMainLine: holder.isOnMainLine }];
  });
  return [...done, ...open].sort((a, b) => compareDays(a.from ?? a.to, b.from ?? b.to) || compareDays(a.to, b.to));
}

/** A span as it stands on one day. **Units**: calendar and working days; `pausedDays` calendar days. */
export type MeasuredSpan = HandSpan & {
  /** Null where it is not known since when. */
  readonly heldDays: number | null;
  readonly heldWorkingDays: number | null;
  readonly pausedDays: number;
  /** The clock stands still today, or the dossier is back with its sender. */
  readonly isAway: boolean;
  /** How it stands, or stood, against its limit; `run` are the days of the limit used, in its unit. */
  readonly verdict: (StatutoryStanding & { readonly run: number | null }) | null;
};

/** Counts what a span comes to as of a day: days held with pauses taken out, and how it stands against its limit. */
export function measureSpan(span: HandSpan, context: DayContext): MeasuredSpan {
  const { calendar, today } = context;
  const { from, limit } = span;
  const stoppedOn = span.to ?? span.answeredOn;
  const verdict = limit && {
    ...statutoryDue(limit.limit, limit.clock, context),
    run: daysRun(limit.limit, limit.clock, context),
  };
  const isAway = stoppedOn === null && span.away.some((one) => one.to === null);
  if (from === null) return { ...span, heldDays: null, heldWorkingDays: null, pausedDays: 0, isAway, verdict };
  const counted = { from, to: stoppedOn ?? today };
  const away = stoppedOn === null ? span.away : closedPauses(span.away, stoppedOn);
  const heldDays = runningDays(counted, away, daysBetween);
  return {
    ...span,
    heldDays,
    heldWorkingDays: runningDays(counted, away, (a, b) => workingDaysBetween(calendar, a, b)),
    pausedDays: Math.max(0, daysBetween(counted.from, counted.to)) - heldDays,
    isAway,
    verdict,
  };
}

/** The hands a file went through, measured as of a day. */
export function handsOver(progress: FileProgress, context: DayContext): readonly MeasuredSpan[] {
  return handSpans(progress, context.calendar).map((span) => measureSpan(span, context));
}

type Own = { readonly own: StepProgress; readonly milestone: MilestoneFacts };

function spanOf(progress: FileProgress, { own, milestone }: Own, calendar: WorkCalendar): HandSpan {
  const { step } = own;
  return {
    milestoneId: milestone.id,
    stepCode: step.code,
    responsible: step.responsible,
    ...startOf(progress, { own, milestone }, calendar),
    to: milestone.actualOn,
    answeredOn: milestone.answeredOn ?? null,
    away: [...(milestone.pauses ?? []), ...(milestone.absences ?? [])],
    limit: limitOf(progress, { own, milestone }, calendar),
    isOnMainLine: false,
    isOptional: step.isOptional ?? false,
  };
}

function limitOf(progress: FileProgress, { own, milestone }: Own, calendar: WorkCalendar): SpanLimit | null {
  const found = limitOnMilestone(progress, { own, milestone }, calendar);
  if (!found) return null;
  const { limit, clock, rule } = found;
  return {
    limit: { n: limit.n, unit: limit.unit, ...(limit.onRestDay && { onRestDay: limit.onRestDay }) },
    clock,
    isToConfirm: rule?.verification === 'to_confirm',
    isStartAssumed: found.isStartAssumed && isStartUnknown(progress, { own, milestone }),
  };
}

function startOf(
  progress: FileProgress,
  { own, milestone }: Own,
  calendar: WorkCalendar,
): Pick<HandSpan, 'from' | 'isFromAssumed'> {
  const from = heldSince(progress, { own, milestone }, calendar);
  // A record out of order does not tell when the holder got the file.
  if (from === null || (milestone.actualOn !== null && from > milestone.actualOn)) {
    return { from: null, isFromAssumed: true };
  }
  return { from, isFromAssumed: isStartUnknown(progress, { own, milestone }) };
}

/** Whether something right before the step has no day, so that the holder may have got it later than is known. */
function isStartUnknown(progress: FileProgress, { own, milestone }: Own): boolean {
  if (milestone.heldSince !== null || earlierRound(own, milestone)) return false;
  return own.predecessors.some((one) => progress.steps.get(one.step)?.doneOn === null);
}

function compareDays(a: PlainDate | null, b: PlainDate | null): number {
  // Without an end comes last.
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
