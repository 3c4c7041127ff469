import type { Reader } from '@counterpart/db/open';
import { recordOf } from '@counterpart/domain/forecast/forecast-record';
import type { RoadWait } from '@counterpart/domain/forecast/loan-stretches';
import { forecastRoad } from '@counterpart/domain/forecast/road-forecast';
import { type Assumption, supposedDays } from '@counterpart/domain/forecast/what-if.rules';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { notFound } from '@counterpart/domain/shared/errors';
import { forecastView, type InstrumentForecast, nothingForeseen, type WaitRecord } from './forecast-view.ts';
import { forecastOn } from './past-forecast.ts';
import type { RegisterKnowledge } from './register-knowledge.ts';
import { type AskedFile, type RoadOrder, roadQuestions } from './road-questions.ts';

/**
 * One file to be foreseen.
 * **Shape**: `isPartnerSide` leaves out what tells how home agencies did on files of others.
 */
export type InstrumentOrder = Omit<RoadOrder, 'instrumentIds'> & {
  readonly instrumentId: string;
  readonly isPartnerSide: boolean;
  readonly assumptions: readonly Assumption[];
};

const WEEK = 7;

/**
 * Foresees one file, beside the main thread.
 * Errors: common.not_found, forecast.step_not_open, forecast.before_facts
 */
export async function instrumentTask(
  { db }: { readonly db: Reader },
  { instrumentId, ...order }: InstrumentOrder,
): Promise<InstrumentForecast> {
  const { files, knowledge } = await roadQuestions(db, { ...order, instrumentIds: [instrumentId] });
  const [file] = files;
  if (!file) throw notFound('instrument');
  const whatIf = supposedDays(file.question.progress, order.assumptions, order);
  if (file.isOut) return nothingForeseen(file);
  const hasSupposed = order.assumptions.length > 0;
  const road = forecastRoad({ ...file.question, ...(hasSupposed && { whatIf }) });
  const weekAgo = hasSupposed ? null : await forecastOn(db, file, addDays(order.today, -WEEK));
  const view = forecastView(file, road, { record: recordsFor(file, knowledge), weekAgo });
  if (!order.isPartnerSide || view.explanation === null) return view;
  return { ...view, explanation: { ...view.explanation, neverOnTimeSteps: [] } };
}

/** How past forecasts of the waits held that are still ahead of the file. */
function recordsFor({ question }: AskedFile, { waits }: RegisterKnowledge): readonly WaitRecord[] {
  const ahead = (['approval_to_signing', 'signing_to_effectiveness'] as const satisfies readonly RoadWait[]).filter(
    (_, index) => {
      const kind = index === 0 ? 'signed' : 'effective';
      const last = [...question.progress.steps.values()].findLast(({ step }) => step.kind === kind);
      return last?.status === 'open' && question.knowledge.stretches.some(({ toStep }) => toStep === last.step.code);
    },
  );
  return ahead.flatMap((wait) => {
    const { n, coverageP10P90, belowP80 } = recordOf(waits[wait]).all;
    return n === 0 ? [] : [{ wait, n, coverageP10P90, belowP80 }];
  });
}
