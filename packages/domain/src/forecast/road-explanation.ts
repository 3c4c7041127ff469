import type { RoadExplanation, RoadKnowledge, StepEffect, StepForecast } from './road-forecast.types.ts';
import type { RoadLengths } from './road-lengths.ts';
import { leadsTo, type RoadNetwork } from './road-network.ts';

/** A foreseen road, as far as words about it need it. */
export type ForeseenRoad = {
  readonly network: RoadNetwork;
  readonly lengths: RoadLengths;
  readonly steps: readonly StepForecast[];
  readonly target: number | null;
  readonly effects: readonly StepEffect[];
};

const FEW = 3;

/** Why the next great date is foreseen as it is. */
export function explainRoad(
  knowledge: RoadKnowledge,
  { network, lengths, steps, target, effects }: ForeseenRoad,
): RoadExplanation {
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
