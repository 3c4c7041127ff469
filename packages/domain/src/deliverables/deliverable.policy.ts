import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { DeliverableAct, DeliverableState } from './deliverable.codes.ts';
import { DELIVERABLE_ACTS } from './deliverable.codes.ts';
import { takesAct } from './deliverable.rules.ts';

/** What of a deliverable decides who may write on it. */
export type DeliverableSubject = { readonly leadAgencyId: string; readonly state: DeliverableState };

/** What a reader may do with one deliverable, as the screen and the commands ask it. */
export type DeliverableAction = 'edit' | 'move' | 'takeBack' | DeliverableAct;

/** What a reader may do with the deliverables and indicators of a programme as a whole. */
export type DeliverablesAction = 'add' | 'addIndicator';

/** Acts by which an agency tells how its work goes; all others are the office's decisions. */
const OWN_ACTS: readonly DeliverableAct[] = ['start', 'report', 'submit'];

/** Whether the actor may say what has to be delivered, by whom and when, and keep indicators. */
export function mayManageDeliverables(actor: Actor): boolean {
  return can(actor, 'programme.write');
}

/** Whether the actor may do this to a deliverable, whatever state it is in. A leader accepts and sends back. */
export function mayAct(actor: Actor, { leadAgencyId }: Pick<DeliverableSubject, 'leadAgencyId'>, act: DeliverableAct) {
  if (can(actor, 'deliverable.write_any')) return true;
  if (act === 'accept' || act === 'return') return can(actor, 'deliverable.judge');
  return OWN_ACTS.includes(act) && isLeadOfficer(actor, leadAgencyId);
}

/** Whether the actor may add papers that prove a deliverable. */
export function mayProve(actor: Actor, { leadAgencyId }: Pick<DeliverableSubject, 'leadAgencyId'>): boolean {
  return can(actor, 'deliverable.write_any') || isLeadOfficer(actor, leadAgencyId);
}

/** The actions open to the actor on a deliverable. `lastActorId` did the last act, null where there is none to take back. */
export function allowedOnDeliverable(
  actor: Actor,
  subject: DeliverableSubject,
  lastActorId: string | null,
): DeliverableAction[] {
  const acts = DELIVERABLE_ACTS.filter((act) => takesAct(subject.state, act) && mayAct(actor, subject, act));
  const others: readonly [DeliverableAction, boolean][] = [
    ['edit', mayManageDeliverables(actor)],
    ['move', mayManageDeliverables(actor)],
    ['takeBack', mayTakeBack(actor, subject, lastActorId)],
  ];
  return [...acts, ...others.filter(([, isAllowed]) => isAllowed).map(([action]) => action)];
}

/** Whether the actor may take the last act back: who did it, as long as the right to it stands. */
export function mayTakeBack(
  actor: Actor,
  { leadAgencyId }: Pick<DeliverableSubject, 'leadAgencyId'>,
  lastActorId: string | null,
): boolean {
  const mayWrite =
    can(actor, 'deliverable.write_any') || can(actor, 'deliverable.judge') || isLeadOfficer(actor, leadAgencyId);
  return mayWrite && lastActorId !== null && lastActorId === actor.userId;
}

/** The actions open to the actor on a programme's deliverables as a whole. */
export function allowedOnDeliverables(actor: Actor): DeliverablesAction[] {
  return mayManageDeliverables(actor) ? ['add', 'addIndicator'] : [];
}

function isLeadOfficer(actor: Actor, leadAgencyId: string): boolean {
  return can(actor, 'deliverable.report_own') && actor.agencyId !== null && actor.agencyId === leadAgencyId;
}
