import { mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { forgetPasswordLinks, makePasswordLink } from '../one-time-links.ts';
import { endAccess } from '../sessions.ts';
import { loadUser, refuseLastAdmin } from '../users.repository.ts';
import { writeUser } from '../users.write.ts';
import type { CreatedUser } from './create-user.ts';
import { writePassword } from './write-password.ts';

const input = z.strictObject({ id: idSchema('user') });

/** Disables an account: its sessions, tokens, feeds and links end at once. */
export const disableUser = defineCommand({
  name: 'identity.users.disable',
  input,
  subject: (tools, { id }) => loadUser(tools.tx, id),
  authorize: (actor) => mayManageUsers(actor),
  run: async (tools, _input, user) => {
    if (user.id === tools.actor.userId) throw new DomainError('user.self_change', {});
    if (user.is_disabled === 1) throw new DomainError('common.nothing_changed', {});
    await refuseLastAdmin(tools.tx, user);
    const version = await writeUser(tools, user, { is_disabled: 1 });
    await forgetPasswordLinks(tools.tx, user.id);
    const ended = await endAccess(tools, { reach: 'everything', user: { id: user.id, version } });
    return {
      result: { id: user.id, version },
      events: [{ action: 'app_user.disabled', entity: 'app_user', entityId: user.id, version }, ...ended],
    };
  },
});

/** Enables an account again. What ended when it was disabled stays ended. */
export const enableUser = defineCommand({
  name: 'identity.users.enable',
  input,
  subject: (tools, { id }) => loadUser(tools.tx, id),
  authorize: (actor) => mayManageUsers(actor),
  run: async (tools, _input, user) => {
    if (user.id === tools.actor.userId) throw new DomainError('user.self_change', {});
    if (user.is_disabled === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeUser(tools, user, { is_disabled: 0 });
    return {
      result: { id: user.id, version },
      events: [{ action: 'app_user.enabled', entity: 'app_user', entityId: user.id, version }],
    };
  },
});

/**
 * Takes an account's password away and makes a one-time link for a new one. The old password may be in wrong hands,
 * so it and everything it opened end at once.
 */
export const resetPassword = defineCommand({
  name: 'identity.users.resetPassword',
  input,
  subject: (tools, { id }) => loadUser(tools.tx, id),
  authorize: (actor) => mayManageUsers(actor),
  run: async (tools, _input, user) => {
    if (user.id === tools.actor.userId) throw new DomainError('user.self_change', {});
    if (user.is_disabled === 1 || user.is_demo === 1) throw new DomainError('common.nothing_changed', {});
    const [fact, ...ended] = await writePassword(tools, user, { hash: null, verb: 'password_reset' });
    const link = await makePasswordLink(tools, user.id);
    const result: CreatedUser = { id: user.id, version: user.version + 1, ...link };
    return { result, events: [fact, ...ended] };
  },
  kept: (result) => ({ ...result, link: null }),
});
