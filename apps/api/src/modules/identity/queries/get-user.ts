import { mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { toUserEntry } from '../user-entry.ts';
import { loadUser } from '../users.repository.ts';

/** One account, for administrators. Errors: common.not_found */
export const getUser = defineQuery({
  name: 'identity.users.get',
  input: z.strictObject({ id: idSchema('user') }),
  allow: (actor) => mayManageUsers(actor),
  run: async (tools, { id }) => toUserEntry(tools.actor, await loadUser(tools.db, id)),
});
