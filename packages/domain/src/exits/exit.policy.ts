import { type Actor, scopeOf } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';

/** Whether the actor may decide what becomes of a partner's files. */
export function mayDecideExit(actor: Actor): boolean {
  return can(actor, 'programme.write') && can(actor, 'milestone.write_any');
}

/**
 * What an actor sees of a partner's exit: all of it, what concerns the own agency, the own partner's files without
 * what was said inside, or nothing.
 */
export type ExitSight = 'all' | 'agency' | 'partner' | 'none';

/** What an actor sees of the exit of a partner. */
export function exitSight(actor: Actor, partnerId: string): ExitSight {
  const scope = scopeOf(actor);
  if (!can(actor, 'register.read') || scope.kind === 'nothing') return 'none';
  if (scope.kind === 'partner') return scope.partnerId === partnerId ? 'partner' : 'none';
  return scope.kind;
}
