import type { Actor } from './actor.ts';

/**
 * What a role may do, in words that policies ask for. Roles are never compared outside this file.
 */
export const CAPABILITIES = [
  'register.read',
  'programme.write',
  'milestone.write_any',
  'milestone.write_own',
  'milestone.confirm_signing',
  'signing.write',
  'signing.override',
  'schedule.export',
  'feed.subscribe',
  'exchange.import',
  'history.read_all',
  'reference.write',
  'procedure.write',
  'user.manage',
  'system.operate',
  'internal.read',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const READERS = ['register.read', 'schedule.export', 'feed.subscribe'] as const;

const GRANTS: Record<Actor['role'], readonly Capability[]> = {
  admin: [
    ...READERS,
    'internal.read',
    'reference.write',
    'procedure.write',
    'user.manage',
    'system.operate',
    'exchange.import',
    'history.read_all',
  ],
  coordinator: [
    ...READERS,
    'internal.read',
    'programme.write',
    'milestone.write_any',
    'milestone.confirm_signing',
    'signing.write',
    'signing.override',
    'exchange.import',
    'history.read_all',
  ],
  leader: [...READERS, 'internal.read', 'history.read_all'],
  officer: [...READERS, 'internal.read', 'milestone.write_own'],
  liaison: [...READERS, 'milestone.write_own'],
  auditor: [...READERS, 'internal.read', 'history.read_all'],
  system: [...CAPABILITIES],
};

/** Whether the actor's role carries the capability. */
export function can(actor: Actor, capability: Capability): boolean {
  return GRANTS[actor.role].includes(capability);
}
