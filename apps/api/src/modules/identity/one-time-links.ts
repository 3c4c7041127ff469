import type { Reader, Tx } from '@counterpart/db/open';
import { PASSWORD_LINK_LIFE_MS } from '@counterpart/domain/identity/session.rules';
import type { CommandTools } from '../../kernel/command.ts';
import { newSecret, secretHash } from './secrets.ts';

/** A link by which a user sets a password without mail: shown once to whoever made it, stored as a hash. */
export type PasswordLink = {
  /** Null when a retry asks again: it is not kept. */
  readonly link: string | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

/** Makes a link for a user; any earlier one stops working. The secret stands behind `#`, which no server ever logs. */
export async function makePasswordLink(tools: CommandTools, userId: string): Promise<PasswordLink> {
  await forgetPasswordLinks(tools.tx, userId);
  const { token, hash } = newSecret(tools);
  const expiresAt = tools.now + PASSWORD_LINK_LIFE_MS;
  await tools.tx
    .insertInto('one_time_token')
    .values({ token_hash: hash, user_id: userId, created_at: tools.now, expires_at: expiresAt })
    .execute();
  return { link: `${tools.publicUrl}/set-password#${token}`, expiresAt };
}

/** Makes a user's links useless. */
export async function forgetPasswordLinks(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('one_time_token').where('user_id', '=', userId).execute();
}

/** The enabled user whom a link that still holds was made for, or none. */
export async function userOfLink(reader: Reader, token: string, nowMs: number) {
  return reader
    .selectFrom('one_time_token')
    .innerJoin('app_user', 'app_user.id', 'one_time_token.user_id')
    .selectAll('app_user')
    .where('one_time_token.token_hash', '=', secretHash(token))
    .where('one_time_token.expires_at', '>', nowMs)
    .where('app_user.is_disabled', '=', 0)
    .executeTakeFirst();
}
