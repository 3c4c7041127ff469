import type { StepKind } from '../procedures/procedure.types.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { ProcedureTemplate } from '../procedures/procedure.types.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { DayContext, InstrumentFile } from './milestone.types.ts';
import { placeStep, type PlannedStep, readyDay } from './plan.rules.ts';
import { currentMilestone } from './holder.rules.ts';
import { type FileProgress, latest, progressOf } from './progress.rules.ts';
import { type MovedDay, movedFile, moveEffect, planMove, type VersionMove } from './version-move.rules.ts';

/**
 * The day each open step would be done if from now on everything took its limit or its usual time: the walk of a first
 * plan, from what is recorded, with nothing left open before today.
 */
export function expectedDays(file: InstrumentFile, { today, calendar }: DayContext): ReadonlyMap<string, PlannedStep> {
  const progress = progressOf(file);
  const found = new Map<string, PlannedStep>();
  for (const own of progress.steps.values()) {
    const stepCode = own.step.code;
    if (own.status === 'done' && own.doneOn !== null) {
      found.set(stepCode, { stepCode, day: own.doneOn, basis: 'known', unknownSteps: [] });
    }
    if (own.status !== 'open') continue;
    const readyOn = readyDay(own, found, { startOn: file.openedOn ?? today, calendar });
    const placed = placeStep(own, readyOn, { facts: file.facts, planned: found, calendar });
    found.set(stepCode, { ...placed, day: placed.day < today ? today : placed.day });
  }
  return found;
}

/** The great dates a trial of a version is read by. */
const TRIAL_KINDS = ['signed', 'effective'] as const satisfies readonly StepKind[];
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** A day that would come of limits and usual times; `isEarliest` where steps before it have no known duration. */
export type ExpectedDay = { readonly day: PlainDate; readonly isEarliest: boolean };

/**
 * One great date of a file before and after a move. `doneOn` is the day it took place, which no move changes;
 * `plannedOn` is the promise that stands and stays.
 */
export type MovedGreatDate = {
  readonly kind: TrialKind;
  readonly doneOn: PlainDate | null;
  readonly plannedOn: PlainDate | null;
  readonly before: ExpectedDay | null;
  readonly after: ExpectedDay | null;
};

/** What a version would do to one file: nothing of it is stored. */
export type VersionTrial = {
  readonly move: VersionMove;
  readonly legalDays: readonly MovedDay[];
  readonly greatDates: readonly MovedGreatDate[];
};

/** Tries a version on a file: the same move that would be made, with the great dates on either side of it. */
export function tryVersion(file: InstrumentFile, to: ProcedureTemplate, context: DayContext): VersionTrial {
  const move = planMove(file, to);
  const moved = movedFile(file, to, move);
  const [old, next] = [progressOf(file), progressOf(moved)];
  const [before, after] = [expectedDays(file, context), expectedDays(moved, context)];
  const greatDates = TRIAL_KINDS.flatMap((kind): MovedGreatDate[] => {
    const [was, is] = [openStepOf(old, kind), openStepOf(next, kind)];
    const doneOn = doneStepOf(old, kind);
    if (!was && !is && doneOn === null) return [];
    return [
      {
        kind,
        doneOn,
        plannedOn: (was && currentMilestone(was)?.plannedOn) ?? (is && currentMilestone(is)?.plannedOn) ?? null,
        before: was ? asExpected(before.get(was.step.code)) : null,
        after: is ? asExpected(after.get(is.step.code)) : null,
      },
    ];
  });
  return { move, legalDays: moveEffect(file, moved, context).days, greatDates };
}

/** Whether a trial changes anything that people see: steps, legal days or a great date. */
export function changesAnything({ move, legalDays, greatDates }: VersionTrial): boolean {
  const steps = move.added.length + move.vanished.length + move.revived.length;
  return steps + legalDays.length > 0 || greatDates.some((one) => one.before?.day !== one.after?.day);
}

function openStepOf(progress: FileProgress, kind: StepKind) {
  return [...progress.steps.values()].find((one) => one.status === 'open' && kindOf(one.step) === kind);
}

function doneStepOf(progress: FileProgress, kind: StepKind): PlainDate | null {
  return latest([...progress.steps.values()].map((one) => (kindOf(one.step) === kind ? one.doneOn : null)));
}

function asExpected(planned: PlannedStep | undefined): ExpectedDay | null {
  return planned ? { day: planned.day, isEarliest: planned.unknownSteps.length > 0 } : null;
}
