import { isPasswordAcceptable, PASSWORD_LENGTH } from '@counterpart/domain/identity/password.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import { runCommand } from '../../kernel/command.ts';
import type { Context } from '../../kernel/context.ts';
import { accountOf } from './attempts.repository.ts';
import {
  changePassword as changePasswordCommand,
  setPassword as setPasswordCommand,
} from './commands/write-password.ts';
import { doorCall, presentActor } from './doors.ts';
import { describeMe, type Me } from './me.ts';
import { userOfLink } from './one-time-links.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { newSecret } from './secrets.ts';
import { callerOf, handOver, refuseWhileWaiting, tooMany } from './sign-in.ts';
import { actorOfUser, loadUser, type UserRow } from './users.repository.ts';

/**
 * Changes the password of whoever is signed in.
 * Errors: auth.wrong_credentials, auth.password_too_weak, auth.too_many_attempts
 */
export async function changePassword(ctx: Context, typed: { current: string; next: string }): Promise<Me> {
  const { house } = ctx;
  const actor = presentActor(ctx, 'session.changePassword');
  const user = await loadUser(house.db.read, actor.userId);
  refuseWeak(typed.next, user);
  const account = accountOf(user.email);
  await refuseWhileWaiting(ctx, account, user);
  const isRight = await verifyPassword(user.password_hash, typed.current);
  const secret = newSecret(house);
  const outcome = await runCommand(house, doorCall(ctx, actor), {
    command: changePasswordCommand,
    input: {
      account,
      matchedHash: isRight ? user.password_hash : null,
      newHash: isRight ? await hashPassword(typed.next) : null,
      newTokenHash: secret.hash,
      caller: callerOf(ctx),
    },
  });
  if (outcome.outcome === 'limited') throw tooMany(outcome.waitSeconds);
  if (outcome.outcome === 'wrong') throw new DomainError('auth.wrong_credentials', {});
  handOver(ctx, secret);
  return describeMe({ house, actor });
}

/**
 * Sets a password by a one-time link and signs in.
 * Errors: auth.link_invalid when the link was used, replaced or is over 72 hours old; auth.password_too_weak
 */
export async function setPassword(ctx: Context, typed: { token: string; password: string }): Promise<Me> {
  const { house } = ctx;
  const user = await userOfLink(house.db.read, typed.token, house.clock.now());
  if (!user) throw new DomainError('auth.link_invalid', {});
  refuseWeak(typed.password, user);
  const newHash = await hashPassword(typed.password);
  const actor = actorOfUser(user, 'web');
  const secret = newSecret(house);
  await runCommand(house, doorCall(ctx, actor), {
    command: setPasswordCommand,
    input: { token: typed.token, newHash, newTokenHash: secret.hash, caller: callerOf(ctx) },
  });
  handOver(ctx, secret);
  return describeMe({ house, actor });
}

function refuseWeak(password: string, user: Pick<UserRow, 'name' | 'email'>): void {
  if (isPasswordAcceptable(password, [user.name, user.email])) return;
  throw new DomainError('auth.password_too_weak', { minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max });
}
