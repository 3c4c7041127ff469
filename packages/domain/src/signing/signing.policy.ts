import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';

/** What a reader may do with a signing, as the screen and the commands ask it. */
export type SigningAction = 'editRecord' | 'recordSigned' | 'override' | 'export' | 'subscribe' | 'readInternal';

/** Whether the actor may arrange a signing: place, signatories, full powers. */
export function mayWriteSigning(actor: Actor): boolean {
  return can(actor, 'signing.write');
}

/** Whether the actor may say that a signing took place. */
export function mayRecordSigned(actor: Actor): boolean {
  return can(actor, 'milestone.confirm_signing');
}

/** Whether the actor may record a signing although something is missing, with a reason and a document. */
export function mayOverrideReadiness(actor: Actor): boolean {
  return mayRecordSigned(actor) && can(actor, 'signing.override');
}

/** Whether the actor may take the schedule away as a file. */
export function mayExportSchedule(actor: Actor): boolean {
  return can(actor, 'register.read') && can(actor, 'schedule.export');
}

/** Whether the actor may have the schedule in a calendar program. */
export function maySubscribe(actor: Actor): boolean {
  return can(actor, 'register.read') && can(actor, 'feed.subscribe');
}

/** The actions open to the actor, for the screen. */
export function allowedOnSigning(actor: Actor): SigningAction[] {
  const actions: readonly [SigningAction, boolean][] = [
    ['editRecord', mayWriteSigning(actor)],
    ['recordSigned', mayRecordSigned(actor)],
    ['override', mayOverrideReadiness(actor)],
    ['export', mayExportSchedule(actor)],
    ['subscribe', maySubscribe(actor)],
    ['readInternal', can(actor, 'internal.read')],
  ];
  return actions.filter(([, isAllowed]) => isAllowed).map(([action]) => action);
}
