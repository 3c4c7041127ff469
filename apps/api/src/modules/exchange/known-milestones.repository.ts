import type { Reader } from '@counterpart/db/open';
import type { KnownMilestone, PublishedStep } from '@counterpart/domain/exchange/import-register.types';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { procedureFacts, templatesById } from '../procedures/index.ts';
import { publishedStepCodes } from './cycle.repository.ts';
import { overChunks } from './in-chunks.ts';

/** What of an instrument says which steps it has. */
type InstrumentKey = {
  readonly id: string;
  readonly procedure_id: string;
  readonly capacity: string;
  readonly facts: string;
};

/** The milestones whose days a lender publishes, whatever procedure the instruments follow; by instrument. */
export async function knownMilestones(
  reader: Reader,
  instruments: readonly InstrumentKey[],
): Promise<ReadonlyMap<string, KnownMilestone[]>> {
  const templates = await templatesById(
    reader,
    instruments.map((one) => one.procedure_id),
  );
  const stepsOf = stepFinder(templates);
  const steps = new Map(instruments.map((one) => [one.id, stepsOf(one)]));
  const codes = [...new Set([...steps.values()].flatMap((own) => [...own.keys()]))];
  const found = new Map<string, KnownMilestone[]>();
  if (codes.length === 0) return found;
  const rows = await overChunks([...steps.keys()], (part) =>
    reader
      .selectFrom('milestone')
      .select(['id', 'version', 'instrument_id', 'step_code', 'planned_on', 'actual_on', 'baseline_on'])
      .where('instrument_id', 'in', part)
      .where('step_code', 'in', codes)
      .orderBy('instrument_id')
      .orderBy('position')
      .execute(),
  );
  for (const row of rows) {
    const step = steps.get(row.instrument_id)?.get(row.step_code);
    if (!step) continue;
    const own = found.get(row.instrument_id) ?? [];
    // A repeated step has several milestones; the lender publishes one day, which is the first one's.
    if (own.some((one) => one.step === step)) continue;
    const { id, version, planned_on: plannedOn, actual_on: actualOn, baseline_on: baselineOn } = row;
    own.push({ id, version, step, plannedOn, actualOn, baselineOn });
    found.set(row.instrument_id, own);
  }
  return found;
}

function stepFinder(templates: ReadonlyMap<string, ProcedureTemplate>) {
  const kept = new Map<string, ReadonlyMap<string, PublishedStep>>();
  return (one: InstrumentKey): ReadonlyMap<string, PublishedStep> => {
    const key = `${one.procedure_id} ${one.capacity} ${one.facts}`;
    const before = kept.get(key);
    if (before) return before;
    const template = templates.get(one.procedure_id);
    const codes = template ? publishedStepCodes(template, procedureFacts(one)) : new Map<PublishedStep, string>();
    const steps = new Map([...codes].map(([step, code]): [string, PublishedStep] => [code, step]));
    kept.set(key, steps);
    return steps;
  };
}
