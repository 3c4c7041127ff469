import type { RoadWait } from '@counterpart/domain/forecast/loan-stretches';
import type { DayBand, LengthBasis, RoadForecast } from '@counterpart/domain/forecast/road-forecast.types';
import { currentMilestone } from '@counterpart/domain/milestones/holder.rules';
import type { StepProgress } from '@counterpart/domain/milestones/progress.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { StepKind } from '@counterpart/domain/procedures/procedure.types';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { PastForecast } from './past-forecast.ts';
import type { AskedFile } from './road-questions.ts';

/**
 * When one open step is foreseen to be done.
 * **Shape**: `slackDays` is how much longer it may usually take without moving the next great date, null for what comes
 * after it; `cases` how many earlier files the date rests on.
 */
export type ForeseenStep = {
  readonly milestoneId: string | null;
  readonly stepCode: string;
  readonly name: LocalText;
  readonly kind: StepKind;
  readonly responsible: ResponsibleRole;
  readonly isOptional: boolean;
  readonly plannedOn: PlainDate | null;
  readonly band: DayBand;
  readonly chanceByPlan: number | null;
  readonly basis: LengthBasis;
  readonly cases: number;
  readonly isCritical: boolean;
  readonly criticalShare: number;
  readonly slackDays: number | null;
};

/** How past forecasts of one wait held. **Shape**: shares from 0 to 1. */
export type WaitRecord = {
  readonly wait: RoadWait;
  readonly n: number;
  readonly coverageP10P90: number;
  readonly belowP80: number;
};

/**
 * What is foreseen for one file, and why.
 * **Shape**: `isRunning` is false for a file taken out of the flow, which has no dates; `effects` say by how many days
 * the next great date would come earlier if a step took no time, the largest first.
 */
export type InstrumentForecast = Pick<RoadForecast, 'signing' | 'effectiveness' | 'nextGreatDate' | 'effects'> & {
  readonly instrumentId: string;
  readonly asOf: PlainDate;
  readonly isRunning: boolean;
  readonly steps: readonly ForeseenStep[];
  readonly explanation: RoadForecast['explanation'] | null;
  readonly record: readonly WaitRecord[];
  /** What was foreseen a week before; null where the file was not open then, or under supposed days. */
  readonly weekAgo: PastForecast | null;
};

/** A file out of the flow: nothing is foreseen. */
export function nothingForeseen({ row, question }: AskedFile): InstrumentForecast {
  const nothing = { signing: null, effectiveness: null, nextGreatDate: null, effects: [], explanation: null };
  const state = { instrumentId: row.id, asOf: question.today, isRunning: false };
  return { ...state, steps: [], record: [], weekAgo: null, ...nothing };
}

/** What is foreseen for a file, with the names of its steps. */
export function forecastView(
  { row, question }: AskedFile,
  { steps, criticalPath, ...road }: RoadForecast,
  { record, weekAgo }: Pick<InstrumentForecast, 'record' | 'weekAgo'>,
): InstrumentForecast {
  const views = steps.flatMap(({ stepCode, ...step }): ForeseenStep[] => {
    const own = question.progress.steps.get(stepCode);
    if (!own) return [];
    return [{ ...stepNames(own), ...step, isCritical: criticalPath.includes(stepCode) }];
  });
  return { instrumentId: row.id, asOf: question.today, isRunning: true, ...road, steps: views, record, weekAgo };
}

function stepNames(own: StepProgress) {
  const milestone = currentMilestone(own);
  return {
    milestoneId: milestone?.id ?? null,
    stepCode: own.step.code,
    name: own.step.name,
    kind: kindOf(own.step),
    responsible: own.step.responsible,
    isOptional: own.step.isOptional ?? false,
    plannedOn: milestone?.plannedOn ?? null,
  };
}
