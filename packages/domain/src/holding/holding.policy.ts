import { type Actor, scopeOf } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { MilestoneSubject } from '../milestones/milestone.policy.ts';
import { mayUpdateMilestone } from '../milestones/milestone.policy.ts';
import type { HolderParts } from './holder-key.ts';

/** Whether the actor may compare all holders with each other: the office, not a ministry or a partner. */
export function mayReadLeague(actor: Actor): boolean {
  return can(actor, 'internal.read') && scopeOf(actor).kind === 'all';
}

/** Which steps of a desk an actor sees: all, those of the own partner's files, or none (the desk does not exist). */
export type DeskSight = 'all' | 'own_files' | 'none';

/** What an actor sees of a desk. A partner's side sees home agencies through its own files only. */
export function deskSight(actor: Actor, desk: HolderParts): DeskSight {
  const scope = scopeOf(actor);
  if (!can(actor, 'register.read') || scope.kind === 'nothing') return 'none';
  if (scope.kind === 'all') return 'all';
  if (scope.kind === 'agency') return desk.kind === 'agency' && desk.ref === scope.agencyId ? 'all' : 'none';
  if (desk.kind === 'partner') return desk.ref === scope.partnerId ? 'all' : 'none';
  return 'own_files';
}

/** Whether the actor may record what happens to a step's dossier: the holder's side and the office. */
export function mayRecordClock(actor: Actor, subject: MilestoneSubject): boolean {
  return mayUpdateMilestone(actor, subject);
}

/** Whether the actor may give a step of one file a limit of its own, name who acts, or move the file to a version. */
export function maySteerFile(actor: Actor): boolean {
  return can(actor, 'programme.write') && can(actor, 'milestone.write_any');
}
