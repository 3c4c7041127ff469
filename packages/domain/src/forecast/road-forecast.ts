import { toEpochDay } from '../shared/plain-date.ts';
import { DRAWS } from './road-draws.ts';
import { explainRoad } from './road-explanation.ts';
import type { DayBand, RoadDates, RoadForecast, RoadQuestion, StepDates, StepForecast } from './road-forecast.types.ts';
import { type RoadLengths, roadLengths } from './road-lengths.ts';
import { nextGreatDate, placeOfKind, type RoadNetwork, roadNetwork } from './road-network.ts';
import { criticalShares, dayBand, shareUntil, slackDays, stepEffects } from './road-reading.ts';
import { drawRoad, redraw, type RoadDraws } from './road-simulation.ts';

/**
 * Foresees every open step of a file, its signing and its effectiveness: futures are drawn forward through the
 * procedure, never earlier than facts and today allow. The same question has the same answer.
 */
export function forecastRoad(question: RoadQuestion): RoadForecast {
  const road = foresee(question);
  const { network, drawn, target } = road;
  const shares = target === null ? [] : criticalShares(network, drawn, target);
  const slack = target === null ? [] : slackDays(network, drawn, target);
  const dates = datesOf(road);
  const steps = dates.steps.map(
    (step, index): StepForecast => ({ ...step, criticalShare: shares[index] ?? 0, slackDays: slack[index] ?? null }),
  );
  const effects = target === null ? [] : stepEffects(network, drawn, target);
  return {
    ...dates,
    steps,
    criticalPath: steps.flatMap(({ stepCode, criticalShare }) => (criticalShare >= 0.5 ? [stepCode] : [])),
    effects,
    explanation: explainRoad(question.knowledge, { ...road, steps, effects }),
  };
}

/** The dates alone, for many files at a time: those of `forecastRoad`, in two thirds of its time. */
export function forecastDates(question: RoadQuestion): RoadDates {
  return datesOf(foresee(question));
}

type Foreseen = {
  readonly network: RoadNetwork;
  readonly lengths: RoadLengths;
  readonly drawn: RoadDraws;
  readonly target: number | null;
};

function foresee(question: RoadQuestion): Foreseen {
  const network = roadNetwork(question);
  const lengths = roadLengths(network, question);
  const usual = drawRoad(network, lengths, question.seed);
  const drawn = question.whatIf ? underCondition(network, usual, question.whatIf) : usual;
  return { network, lengths, drawn, target: nextGreatDate(network) };
}

function datesOf({ network, lengths, drawn, target }: Foreseen): RoadDates {
  const steps = network.steps.map(({ own }, index): StepDates => {
    const done = drawn.done[index] ?? new Int32Array(1);
    const plannedOn = own.milestones.findLast(
      ({ actualOn, isNotApplicable }) => actualOn === null && !isNotApplicable,
    )?.plannedOn;
    return {
      stepCode: own.step.code,
      ...basisOf(index, lengths),
      band: dayBand(done),
      chanceByPlan: plannedOn ? shareUntil(done, plannedOn) : null,
    };
  });
  const bandAt = (place: number | null): DayBand | null => (place === null ? null : (steps[place]?.band ?? null));
  return {
    steps,
    signing: bandAt(placeOfKind(network, 'signed')),
    effectiveness: bandAt(placeOfKind(network, 'effective')),
    nextGreatDate: target === null ? null : (steps[target]?.stepCode ?? null),
  };
}

function underCondition(network: RoadNetwork, usual: RoadDraws, whatIf: Readonly<Record<string, string>>): RoadDraws {
  const doneOn = new Map<number, number>();
  for (const [code, day] of Object.entries(whatIf)) {
    const index = network.indexOf.get(code);
    if (index !== undefined) doneOn.set(index, toEpochDay(day));
  }
  return redraw(network, usual, { doneOn, count: DRAWS, until: network.steps.length });
}

/** What a step's date rests on: the stretch that ends with it, where there is one. */
function basisOf(index: number, { steps, stretches }: RoadLengths): Pick<StepForecast, 'basis' | 'cases'> {
  const { basis, cases } = stretches.find(({ members }) => members.at(-1) === index) ??
    steps[index] ?? { basis: 'assumed', cases: 0 };
  return { basis, cases };
}
