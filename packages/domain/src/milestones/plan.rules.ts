import { limitFor } from '../procedures/procedure.rules.ts';
import type { ProcedureFacts, ProcedureTemplate } from '../procedures/procedure.types.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { dueDay, type WorkCalendar } from '../shared/working-days.ts';
import { afterLag } from './holder.rules.ts';
import { latest, progressOf, type StepProgress } from './progress.rules.ts';

/** What a planned day rests on; `none` means that no duration is known for the step. */
export type PlanBasis = 'known' | 'limit' | 'typical' | 'none';

/**
 * The day a first plan gives a step. With `unknownSteps` not empty it is the earliest day, not an expected one:
 * those steps on its way have no known duration and were counted as taking no time.
 */
export type PlannedStep = {
  readonly stepCode: string;
  readonly day: PlainDate;
  readonly basis: PlanBasis;
  readonly unknownSteps: readonly string[];
};

/** What a plan starts from: the day the file begins, and the days of steps already known. */
export type PlanStart = { readonly startOn: PlainDate; readonly known?: Readonly<Record<string, PlainDate>> };

/**
 * Proposes a day for every step that concerns the file, by walking the procedure forward.
 * A verified limit is used in full; where there is none the observed median, then a limit still to be confirmed.
 */
export function planDates(
  { template, facts }: { readonly template: ProcedureTemplate; readonly facts: ProcedureFacts },
  start: PlanStart,
  calendar: WorkCalendar,
): readonly PlannedStep[] {
  const progress = progressOf({ template, facts, milestones: [] });
  const planned = new Map<string, PlannedStep>();
  for (const own of progress.steps.values()) {
    if (own.status === 'not_applicable') continue;
    const knownDay = start.known?.[own.step.code];
    if (knownDay) {
      planned.set(own.step.code, { stepCode: own.step.code, day: knownDay, basis: 'known', unknownSteps: [] });
      continue;
    }
    const readyOn = readyDay(own, planned, { startOn: start.startOn, calendar });
    planned.set(own.step.code, placeStep(own, readyOn, { facts, planned, calendar }));
  }
  return [...planned.values()];
}

/** What has been placed so far, and by what the next step is placed. */
export type PlanWalk = {
  readonly facts: ProcedureFacts;
  readonly planned: ReadonlyMap<string, PlannedStep>;
  readonly calendar: WorkCalendar;
};

/** The day from which a step can be worked on: when all it waits for is done, or the start where it waits for nothing. */
export function readyDay(
  own: StepProgress,
  planned: ReadonlyMap<string, PlannedStep>,
  { startOn, calendar }: { startOn: PlainDate; calendar: WorkCalendar },
): PlainDate {
  const days = own.predecessors.map((predecessor) => {
    const before = planned.get(predecessor.step);
    return before ? afterLag(calendar, before.day, predecessor) : null;
  });
  return latest(days) ?? startOn;
}

/** The day of a step that can be worked on from a day, by its limit or its usual duration. */
export function placeStep(own: StepProgress, readyOn: PlainDate, walk: PlanWalk): PlannedStep {
  const stepCode = own.step.code;
  const before = union(own.predecessors.map((predecessor) => walk.planned.get(predecessor.step)));
  const duration = durationOf(own, readyOn, walk);
  if (!duration) return { stepCode, day: readyOn, basis: 'none', unknownSteps: [...before, stepCode] };
  // A duration counted from an earlier step already contains what lies between, unless that took longer.
  if (duration.day >= readyOn && duration.from) {
    return { stepCode, day: duration.day, basis: duration.basis, unknownSteps: duration.from.unknownSteps };
  }
  return { stepCode, day: latest([duration.day, readyOn]) ?? readyOn, basis: duration.basis, unknownSteps: before };
}

type Duration = { readonly day: PlainDate; readonly basis: PlanBasis; readonly from: PlannedStep | undefined };

function durationOf(own: StepProgress, readyOn: PlainDate, walk: PlanWalk): Duration | null {
  const limit = limitFor(own.step, walk.facts);
  const { typical } = own.step;
  if (typical && limit?.verification !== 'verified') {
    const from = walk.planned.get(typical.fromStep);
    return { day: addDays(from?.day ?? readyOn, typical.p50Days), basis: 'typical', from };
  }
  if (!limit) return null;
  const from = walk.planned.get(limit.trigger);
  return { day: dueDay(walk.calendar, from?.day ?? readyOn, limit), basis: 'limit', from };
}

function union(steps: readonly (PlannedStep | undefined)[]): readonly string[] {
  return [...new Set(steps.flatMap((step) => step?.unknownSteps ?? []))];
}
