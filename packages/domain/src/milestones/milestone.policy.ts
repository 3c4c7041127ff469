import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { ResponsibleRole } from '../shared/codes.ts';

/** What of a milestone decides who may write it. */
export type MilestoneSubject = {
  readonly responsible: ResponsibleRole;
  readonly agencyId: string | null;
  readonly partnerId: string;
  readonly managingAgencyId: string | null;
};

/** Steps an officer's agency answers for when the step names no agency of its own. */
const LINE_ROLES: readonly ResponsibleRole[] = [
  'PROPOSING_AGENCY',
  'MANAGING_AGENCY',
  'PROJECT_OWNER',
  'RELATED_AGENCIES',
];

/**
 * Whether the actor may record days on a milestone: the office any, a liaison those the own partner
 * is responsible for, an officer those of the own agency.
 */
export function mayUpdateMilestone(actor: Actor, subject: MilestoneSubject): boolean {
  if (can(actor, 'milestone.write_any')) return true;
  if (!can(actor, 'milestone.write_own')) return false;
  if (actor.partnerId !== null) {
    // What a home agency took over when the partner left is no longer the partner's to write.
    return subject.responsible === 'PARTNER' && subject.agencyId === null && subject.partnerId === actor.partnerId;
  }
  if (actor.agencyId === null) return false;
  if (subject.agencyId !== null) return subject.agencyId === actor.agencyId;
  return LINE_ROLES.includes(subject.responsible) && subject.managingAgencyId === actor.agencyId;
}
