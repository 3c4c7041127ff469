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
  'negotiation.write_any',
  'negotiation.write_own',
  'negotiation.state_position',
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
  'task.read',
  'task.write_any',
  'task.report_own',
  'task.urge',
  'task.urging_rules',
  'meeting.write',
  'deliverable.write_any',
  'deliverable.judge',
  'deliverable.report_own',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const READERS = ['register.read', 'schedule.export', 'feed.subscribe'] as const;

const GRANTS: Record<Actor['role'], readonly Capability[]> = {
  admin: [
    ...READERS,
    'internal.read',
    'task.read',
    'task.urging_rules',
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
    'task.read',
    'task.write_any',
    'task.urge',
    'task.urging_rules',
    'meeting.write',
    'deliverable.write_any',
    'deliverable.judge',
    'programme.write',
    'milestone.write_any',
    'milestone.confirm_signing',
    'negotiation.write_any',
    'signing.write',
    'signing.override',
    'exchange.import',
    'history.read_all',
  ],
  leader: [...READERS, 'internal.read', 'task.read', 'task.urge', 'deliverable.judge', 'history.read_all'],
  officer: [
    ...READERS,
    'internal.read',
    'task.read',
    'milestone.write_own',
    'negotiation.write_own',
    'task.report_own',
    'deliverable.report_own',
  ],
  liaison: [...READERS, 'milestone.write_own', 'negotiation.state_position'],
  auditor: [...READERS, 'internal.read', 'task.read', 'history.read_all'],
  system: [...CAPABILITIES],
};

/** Whether the actor's role carries the capability. */
export function can(actor: Actor, capability: Capability): boolean {
  return GRANTS[actor.role].includes(capability);
}

/** Everything the actor's role carries, for the screen. */
export function capabilitiesOf(actor: Actor): readonly Capability[] {
  return GRANTS[actor.role];
}

/** What an administrator may do with an account. */
export type UserAction = 'edit' | 'resetPassword' | 'disable' | 'enable';

/** Whether the actor may manage accounts. A program's token may not: a stolen one would make others. */
export function mayManageUsers(actor: Actor): boolean {
  return can(actor, 'user.manage') && isPresent(actor);
}

/** Whether the actor may make and end tokens, sessions and passwords of its own. */
export function mayManageOwnAccess(actor: Actor): boolean {
  return actor.channel === 'web' && actor.role !== 'system';
}

/** The actions open to the actor on an account: none on the own one, so that nobody raises or locks themselves. */
export function allowedOnUser(actor: Actor, user: { id: string; isDisabled: boolean; isDemo: boolean }): UserAction[] {
  if (!mayManageUsers(actor) || user.id === actor.userId) return [];
  if (user.isDisabled) return ['edit', 'enable'];
  return user.isDemo ? ['edit', 'disable'] : ['edit', 'resetPassword', 'disable'];
}

function isPresent(actor: Actor): boolean {
  return actor.channel === 'web' || actor.channel === 'cli' || actor.channel === 'system';
}
