import type { Actor } from '@counterpart/domain/identity/actor';
import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import type { FileProgress } from '@counterpart/domain/milestones/progress.rules';
import { negotiationStep } from '@counterpart/domain/negotiation/negotiation-readiness.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { MilestoneRow } from '../procedures/index.ts';
import type { NegotiationFile } from './negotiation-file.ts';

/** The milestone on which the day of the negotiation is kept: the one still open, else the last; null without one. */
export function negotiationMilestone(progress: FileProgress, milestones: readonly MilestoneRow[]): MilestoneRow | null {
  const own = negotiationStep(progress)?.milestones.filter((one) => !one.isNotApplicable) ?? [];
  const id = (own.find((one) => one.actualOn === null) ?? own.at(-1))?.id;
  return milestones.find((one) => one.id === id) ?? null;
}

/** Whether the actor may record a day on the negotiation's milestone. */
export function mayRecordHeld(actor: Actor, file: NegotiationFile, milestone: MilestoneRow): boolean {
  return mayUpdateMilestone(actor, {
    responsible: milestone.responsible_role as ResponsibleRole,
    agencyId: milestone.agency_id,
    partnerId: milestone.partner_id,
    managingAgencyId: file.programme.managing_agency_id,
  });
}
