import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import { maySteerFile } from '../holding/holding.policy.ts';

/** Whether the actor may draft, publish and discard versions of procedures. */
export function mayKeepProcedures(actor: Actor): boolean {
  return can(actor, 'procedure.write');
}

/** Whether the actor reads whole versions, with their sources, and what a version would do to open files. */
export function mayTryVersions(actor: Actor): boolean {
  return mayKeepProcedures(actor) || maySteerFile(actor);
}
