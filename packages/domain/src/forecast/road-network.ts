import { currentMilestone, heldSince } from '../milestones/holder.rules.ts';
import type { StepProgress } from '../milestones/progress.rules.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind, StepPredecessor } from '../procedures/procedure.types.ts';
import { toEpochDay } from '../shared/plain-date.ts';
import { addWorkingEpochDays, type WorkCalendar } from '../shared/working-days.ts';
import type { RoadQuestion } from './road-forecast.types.ts';

/** A step that must come first, by its place among the open steps, with the days between. */
export type RoadEdge = { readonly index: number; readonly lagDays: number; readonly isWorking: boolean };

/**
 * One open step of a file.
 * **Shape**: `floor` is the earliest day that facts and today allow; `since` is set where the step can be acted on
 * now. **Units**: epoch days.
 */
export type RoadStep = {
  readonly own: StepProgress;
  readonly floor: number;
  readonly since: number | null;
  readonly before: readonly RoadEdge[];
  /** Offices act on working days; partners keep calendars of their own. */
  readonly actsOnWorkingDays: boolean;
};

/** The open steps of a file, each after all that it waits for. */
export type RoadNetwork = {
  readonly steps: readonly RoadStep[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly today: number;
  readonly calendar: WorkCalendar;
};

/** Reads the open part of a file. */
export function roadNetwork({ progress, calendar, today }: RoadQuestion): RoadNetwork {
  const open = [...progress.steps.values()].filter((own) => own.status === 'open');
  const indexOf = new Map(open.map((own, index) => [own.step.code, index]));
  const from = toEpochDay(today);
  const steps = open.map((own): RoadStep => {
    const before = own.predecessors.flatMap((predecessor) => {
      const index = indexOf.get(predecessor.step);
      return index === undefined ? [] : [edgeTo(index, predecessor)];
    });
    const arrivals = own.predecessors.flatMap((predecessor) => {
      const doneOn = progress.steps.get(predecessor.step)?.doneOn ?? null;
      if (doneOn === null || indexOf.has(predecessor.step)) return [];
      return [afterEdge(calendar, toEpochDay(doneOn), edgeTo(0, predecessor))];
    });
    const floor = Math.max(from, ...arrivals);
    const held = before.length === 0 ? heldSince(progress, { own, milestone: currentMilestone(own) }, calendar) : null;
    const since = before.length > 0 ? null : Math.min(floor, held === null ? floor : toEpochDay(held));
    return { own, floor, since, before, actsOnWorkingDays: own.step.responsible !== 'PARTNER' };
  });
  return { steps, indexOf, today: from, calendar };
}

/** The day on which the lag after an event is over. **Units**: epoch days. */
export function afterEdge(calendar: WorkCalendar, day: number, { lagDays, isWorking }: RoadEdge): number {
  if (lagDays === 0) return day;
  return isWorking ? addWorkingEpochDays(calendar, day, lagDays) : day + lagDays;
}

const GREAT_DATES: readonly StepKind[] = ['signed', 'effective', 'closed'];

/** The place of the next great date among the open steps: signing, then effectiveness, then closing. */
export function nextGreatDate(network: RoadNetwork): number | null {
  for (const kind of GREAT_DATES) {
    const index = placeOfKind(network, kind);
    if (index !== null) return index;
  }
  return null;
}

/** The place of the last open step of a kind; null where none is open. */
export function placeOfKind({ steps }: RoadNetwork, kind: StepKind): number | null {
  const index = steps.findLastIndex(({ own }) => kindOf(own.step) === kind);
  return index < 0 ? null : index;
}

/** Whether each open step leads to the given one, itself included. */
export function leadsTo({ steps }: RoadNetwork, target: number): readonly boolean[] {
  const leads = steps.map((_, index) => index === target);
  for (let index = target; index >= 0; index -= 1) {
    if (leads[index]) for (const edge of steps[index]?.before ?? []) leads[edge.index] = true;
  }
  return leads;
}

function edgeTo(index: number, { lagDays = 0, lagUnit }: StepPredecessor): RoadEdge {
  return { index, lagDays, isWorking: lagUnit === 'working' };
}
