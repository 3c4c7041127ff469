import { limitFor } from '../procedures/procedure.rules.ts';
import type { StepLimit } from '../procedures/procedure.types.ts';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { type DayLimit, dueDay, workingDaysBetween, type WorkCalendar } from '../shared/working-days.ts';
import { currentMilestone, heldSince, type MilestoneOfStep } from './holder.rules.ts';
import type { ClockPause, DayContext, MilestoneFacts } from './milestone.types.ts';
import type { FileProgress, StepProgress } from './progress.rules.ts';
import { closedPauses, runningDays } from './running-days.ts';

/** A legal clock: when it started, when it stood still, when the step was answered. */
export type StepClock = {
  readonly startOn: PlainDate | null;
  readonly stoppedOn: PlainDate | null;
  readonly pauses: readonly ClockPause[];
};

/** States of a legal clock; `met` and `missed` are final. */
export const CLOCK_STATES = ['not_started', 'running', 'paused', 'over', 'met', 'missed'] as const;

/**
 * How a step stands against its limit.
 * **Units**: `daysLeft` in the limit's own unit, negative when over; while a pause without an end lasts there is no
 * due day and `daysLeft` is what remained when the clock stopped.
 */
export type StatutoryStanding = {
  readonly state: (typeof CLOCK_STATES)[number];
  readonly dueOn: PlainDate | null;
  readonly daysLeft: number | null;
};

/** The due day of a limit on a given clock, and the days left or over as of today. */
export function statutoryDue(limit: DayLimit, clock: StepClock, context: DayContext): StatutoryStanding {
  const { calendar, today } = context;
  const { startOn, stoppedOn } = clock;
  if (startOn === null) return { state: 'not_started', dueOn: null, daysLeft: null };
  const { dueOn, stopsOn } = runClock(limit, { ...clock, startOn }, calendar);
  if (stoppedOn !== null) {
    return {
      state: stoppedOn <= dueOn ? 'met' : 'missed',
      dueOn,
      daysLeft: count(limit, calendar, [stoppedOn, dueOn]),
    };
  }
  if (stopsOn !== null && stopsOn <= today) {
    return { state: 'paused', dueOn: null, daysLeft: count(limit, calendar, [addDays(stopsOn, -1), dueOn]) };
  }
  return { state: today <= dueOn ? 'running' : 'over', dueOn, daysLeft: count(limit, calendar, [today, dueOn]) };
}

/**
 * How many days of a limit have been used: those after the start, up to and including today or the answer, with those
 * on which the clock stood still left out. Null while the clock has not started.
 * **Units**: days of the limit's own unit.
 */
export function daysRun(
  limit: DayLimit,
  { startOn, stoppedOn, pauses }: StepClock,
  context: DayContext,
): number | null {
  if (startOn === null) return null;
  const span = { from: startOn, to: stoppedOn ?? context.today };
  const still = stoppedOn === null ? pauses : closedPauses(pauses, stoppedOn);
  return runningDays(span, still, (from, to) => count(limit, context.calendar, [from, to]));
}

/** A step's limit on one file, with the clock it runs on. */
export type LimitOnFile = {
  readonly limit: DayLimit;
  /** The procedure's own limit; null where the file has one of its own. */
  readonly rule: StepLimit | null;
  readonly clock: StepClock;
  /** The law counts from the complete dossier, but no such day is recorded: the day the holder got it stands in. */
  readonly isStartAssumed: boolean;
};

/**
 * The limit that counts for a step of this file and the clock it runs on; null where none is known, and for steps
 * left behind without a day, which nobody can be measured on.
 */
export function limitOnFile(progress: FileProgress, own: StepProgress, calendar: WorkCalendar): LimitOnFile | null {
  return limitOnMilestone(progress, { own, milestone: currentMilestone(own) }, calendar);
}

/** The same for one milestone of a step that may have several. */
export function limitOnMilestone(
  progress: FileProgress,
  { own, milestone }: MilestoneOfStep,
  calendar: WorkCalendar,
): LimitOnFile | null {
  if (own.status === 'passed' || own.status === 'not_applicable') return null;
  const rule = limitFor(own.step, progress.file.facts);
  const limit = milestone?.limitOverride ?? rule;
  if (!limit) return null;
  const stoppedOn = milestone?.answeredOn ?? milestone?.actualOn ?? null;
  const held = heldSince(progress, { own, milestone }, calendar);
  // A record out of order does not tell since when.
  const since = held !== null && stoppedOn !== null && held > stoppedOn ? null : held;
  const { startOn, isStartAssumed } = startOf(rule?.trigger ?? USUAL_TRIGGER, milestone, { progress, since });
  return {
    limit,
    rule: milestone?.limitOverride ? null : rule,
    clock: { startOn, stoppedOn, pauses: milestone?.pauses ?? [] },
    isStartAssumed,
  };
}

/** A limit that only this file has counts like most limits of the law. */
const USUAL_TRIGGER = 'dossier_complete';

function startOf(
  trigger: string,
  milestone: MilestoneFacts | undefined,
  { progress, since }: { progress: FileProgress; since: PlainDate | null },
): { startOn: PlainDate | null; isStartAssumed: boolean } {
  const receivedOn = milestone?.dossierReceivedOn ?? null;
  const completeOn = milestone?.dossierCompleteOn ?? null;
  const isDossierClock = trigger === 'dossier_complete' || trigger === 'dossier_received';
  if (isDossierClock && milestone?.isReturned) return { startOn: null, isStartAssumed: false };
  if (trigger === 'dossier_complete') {
    // Received but not complete: the law's clock has not started.
    if (completeOn !== null || receivedOn !== null) return { startOn: completeOn, isStartAssumed: false };
    return { startOn: since, isStartAssumed: since !== null };
  }
  if (trigger === 'dossier_received') {
    return receivedOn
      ? { startOn: receivedOn, isStartAssumed: false }
      : { startOn: since, isStartAssumed: since !== null };
  }
  const triggeredOn = progress.steps.get(trigger)?.doneOn ?? null;
  return triggeredOn
    ? { startOn: triggeredOn, isStartAssumed: false }
    : { startOn: since, isStartAssumed: since !== null };
}

/** Moves the due day by every pause that begins before it; `stopsOn` is the day of a pause that has no end yet. */
function runClock(
  limit: DayLimit,
  { startOn, stoppedOn, pauses }: StepClock & { readonly startOn: PlainDate },
  calendar: WorkCalendar,
): { dueOn: PlainDate; stopsOn: PlainDate | null } {
  let standing = 0;
  let dueOn = dueDay(calendar, startOn, limit);
  let countedUntil = startOn;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from > dueOn) break;
    const from = latestOf(pause.from, addDays(countedUntil, 1));
    const to = pause.to ?? stoppedOn;
    if (to === null) return { dueOn, stopsOn: from };
    if (to <= from) continue;
    standing += count(limit, calendar, [addDays(from, -1), addDays(to, -1)]);
    countedUntil = addDays(to, -1);
    dueOn = dueDay(calendar, startOn, { ...limit, n: limit.n + standing });
  }
  return { dueOn, stopsOn: null };
}

function count(limit: DayLimit, calendar: WorkCalendar, [from, to]: [PlainDate, PlainDate]): number {
  return limit.unit === 'working' ? workingDaysBetween(calendar, from, to) : daysBetween(from, to);
}

function latestOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
