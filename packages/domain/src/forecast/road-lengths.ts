import type { StepProgress } from '../milestones/progress.rules.ts';
import { graphOf } from '../procedures/procedure-graph.ts';
import { limitFor } from '../procedures/procedure.rules.ts';
import { CLOCK_EVENTS, type TypicalDuration } from '../procedures/procedure.types.ts';
import { toEpochDay } from '../shared/plain-date.ts';
import type { LimitUnit } from '../shared/working-days.ts';
import { curveThrough, daysAt, type DurationCurve, scaled } from './duration-curve.ts';
import { restOfWay } from './road-rest.ts';
import type { LengthBasis, RoadQuestion } from './road-forecast.types.ts';
import type { RoadNetwork } from './road-network.ts';

/** How long a step takes from the day it can be acted on. **Units**: `curve` in `unit` days. */
export type StepLength = {
  readonly basis: LengthBasis;
  readonly cases: number;
  readonly curve: DurationCurve;
  readonly unit: LimitUnit;
};

/**
 * How long it takes from one step to a later one.
 * **Shape**: `from` is an open step's place or a day in the past; `members` are the open steps between, which share
 * the time, the last being the one it leads to; `beside` are those that it waits for too, and that take no longer.
 * **Units**: calendar days, epoch days.
 */
export type Stretch = {
  readonly from: { readonly index: number } | { readonly day: number };
  readonly members: readonly number[];
  readonly beside: readonly number[];
  readonly basis: LengthBasis;
  readonly cases: number;
  readonly curve: DurationCurve;
};

/** Lengths of all open steps, and the stretches that bind several of them. */
export type RoadLengths = { readonly steps: readonly StepLength[]; readonly stretches: readonly Stretch[] };

// Nothing but a limit is known: half the answers come within it, one in five takes half as long again.
const OVER_LIMIT = 1.5;
// Nothing at all is known of a step: two weeks, in one of five cases six.
const ASSUMED = curveThrough(14, 42);
const limitCurves = new Map<number, DurationCurve>();

function limitCurve(days: number): DurationCurve {
  const curve = limitCurves.get(days) ?? curveThrough(days, days * OVER_LIMIT);
  limitCurves.set(days, curve);
  return curve;
}

/** Chooses for every open step and stretch the best that is known of its length. */
export function roadLengths(network: RoadNetwork, question: RoadQuestion): RoadLengths {
  const steps = network.steps.map(({ own }) => stepLength(own, question));
  const stretches = network.steps.flatMap(({ own }) => stretchTo(own, network, question));
  return { steps, stretches };
}

function stepLength(own: StepProgress, { knowledge, progress }: RoadQuestion): StepLength {
  const observed = knowledge.steps.get(own.step.code);
  if (observed && observed.cases > 0) {
    return { basis: 'observed', cases: observed.cases, curve: observed.curve, unit: 'calendar' };
  }
  const limit = limitOf(own, progress.file.facts);
  if (limit && !isStretch(limit.trigger, own)) {
    return { basis: limit.basis, cases: 0, curve: limitCurve(limit.n), unit: limit.unit };
  }
  return { basis: 'assumed', cases: 0, curve: ASSUMED, unit: 'calendar' };
}

type KnownLimit = {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly trigger: string;
  readonly basis: LengthBasis;
};

function limitOf(own: StepProgress, facts: RoadQuestion['progress']['file']['facts']): KnownLimit | null {
  const rule = limitFor(own.step, facts);
  const override = own.milestones.find((milestone) => milestone.actualOn === null)?.limitOverride;
  const trigger = rule?.trigger ?? CLOCK_EVENTS[0];
  if (override) return { n: override.n, unit: override.unit, trigger, basis: 'limit' };
  if (!rule) return null;
  return {
    n: rule.n,
    unit: rule.unit,
    trigger,
    basis: rule.verification === 'verified' ? 'limit' : 'limit_to_confirm',
  };
}

/** A limit that runs from an event further back spans all that lies between. */
function isStretch(trigger: string, own: StepProgress): boolean {
  return !CLOCK_EVENTS.some((event) => event === trigger) && !own.predecessors.some(({ step }) => step === trigger);
}

const CALENDAR_PER_WORKING = 7 / 5;

function stretchTo(own: StepProgress, network: RoadNetwork, question: RoadQuestion): readonly Stretch[] {
  const { code, typical } = own.step;
  const observed = question.knowledge.stretches.find(({ toStep, cases }) => toStep === code && cases > 0);
  if (observed) {
    const found = stretch(observed.fromStep, code, { network, question });
    if (found) return [restOf({ ...found, basis: 'observed', ...observed }, code, question)];
  }
  if (typical) {
    const found = stretch(typical.fromStep, code, { network, question });
    const known = { cases: typical.sampleSize, curve: typicalCurve(typical) };
    if (found) return [restOf({ ...found, basis: 'typical', ...known, fromStep: typical.fromStep }, code, question)];
  }
  const limit = limitOf(own, question.progress.file.facts);
  if (!limit || !isStretch(limit.trigger, own) || question.knowledge.steps.has(code)) return [];
  const found = stretch(limit.trigger, code, { network, question });
  const days = limit.n * (limit.unit === 'working' ? CALENDAR_PER_WORKING : 1);
  return found ? [{ ...found, basis: limit.basis, cases: 0, curve: limitCurve(days) }] : [];
}

/** Of a way that the file has gone in part, that part is left out. */
function restOf({ fromStep, ...whole }: WholeWay, toStep: string, question: RoadQuestion): Stretch {
  const { from, members, beside, basis, cases, curve } = whole;
  const usual = (own: StepProgress): number => usualDays(stepLength(own, question));
  const rest = 'day' in from ? restOfWay(question.progress, { fromStep, toStep }, usual) : null;
  if (!rest) return { from, members, beside, basis, cases, curve };
  return { from: { day: rest.since }, members, beside, basis, cases, curve: scaled(curve, rest.share) };
}

type WholeWay = Stretch & { readonly fromStep: string };

function usualDays({ curve, unit }: StepLength): number {
  return daysAt(curve, 0.5) * (unit === 'working' ? CALENDAR_PER_WORKING : 1);
}

const typicalCurves = new WeakMap<TypicalDuration, DurationCurve>();

function typicalCurve(typical: TypicalDuration): DurationCurve {
  const curve = typicalCurves.get(typical) ?? curveThrough(typical.p50Days, typical.p80Days);
  typicalCurves.set(typical, curve);
  return curve;
}

type Place = { readonly network: RoadNetwork; readonly question: RoadQuestion };

/** Where a stretch begins and whom it binds; null where its beginning has no day and is not ahead either. */
function stretch(
  fromStep: string,
  toStep: string,
  { network, question }: Place,
): Pick<Stretch, 'from' | 'members' | 'beside'> | null {
  const { ancestors } = graphOf(question.progress.file.template);
  const above = ancestors.get(toStep);
  if (!above?.has(fromStep)) return null;
  const members: number[] = [];
  const beside: number[] = [];
  network.steps.forEach(({ own: { step } }, index) => {
    if (step.code === toStep || (above.has(step.code) && ancestors.get(step.code)?.has(fromStep))) members.push(index);
    else if (above.has(step.code) && step.code !== fromStep && !ancestors.get(fromStep)?.has(step.code))
      beside.push(index);
  });
  const index = network.indexOf.get(fromStep);
  if (index !== undefined) return { from: { index }, members, beside };
  const doneOn = question.progress.steps.get(fromStep)?.doneOn ?? null;
  return doneOn === null ? null : { from: { day: toEpochDay(doneOn) }, members, beside };
}
