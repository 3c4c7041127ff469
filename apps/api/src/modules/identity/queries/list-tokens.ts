import { mayManageOwnAccess } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/** One's own API tokens that still work, newest first. */
export const listTokens = defineQuery({
  name: 'identity.tokens.list',
  input: z.strictObject({}),
  allow: (actor) => mayManageOwnAccess(actor),
  run: async (tools) => {
    const rows = await tools.db
      .selectFrom('api_token')
      .select(['id', 'name', 'created_at', 'last_used_at'])
      .where('user_id', '=', tools.actor.userId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    }));
  },
});
