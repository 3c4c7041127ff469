import type { Reader } from '@counterpart/db/open';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { StepKind } from '@counterpart/domain/procedures/procedure.types';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import { templatesById } from '../procedures/index.ts';

/** The milestone by which a file's slip is measured. */
export type GreatMilestone = {
  readonly milestoneId: string;
  readonly stepName: LocalText;
  readonly kind: StepKind;
  readonly baselineOn: PlainDate | null;
  readonly plannedOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
};

const KINDS: readonly StepKind[] = ['signed', 'effective', 'closed'];
const CHUNK = 400;

/** The signing of each file, or the great date after it where its procedure has no signing; by instrument. */
export async function greatMilestones(
  db: Reader,
  instrumentIds: readonly string[],
): Promise<ReadonlyMap<string, GreatMilestone>> {
  const found = new Map<string, GreatMilestone>();
  for (let start = 0; start < instrumentIds.length; start += CHUNK) {
    const rows = await db
      .selectFrom('milestone as m')
      .innerJoin('instrument as i', 'i.id', 'm.instrument_id')
      .select([
        'm.id',
        'm.instrument_id',
        'm.step_code',
        'm.baseline_on',
        'm.planned_on',
        'm.actual_on',
        'i.procedure_id',
      ])
      .where('m.instrument_id', 'in', instrumentIds.slice(start, start + CHUNK))
      .where('m.is_not_applicable', '=', 0)
      .orderBy('m.instrument_id')
      .orderBy('m.position')
      .orderBy('m.id')
      .execute();
    const templates = await templatesById(
      db,
      rows.map((row) => row.procedure_id),
    );
    for (const row of rows) {
      const step = templates.get(row.procedure_id)?.steps.find((one) => one.code === row.step_code);
      const kind = step && kindOf(step);
      const known = found.get(row.instrument_id);
      if (!kind || !KINDS.includes(kind) || (known && KINDS.indexOf(known.kind) <= KINDS.indexOf(kind))) continue;
      found.set(row.instrument_id, {
        milestoneId: row.id,
        stepName: step.name,
        kind,
        baselineOn: row.baseline_on,
        plannedOn: row.planned_on,
        actualOn: row.actual_on,
      });
    }
  }
  return found;
}
