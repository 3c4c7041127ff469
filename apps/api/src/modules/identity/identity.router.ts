import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createToken, revokeToken } from './commands/create-token.ts';
import { createUser } from './commands/create-user.ts';
import { disableUser, enableUser, resetPassword } from './commands/switch-user.ts';
import { updateUser } from './commands/update-user.ts';
import { getUser } from './queries/get-user.ts';
import { listTokens } from './queries/list-tokens.ts';
import { listUsers } from './queries/list-users.ts';

/** Accounts, for administrators, and everybody's own API tokens. */
export const identityRouter = router({
  users: router({
    list: queryProcedure(listUsers),
    get: queryProcedure(getUser),
    create: commandProcedure(createUser),
    update: commandProcedure(updateUser),
    disable: commandProcedure(disableUser),
    enable: commandProcedure(enableUser),
    resetPassword: commandProcedure(resetPassword),
  }),
  tokens: router({
    list: queryProcedure(listTokens),
    create: commandProcedure(createToken),
    revoke: commandProcedure(revokeToken),
  }),
});
