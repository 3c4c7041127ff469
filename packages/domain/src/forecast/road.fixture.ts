import { calendar2026, milestoneOf } from '../milestones/milestone.fixture.ts';
import type { InstrumentFile } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { templateOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep } from '../procedures/procedure.types.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { seedOf } from './road-draws.ts';
import { forecastRoad } from './road-forecast.ts';
import type { DayBand, RoadForecast, RoadQuestion } from './road-forecast.types.ts';

/** The day on which tests ask. */
export const ROAD_TODAY: PlainDate = '2026-03-02';

/** A question for tests: nothing is known of earlier files unless given. */
export function roadQuestion(file: InstrumentFile, rest: Partial<RoadQuestion> = {}): RoadQuestion {
  return {
    progress: progressOf(file),
    calendar: calendar2026,
    today: ROAD_TODAY,
    seed: seedOf('ins_1'),
    knowledge: { steps: new Map(), stretches: [] },
    ...rest,
  };
}

/** Foresees a file for tests. */
export function askRoad(file: InstrumentFile, rest: Partial<RoadQuestion> = {}): RoadForecast {
  return forecastRoad(roadQuestion(file, rest));
}

/** The four days of a band, from P10 on. */
export function levelsOf({ p10, p50, p80, p90 }: DayBand): readonly PlainDate[] {
  return [p10, p50, p80, p90];
}

/** What limits of test steps have in common. */
export const testLimit = { legalRef: 'test', regime: 'TEST-2020', verification: 'verified', source: 'test' } as const;

/** A file on a procedure of the given steps, some of them done. */
export function fileWith(
  steps: readonly ProcedureStep[],
  done: Readonly<Record<string, PlainDate>> = {},
): InstrumentFile {
  const milestones = steps.map(({ code }) => milestoneOf(code, { actualOn: done[code] ?? null }));
  return { template: templateOf(steps), facts: { capacity: 'STATE', flags: [] }, milestones, openedOn: '2026-01-05' };
}
