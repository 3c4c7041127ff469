import { toEpochDay } from '../shared/plain-date.ts';
import { DRAWS } from './road-draws.ts';
import type {
  DayBand,
  RoadExplanation,
  RoadForecast,
  RoadQuestion,
  StepEffect,
  StepForecast,
} from './road-forecast.types.ts';
import { type RoadLengths, roadLengths } from './road-lengths.ts';
import { leadsTo, nextGreatDate, placeOfKind, type RoadNetwork, roadNetwork } from './road-network.ts';
import { criticalShares, dayBand, shareUntil, slackDays, stepEffects } from './road-reading.ts';
import { drawRoad, redraw, type RoadDraws } from './road-simulation.ts';

/**
 * Foresees every open step of a file, its signing and its effectiveness: futures are drawn forward through the
 * procedure, never earlier than facts and today allow. The same question has the same answer.
 */
export function forecastRoad(question: RoadQuestion): RoadForecast {
  const network = roadNetwork(question);
  const lengths = roadLengths(network, question);
  const usual = drawRoad(network, lengths, question.seed);
  const drawn = question.whatIf ? underCondition(network, usual, question.whatIf) : usual;
  const target = nextGreatDate(network);
  const shares = target === null ? [] : criticalShares(network, drawn, target);
  const slack = target === null ? [] : slackDays(network, drawn, target);
  const steps = network.steps.map(({ own }, index): StepForecast => {
    const done = drawn.done[index] ?? new Int32Array(1);
    const plannedOn = own.milestones.findLast(
      ({ actualOn, isNotApplicable }) => actualOn === null && !isNotApplicable,
    )?.plannedOn;
    return {
      stepCode: own.step.code,
      ...basisOf(index, lengths),
      band: dayBand(done),
      criticalShare: shares[index] ?? 0,
      slackDays: slack[index] ?? null,
      chanceByPlan: plannedOn ? shareUntil(done, plannedOn) : null,
    };
  });
  const effects = target === null ? [] : stepEffects(network, drawn, target);
  const bandAt = (place: number | null): DayBand | null => (place === null ? null : (steps[place]?.band ?? null));
  return {
    steps,
    signing: bandAt(placeOfKind(network, 'signed')),
    effectiveness: bandAt(placeOfKind(network, 'effective')),
    nextGreatDate: target === null ? null : (steps[target]?.stepCode ?? null),
    criticalPath: steps.flatMap(({ stepCode, criticalShare }) => (criticalShare >= 0.5 ? [stepCode] : [])),
    effects,
    explanation: explain(question, { network, lengths, steps, target, effects }),
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

type Foreseen = {
  readonly network: RoadNetwork;
  readonly lengths: RoadLengths;
  readonly steps: readonly StepForecast[];
  readonly target: number | null;
  readonly effects: readonly StepEffect[];
};

const FEW = 3;

function explain({ knowledge }: RoadQuestion, { network, lengths, steps, target, effects }: Foreseen): RoadExplanation {
  const leads = target === null ? [] : leadsTo(network, target);
  const last = target === null ? undefined : steps[target];
  const ahead = steps.filter((_, index) => leads[index] && index !== target);
  const deciding = ahead.find(
    ({ stepCode }) => stepCode === effects.find((one) => one.stepCode !== last?.stepCode)?.stepCode,
  );
  const isBound = new Set(lengths.stretches.flatMap(({ members }) => members));
  const never = [...knowledge.steps].flatMap(([code, { cases, onTime }]) =>
    network.indexOf.has(code) && cases >= FEW && onTime === 0 ? [code] : [],
  );
  return {
    decidingStep: deciding?.stepCode ?? null,
    decidingShare: deciding?.criticalShare ?? 0,
    similarFiles: Math.max(last?.cases ?? 0, ...ahead.map(({ cases }) => cases)),
    basis: last?.basis ?? null,
    neverOnTimeSteps: never,
    assumedSteps: steps.flatMap(({ stepCode, basis }, index) =>
      leads[index] && basis === 'assumed' && !isBound.has(index) ? [stepCode] : [],
    ),
  };
}
