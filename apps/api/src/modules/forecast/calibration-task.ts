import type { Reader } from '@counterpart/db/open';
import { type ForecastRecord, recordOf } from '@counterpart/domain/forecast/forecast-record';
import { WAIT_NAMES, type WaitName } from '@counterpart/domain/forecast/backtest';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import type { LocalText } from '@counterpart/domain/shared/text';
import { allTemplates } from './all-templates.repository.ts';
import { readKnowledge } from './register-knowledge.ts';
import type { RoadOrder } from './road-questions.ts';

/** From which day forecasts are judged. **Shape**: a partner's side is told of whole waits, not of single desks. */
export type CalibrationOrder = Omit<RoadOrder, 'instrumentIds'> & { readonly isPartnerSide: boolean };

/** How past forecasts of one class held. **Shape**: `name` stands beside single steps only. */
export type ClassRecord = ForecastRecord &
  (
    | { readonly kind: 'wait'; readonly code: WaitName; readonly name: null }
    | { readonly kind: 'step'; readonly code: string; readonly name: LocalText }
  );

/** Fewer outcomes than this say nothing of a step. */
const FEWEST_OUTCOMES = 5;

/** Replays the register's own history without looking ahead, beside the main thread. */
export async function calibrationTask(
  { db }: { readonly db: Reader },
  { today, calendar, isPartnerSide }: CalibrationOrder,
): Promise<readonly ClassRecord[]> {
  const knowledge = await readKnowledge(db, dayContext(today, calendar));
  const waits = WAIT_NAMES.map((code): ClassRecord => {
    return { kind: 'wait', code, name: null, ...recordOf(knowledge.waits[code]) };
  });
  if (isPartnerSide) return waits;
  const steps: ClassRecord[] = [];
  for (const [code, name] of await stepNames(db)) {
    const record = recordOf((await knowledge.step(code)).forecaster);
    if (record.all.n >= FEWEST_OUTCOMES) steps.push({ kind: 'step', code, name, ...record });
  }
  return [...waits, ...steps.sort((a, b) => b.all.n - a.all.n || (a.code < b.code ? -1 : 1))];
}

async function stepNames(db: Reader): Promise<ReadonlyMap<string, LocalText>> {
  return new Map((await allTemplates(db)).flatMap(({ steps }) => steps.map(({ code, name }) => [code, name])));
}
