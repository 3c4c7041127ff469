import { DomainError } from '@counterpart/domain/shared/errors';
import type { Role } from '@counterpart/domain/shared/codes';
import { runCommand } from '../../kernel/command.ts';
import type { Context } from '../../kernel/context.ts';
import { accountOf, attemptWait } from './attempts.repository.ts';
import { concludeSignIn } from './commands/conclude-sign-in.ts';
import { noteWaiting } from './commands/note-waiting.ts';
import { startDemoSession } from './commands/start-demo-session.ts';
import { sessionCookie } from './cookies.ts';
import { doorCall } from './doors.ts';
import { describeMe, isDemoOpen, type Me } from './me.ts';
import { verifyPassword } from './passwords.ts';
import { newSecret, type Secret } from './secrets.ts';
import { actorOfUser, findUserByEmail, type UserRow } from './users.repository.ts';

/**
 * Signs in by e-mail and password. An unknown address, a wrong password and a disabled account do the same work and
 * get the same answer.
 * Errors: auth.wrong_credentials, auth.too_many_attempts
 */
export async function signIn(ctx: Context, typed: { email: string; password: string }): Promise<Me> {
  const { house } = ctx;
  const account = accountOf(typed.email);
  const user = await findUserByEmail(house.db.read, typed.email);
  await refuseWhileWaiting(ctx, account, user);
  const isRight = await verifyPassword(user?.password_hash ?? null, typed.password);
  const secret = newSecret(house);
  const actor = user && isRight ? actorOfUser(user, 'web') : null;
  const outcome = await runCommand(house, doorCall(ctx, actor), {
    command: concludeSignIn,
    input: {
      account,
      userId: user?.id ?? null,
      matchedHash: isRight && user ? user.password_hash : null,
      newTokenHash: secret.hash,
      caller: callerOf(ctx),
    },
  });
  if (outcome.outcome === 'limited') throw tooMany(outcome.waitSeconds);
  if (outcome.outcome === 'wrong' || !actor) throw new DomainError('auth.wrong_credentials', {});
  handOver(ctx, secret);
  return describeMe({ house, actor });
}

/**
 * Enters as the sample user of a role, without a password.
 * Errors: auth.demo_off unless this is a demonstration on this very machine
 */
export async function signInDemo(ctx: Context, role: Role): Promise<Me> {
  const { house } = ctx;
  const user = isDemoOpen(house)
    ? await house.db.read
        .selectFrom('app_user')
        .selectAll()
        .where('is_demo', '=', 1)
        .where('is_disabled', '=', 0)
        .where('role', '=', role)
        .orderBy('id')
        .executeTakeFirst()
    : undefined;
  if (!user) throw new DomainError('auth.demo_off', {});
  const actor = actorOfUser(user, 'web');
  const secret = newSecret(house);
  await runCommand(house, doorCall(ctx, actor), {
    command: startDemoSession,
    input: { userId: user.id, newTokenHash: secret.hash, caller: callerOf(ctx) },
  });
  handOver(ctx, secret);
  return describeMe({ house, actor });
}

/**
 * Refuses an attempt at an account while failures make it wait, before any costly work.
 * Errors: auth.too_many_attempts
 */
export async function refuseWhileWaiting(ctx: Context, account: string, user: UserRow | undefined): Promise<void> {
  const { house } = ctx;
  const { seconds, isNoted } = await attemptWait(house.db.read, { account, ip: ctx.ip }, house.clock.now());
  if (seconds === 0) return;
  if (!isNoted) {
    const input = { account, userId: user?.id ?? null, waitSeconds: seconds, caller: callerOf(ctx) };
    await runCommand(house, doorCall(ctx, null), { command: noteWaiting, input });
  }
  throw tooMany(seconds);
}

/** The refusal of one attempt too many. */
export function tooMany(retryAfterSeconds: number): DomainError {
  return new DomainError('auth.too_many_attempts', { retryAfterSeconds });
}

/** Where a door's caller stands. */
export function callerOf(ctx: Context): { ip: string; userAgent: string; oldTokenHash: string | null } {
  return { ip: ctx.ip, userAgent: ctx.userAgent, oldTokenHash: ctx.sessionHash };
}

/** Hands a new session to the browser. */
export function handOver(ctx: Context, secret: Secret): void {
  ctx.replyHeaders.append('set-cookie', sessionCookie(ctx.house, secret.token));
}
