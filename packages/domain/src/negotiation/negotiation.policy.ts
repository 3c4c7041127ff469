import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { Lane, PointState, Visibility } from './negotiation.codes.ts';

/** What of a file decides who may write in its negotiation. */
export type NegotiationSubject = {
  /** The lead negotiating agency: who proposes the instrument, else who manages the programme. */
  readonly leadAgencyId: string | null;
  readonly partnerId: string;
};

/** What of a point decides who may write on it. */
export type PointSubject = NegotiationSubject & {
  readonly ownerAgencyId: string | null;
  readonly isShared: boolean;
};

/** What a reader may do in the room as a whole, as the screen and the commands ask it. */
export type NegotiationAction = 'manageRounds' | 'addPoint' | 'assignPoints' | 'readInternal';

/** What a reader may do with one point. */
export type PointAction =
  | 'edit'
  | 'assign'
  | 'agree'
  | 'decide'
  | 'reopen'
  | 'stateOurs'
  | 'shareOurs'
  | 'stateTheirs'
  | 'stateFallback'
  | 'comment'
  | 'commentInternal';

/** Whether the actor may plan rounds, name delegations and record how a round ended. */
export function mayManageRounds(actor: Actor): boolean {
  return can(actor, 'negotiation.write_any');
}

/** Whether the actor may say which agency answers for a point. */
export function mayAssignPoints(actor: Actor): boolean {
  return can(actor, 'negotiation.write_any');
}

/** Whether the actor may put a point on the table that `ownerAgencyId` answers for. */
export function mayAddPoint(actor: Actor, subject: NegotiationSubject, ownerAgencyId: string | null): boolean {
  return can(actor, 'negotiation.write_any') || (isLead(actor, subject) && isOwner(actor, ownerAgencyId));
}

/**
 * Whether the actor may change a point, raise it with the partner and record how it ended: the office, and the lead
 * negotiating agency for points that it answers for itself.
 */
export function mayEditPoint(actor: Actor, point: PointSubject): boolean {
  return mayAddPoint(actor, point, point.ownerAgencyId);
}

/** A position somebody wants to write down. */
export type Stating = { readonly lane: Lane; readonly visibility: Visibility };

/**
 * Whether the actor may write a position down. The agency that answers for a point writes for our side, but only who
 * may change the point shows our position to the partner. A partner's liaison states its own position, openly.
 */
export function mayStatePosition(actor: Actor, point: PointSubject, { lane, visibility }: Stating): boolean {
  if (lane === 'fallback' && visibility === 'shared') return false;
  if (mayEditPoint(actor, point)) return true;
  if (isOwner(actor, point.ownerAgencyId)) return visibility === 'internal' || lane === 'theirs';
  return lane === 'theirs' && visibility === 'shared' && isCounterpart(actor, point);
}

/** Whether the actor may remark on a point. */
export function mayComment(actor: Actor, point: PointSubject, isInternal: boolean): boolean {
  if (can(actor, 'negotiation.write_any') || isOwner(actor, point.ownerAgencyId)) return true;
  return !isInternal && isCounterpart(actor, point);
}

/** The actions open to the actor in the room. */
export function allowedInRoom(actor: Actor, subject: NegotiationSubject): NegotiationAction[] {
  const actions: readonly [NegotiationAction, boolean][] = [
    ['manageRounds', mayManageRounds(actor)],
    ['addPoint', mayAddPoint(actor, subject, actor.agencyId)],
    ['assignPoints', mayAssignPoints(actor)],
    ['readInternal', can(actor, 'internal.read')],
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}

/** The actions open to the actor on a point that stands so. */
export function allowedOnPoint(actor: Actor, point: PointSubject, state: PointState): PointAction[] {
  const isOpen = state === 'open';
  const mayEdit = mayEditPoint(actor, point);
  const mayState = (lane: Lane, visibility: Visibility) =>
    isOpen && mayStatePosition(actor, point, { lane, visibility });
  const actions: readonly [PointAction, boolean][] = [
    ['edit', mayEdit],
    ['assign', mayEdit && mayAssignPoints(actor)],
    ['agree', mayEdit && isOpen],
    ['decide', mayEdit && isOpen],
    ['reopen', mayEdit && !isOpen],
    ['stateOurs', mayState('ours', 'internal')],
    ['shareOurs', mayState('ours', 'shared')],
    ['stateTheirs', mayState('theirs', 'shared')],
    ['stateFallback', mayState('fallback', 'internal')],
    ['comment', mayComment(actor, point, false)],
    ['commentInternal', mayComment(actor, point, true)],
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}

function isLead(actor: Actor, { leadAgencyId }: NegotiationSubject): boolean {
  return can(actor, 'negotiation.write_own') && actor.agencyId !== null && actor.agencyId === leadAgencyId;
}

function isOwner(actor: Actor, ownerAgencyId: string | null): boolean {
  return can(actor, 'negotiation.write_own') && actor.agencyId !== null && actor.agencyId === ownerAgencyId;
}

/** A partner's liaison before a point that was raised with the own partner. */
function isCounterpart(actor: Actor, { isShared, partnerId }: PointSubject): boolean {
  return can(actor, 'negotiation.state_position') && isShared && actor.partnerId === partnerId;
}
