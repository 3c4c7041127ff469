import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { mayManageOwnAccess } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import type { Fact, Facts } from '../../../kernel/facts.ts';
import { judgeAttempt } from '../attempts.repository.ts';
import { forgetPasswordLinks, userOfLink } from '../one-time-links.ts';
import { createSession, endAccess } from '../sessions.ts';
import type { UserRow } from '../users.repository.ts';
import { callerSchema, type SignInOutcome } from './conclude-sign-in.ts';

/**
 * Changes one's own password. Everything that was signed in or acted in the user's name ends; the browser that asks
 * goes on with a new session. A wrong current password counts like a failed sign-in.
 */
export const changePassword = defineCommand({
  name: 'session.changePassword',
  input: z.strictObject({
    account: z.string(),
    /** The stored hash that the current password was found to match; null when it matched none. */
    matchedHash: z.string().nullable(),
    newHash: z.string().nullable(),
    newTokenHash: z.string(),
    caller: callerSchema,
  }),
  subject: async (tools) => {
    const user = await tools.tx
      .selectFrom('app_user')
      .selectAll()
      .where('id', '=', tools.actor.userId)
      .executeTakeFirst();
    if (!user) throw notFound('app_user');
    return user;
  },
  authorize: (actor) => mayManageOwnAccess(actor),
  run: async (tools, { account, matchedHash, newHash, newTokenHash, caller }, user) => {
    const isRight = matchedHash !== null && matchedHash === user.password_hash && newHash !== null;
    const verdict = await judgeAttempt(tools, { account, ip: caller.ip }, isRight);
    if (verdict.outcome !== 'right' || newHash === null) {
      const result: SignInOutcome = verdict.outcome === 'limited' ? verdict : { outcome: 'wrong' };
      return { result, events: [passwordFact(user, user.version, 'password_refused')] };
    }
    const events = await writePassword(tools, user, { hash: newHash, verb: 'password_changed' });
    const started = await createSession(tools, { userId: user.id, tokenHash: newTokenHash, ...caller });
    return { result: { outcome: 'right', userId: user.id } as SignInOutcome, events: [started, ...events] };
  },
});

/** Sets the password of the user a one-time link was made for, and signs in. Errors: auth.link_invalid */
export const setPassword = defineCommand({
  name: 'session.setPassword',
  input: z.strictObject({ token: z.string(), newHash: z.string(), newTokenHash: z.string(), caller: callerSchema }),
  subject: async (tools, { token }) => {
    const user = await userOfLink(tools.tx, token, tools.now);
    if (!user) throw new DomainError('auth.link_invalid', {});
    return user;
  },
  authorize: (actor, user) => actor.userId === user.id,
  run: async (tools, { newHash, newTokenHash, caller }, user) => {
    const events = await writePassword(tools, user, { hash: newHash, verb: 'password_set' });
    const old = caller.oldTokenHash
      ? await endAccess(tools, { reach: 'one', by: { tokenHash: caller.oldTokenHash } })
      : [];
    const started = await createSession(tools, { userId: user.id, tokenHash: newTokenHash, ...caller });
    return { result: null, events: [started, ...events, ...old] };
  },
});

/** Writes a password (or takes it away) and ends every way in that the old one may have opened. */
export async function writePassword(
  tools: CommandTools,
  user: Pick<UserRow, 'id' | 'version'>,
  change: { readonly hash: string | null; readonly verb: PasswordVerb },
): Promise<Facts> {
  const version = await writeVersioned(tools, 'app_user', user, { password_hash: change.hash });
  await forgetPasswordLinks(tools.tx, user.id);
  const ended = await endAccess(tools, { reach: 'everything', user: { id: user.id, version } });
  return [passwordFact(user, version, change.verb), ...ended];
}

type PasswordVerb = 'password_changed' | 'password_set' | 'password_reset' | 'password_refused';

function passwordFact(user: { id: string }, version: number, verb: PasswordVerb): Fact {
  return { action: `app_user.${verb}`, entity: 'app_user', entityId: user.id, version };
}
