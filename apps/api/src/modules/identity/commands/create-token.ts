import { mayManageOwnAccess, mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { API_TOKEN_PREFIX, newSecret } from '../secrets.ts';
import { loadUser } from '../users.repository.ts';

const name = lineSchema(100).pipe(z.string().min(1));

/** A new API token; `token` is shown this once and null when a retry asks again. */
export type CreatedToken = { readonly id: string; readonly token: string | null };

/** Makes an API token for oneself: programs that carry it act as its holder, with the holder's rights of the moment. */
export const createToken = defineCommand({
  name: 'identity.tokens.create',
  input: z.strictObject({ name }),
  subject: async () => null,
  authorize: (actor) => mayManageOwnAccess(actor),
  run: (tools, input) => insertToken(tools, { userId: tools.actor.userId, name: input.name }),
  kept: (result) => ({ ...result, token: null }),
});

/** Makes an API token for an account, at the operator's console. */
export const createTokenFor = defineCommand({
  name: 'identity.tokens.createFor',
  input: z.strictObject({ userId: idSchema('user'), name }),
  subject: (tools, { userId }) => loadUser(tools.tx, userId),
  authorize: (actor) => actor.channel === 'cli' && mayManageUsers(actor),
  run: (tools, input, user) => {
    if (user.is_disabled === 1) throw notFound('app_user');
    return insertToken(tools, { userId: user.id, name: input.name });
  },
  kept: (result) => ({ ...result, token: null }),
});

/** Revokes one of one's own API tokens. */
export const revokeToken = defineCommand({
  name: 'identity.tokens.revoke',
  input: z.strictObject({ id: idSchema('token') }),
  subject: async (tools, { id }) => {
    const row = await tools.tx
      .selectFrom('api_token')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', tools.actor.userId)
      .executeTakeFirst();
    if (!row) throw notFound('api_token');
    return row;
  },
  authorize: (actor) => mayManageOwnAccess(actor),
  run: async (tools, _input, token) => {
    if (token.revoked_at !== null) throw new DomainError('common.nothing_changed', {});
    await tools.tx.updateTable('api_token').set({ revoked_at: tools.now }).where('id', '=', token.id).execute();
    return {
      result: { id: token.id },
      events: [
        {
          action: 'api_token.revoked',
          entity: 'api_token',
          entityId: token.id,
          version: 2,
          after: { userId: token.user_id },
        },
      ],
    };
  },
});

async function insertToken(tools: CommandTools, token: { userId: string; name: string }) {
  const id = tools.newId('token');
  const secret = newSecret(tools, API_TOKEN_PREFIX);
  await tools.tx
    .insertInto('api_token')
    .values({
      id,
      token_hash: secret.hash,
      user_id: token.userId,
      name: token.name,
      created_at: tools.now,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  const result: CreatedToken = { id, token: secret.token };
  const after = { userId: token.userId, name: token.name };
  return {
    result,
    events: [{ action: 'api_token.created', entity: 'api_token', entityId: id, version: 1, after }] as const,
  };
}
