import type { InstrumentFile, MilestoneFacts } from '@counterpart/domain/milestones/milestone.types';
import type { ProcedureFacts, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { Capacity } from '@counterpart/domain/shared/codes';
import { officeDay } from '../../kernel/clock.ts';
import type { InstrumentRow, MilestoneRow } from './instruments.repository.ts';

/** An instrument as the rules see it, from its stored rows. */
export function toFile(
  row: InstrumentRow,
  template: ProcedureTemplate,
  milestones: readonly MilestoneRow[],
): InstrumentFile {
  return {
    template,
    facts: procedureFacts(row),
    milestones: milestones.map(toMilestoneFacts),
    openedOn: officeDay(row.created_at),
  };
}

/** What a procedure's conditions ask of a stored instrument. */
export function procedureFacts(row: Pick<InstrumentRow, 'capacity' | 'facts'>): ProcedureFacts {
  const { flags } = JSON.parse(row.facts) as { flags: string[] };
  return { capacity: row.capacity as Capacity, flags };
}

/** A milestone as the rules see it. A day that the source calls expected is a plan, not a fact. */
export function toMilestoneFacts(row: MilestoneRow): MilestoneFacts {
  return {
    id: row.id,
    stepCode: row.step_code,
    position: row.position,
    baselineOn: row.baseline_on,
    plannedOn: row.planned_on,
    actualOn: row.actual_on,
    isNotApplicable: row.is_not_applicable === 1,
    heldSince: row.held_since_on,
    dossierReceivedOn: row.dossier_received_on,
    dossierCompleteOn: row.dossier_complete_on,
  };
}
