import type { FileProgress } from '../milestones/progress.rules.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { WorkCalendar } from '../shared/working-days.ts';
import type { DurationCurve } from './duration-curve.ts';

/** What the length of a step or stretch rests on, the best first; `assumed` means that nothing is known of it. */
export const LENGTH_BASES = ['observed', 'typical', 'limit', 'limit_to_confirm', 'assumed'] as const;
export type LengthBasis = (typeof LENGTH_BASES)[number];

/**
 * What earlier files tell of one step.
 * **Units**: `curve` in calendar days since the step could be acted on; `cases` with an outcome, of which `onTime`
 * kept their limit (null where it has none).
 */
export type ObservedStep = { readonly curve: DurationCurve; readonly cases: number; readonly onTime: number | null };

/** What earlier files tell of the way from one step to a later one, whatever lies between. **Units**: calendar days. */
export type ObservedStretch = {
  readonly fromStep: string;
  readonly toStep: string;
  readonly curve: DurationCurve;
  readonly cases: number;
};

/** What is known of earlier files on this procedure, by step code. */
export type RoadKnowledge = {
  readonly steps: ReadonlyMap<string, ObservedStep>;
  readonly stretches: readonly ObservedStretch[];
};

/**
 * A file whose dates are asked for.
 * **Shape**: `seed` belongs to the file, so that the same day gives the same answer and the next day moves dates only
 * for a reason; `whatIf` gives the days on which steps would be done.
 */
export type RoadQuestion = {
  readonly progress: FileProgress;
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
  readonly seed: number;
  readonly knowledge: RoadKnowledge;
  readonly whatIf?: Readonly<Record<string, PlainDate>>;
};

/** The days before which an event comes with a chance of 10, 50, 80 and 90 %. */
export type DayBand = {
  readonly p10: PlainDate;
  readonly p50: PlainDate;
  readonly p80: PlainDate;
  readonly p90: PlainDate;
};

/**
 * When one open step is foreseen to be done.
 * **Shape**: `chanceByPlan` is the share of futures in which it is by the promised day, null without one; `cases` how
 * many earlier files the date rests on.
 */
export type StepDates = {
  readonly stepCode: string;
  readonly basis: LengthBasis;
  readonly cases: number;
  readonly band: DayBand;
  readonly chanceByPlan: number | null;
};

/**
 * What is foreseen for one open step.
 * **Shape**: `criticalShare` is how often (0 to 1) the next great date waits for this step; `slackDays` how much longer
 * it may usually take without moving that date, null for what comes after it.
 */
export type StepForecast = StepDates & { readonly criticalShare: number; readonly slackDays: number | null };

/** By how many days the next great date would come earlier, on average, if a step took no time. */
export type StepEffect = { readonly stepCode: string; readonly days: number };

/**
 * Why the next great date is foreseen as it is, for words in either language.
 * **Shape**: `decidingStep` is the step before it with the largest effect, `decidingShare` how often it is waited
 * for; `similarFiles` how many earlier files the way there rests on; `neverOnTimeSteps` have a limit that no earlier file kept.
 */
export type RoadExplanation = {
  readonly decidingStep: string | null;
  readonly decidingShare: number;
  readonly similarFiles: number;
  readonly basis: LengthBasis | null;
  readonly neverOnTimeSteps: readonly string[];
  readonly assumedSteps: readonly string[];
};

/**
 * The foreseen dates of a file.
 * **Shape**: `nextGreatDate` is the code of the signing step, once it is done that of effectiveness, then of closing;
 * null bands mean that the event is behind the file or does not concern it.
 */
export type RoadDates = {
  readonly steps: readonly StepDates[];
  readonly signing: DayBand | null;
  readonly effectiveness: DayBand | null;
  readonly nextGreatDate: string | null;
};

/** The foreseen dates of a file with what decides them. **Shape**: `effects` are sorted, the largest first. */
export type RoadForecast = Omit<RoadDates, 'steps'> & {
  readonly steps: readonly StepForecast[];
  readonly criticalPath: readonly string[];
  readonly effects: readonly StepEffect[];
  readonly explanation: RoadExplanation;
};
