import { ROLES, type Role } from '../shared/codes.ts';
import type { Actor } from './actor.ts';

/** The agency that stands for the own one, and the partner that does. */
export const OWN = { agencyId: 'agy_own', partnerId: 'prt_own' } as const;

/** A signed-in person of a role. */
export function actorOf(role: Role, more: Partial<Actor> = {}): Actor {
  return { userId: `usr_${role}`, name: role, role, agencyId: null, partnerId: null, channel: 'web', ...more };
}

/** One person of every kind that policies tell apart: each role, and the roles with a place at the own one and elsewhere. */
export const CAST: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, actorOf(role)])),
  'own officer': actorOf('officer', { agencyId: OWN.agencyId }),
  'other officer': actorOf('officer', { agencyId: 'agy_other' }),
  'own liaison': actorOf('liaison', { partnerId: OWN.partnerId }),
  'other liaison': actorOf('liaison', { partnerId: 'prt_other' }),
};

/** The names of those of the cast for whom a check holds, in its order. */
export function whoMay(check: (actor: Actor) => boolean): string[] {
  return Object.entries(CAST)
    .filter(([, actor]) => check(actor))
    .map(([name]) => name);
}
