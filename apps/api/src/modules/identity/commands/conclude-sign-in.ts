import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { judgeAttempt } from '../attempts.repository.ts';
import { createSession, endAccess } from '../sessions.ts';
import type { UserRow } from '../users.repository.ts';

/** Where a door's caller stands: address, browser, and the session it came with. */
export const callerSchema = z.strictObject({
  ip: z.string(),
  userAgent: z.string(),
  oldTokenHash: z.string().nullable(),
});

/** How an attempt to sign in ended. */
export type SignInOutcome =
  | { readonly outcome: 'right'; readonly userId: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'limited'; readonly waitSeconds: number };

/**
 * Writes an attempt to sign in down and, where the password was right and the account still is as it was when the
 * password was checked, opens a session. A refusal is an answer here, so that its trace is kept.
 */
export const concludeSignIn = defineCommand({
  name: 'session.signIn',
  input: z.strictObject({
    account: z.string(),
    userId: z.string().nullable(),
    /** The stored hash that the password was found to match; null when it matched none. */
    matchedHash: z.string().nullable(),
    newTokenHash: z.string(),
    caller: callerSchema,
  }),
  subject: async (tools, { userId }) =>
    userId === null
      ? undefined
      : tools.tx.selectFrom('app_user').selectAll().where('id', '=', userId).executeTakeFirst(),
  authorize: (actor, user) => actor.role === 'system' || actor.userId === user?.id,
  run: async (tools, { account, matchedHash, newTokenHash, caller }, user) => {
    const isRight =
      user !== undefined && matchedHash !== null && matchedHash === user.password_hash && !user.is_disabled;
    const verdict = await judgeAttempt(tools, { account, ip: caller.ip }, isRight);
    if (verdict.outcome !== 'right' || !user) {
      const result: SignInOutcome = verdict.outcome === 'limited' ? verdict : { outcome: 'wrong' };
      return { result, events: [refusalFact(result, user, caller)] };
    }
    // A session is never carried over into a new sign-in: whoever planted it would be signed in too.
    const ended = caller.oldTokenHash
      ? await endAccess(tools, { reach: 'one', by: { tokenHash: caller.oldTokenHash } })
      : [];
    const started = await createSession(tools, { userId: user.id, tokenHash: newTokenHash, ...caller });
    return { result: { outcome: 'right', userId: user.id } as SignInOutcome, events: [started, ...ended] };
  },
});

/** The trace of a refusal. It names the account only where there is one: strangers type passwords as addresses. */
export function refusalFact(
  result: Exclude<SignInOutcome, { outcome: 'right' }>,
  user: Pick<UserRow, 'id' | 'version'> | undefined,
  caller: { readonly ip: string; readonly userAgent: string },
): Fact {
  const after =
    result.outcome === 'limited'
      ? { ip: caller.ip, userAgent: caller.userAgent, waitSeconds: result.waitSeconds }
      : { ip: caller.ip, userAgent: caller.userAgent };
  const action = result.outcome === 'limited' ? 'session.limited' : 'session.refused';
  return user
    ? { action, entity: 'app_user', entityId: user.id, version: user.version, after }
    : { action, entity: 'session', entityId: 'unknown', version: 1, after };
}
