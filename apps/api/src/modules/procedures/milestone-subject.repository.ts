import type { Tables } from '@counterpart/db/tables/tables';
import type { MilestoneSubject } from '@counterpart/domain/milestones/milestone.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import { loadMilestone, type MilestoneRow } from './instruments.repository.ts';

/** A step with what its policies ask. */
export type LoadedStep = { readonly row: MilestoneRow; readonly subject: MilestoneSubject };

/**
 * Loads a step within the actor's scope.
 * Errors: common.not_found
 */
export async function loadStep(tools: CommandTools, id: string): Promise<LoadedStep> {
  const row = await loadMilestone(tools.tx, tools.scope, id);
  const programme = await tools.tx
    .selectFrom('programme')
    .select('managing_agency_id')
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  return {
    row,
    subject: {
      responsible: row.responsible_role as ResponsibleRole,
      agencyId: row.agency_id,
      partnerId: row.partner_id,
      managingAgencyId: programme.managing_agency_id,
    },
  };
}

/** Writes columns of a step and counts its version up, so that writers who met on it take turns. */
export async function touchMilestone(
  tools: CommandTools,
  row: MilestoneRow,
  columns: Partial<Tables['milestone']>,
): Promise<number> {
  return writeVersioned(tools, 'milestone', row, columns);
}

/** A fact about a step. What home agencies say of their own steps is not for the partner's side. */
export function milestoneFact(
  row: MilestoneRow,
  fact: Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>,
): Fact {
  return {
    ...fact,
    entity: 'milestone',
    entityId: row.id,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    isInternal: row.responsible_role !== 'PARTNER',
  };
}
