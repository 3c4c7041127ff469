import type { InstrumentFile, MilestoneFacts } from '@counterpart/domain/milestones/milestone.types';
import type { ProcedureFacts, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { Capacity } from '@counterpart/domain/shared/codes';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';
import { officeDay } from '../../kernel/clock.ts';
import { clockFactsOf } from './clock-entries.ts';
import type { ClockRows } from './clocks.repository.ts';
import type { InstrumentRow, MilestoneRow } from './instruments.repository.ts';

/** A milestone as stored; without its clock it stands on its own days alone. */
type StoredMilestone = MilestoneRow & { readonly clock?: ClockRows };

/** An instrument as the rules see it, from its stored rows. */
export function toFile(
  row: InstrumentRow,
  template: ProcedureTemplate,
  milestones: readonly StoredMilestone[],
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
export function toMilestoneFacts(row: StoredMilestone): MilestoneFacts {
  const facts = clockFactsOf(row, row.clock?.events ?? []);
  const override = row.clock?.overrides.at(-1);
  return {
    id: row.id,
    stepCode: row.step_code,
    position: row.position,
    baselineOn: row.baseline_on,
    plannedOn: row.planned_on,
    actualOn: row.actual_on,
    isNotApplicable: row.is_not_applicable === 1,
    heldSince: row.held_since_on ?? facts.arrivedOn,
    dossierReceivedOn: facts.dossierReceivedOn,
    dossierCompleteOn: facts.dossierCompleteOn,
    isReturned: facts.isReturned,
    pauses: facts.pauses,
    absences: facts.absences,
    answeredOn: facts.answeredOn,
    limitOverride: override && override.days !== null ? { n: override.days, unit: override.unit as LimitUnit } : null,
  };
}
