import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';

/** Whether the actor may bring data in, look at earlier imports and undo them. */
export function mayImport(actor: Actor): boolean {
  return can(actor, 'exchange.import');
}
