import { mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { emailSchema, userFields } from '@counterpart/domain/identity/user.fields';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { makePasswordLink, type PasswordLink } from '../one-time-links.ts';
import { insertUser } from '../users.write.ts';

/** What a new account's maker gets: the link to hand over, once. */
export type CreatedUser = PasswordLink & { readonly id: string; readonly version: number };

/** Adds an account and a one-time link by which its holder sets the first password. */
export const createUser = defineCommand({
  name: 'identity.users.create',
  input: z.strictObject({
    email: emailSchema,
    name: userFields.name,
    role: userFields.role,
    agencyCode: userFields.agencyCode.default(null),
    partnerCode: userFields.partnerCode.default(null),
    language: userFields.language.default('vi'),
  }),
  subject: async () => null,
  authorize: (actor) => mayManageUsers(actor),
  run: async (tools, { email, name, role, language, ...place }) => {
    const id = await insertUser(tools, { email, name, role, language, place, isDemo: false });
    const link = await makePasswordLink(tools, id);
    const result: CreatedUser = { id, version: 1, ...link };
    return {
      result,
      events: [
        {
          action: 'app_user.created',
          entity: 'app_user',
          entityId: id,
          version: 1,
          after: { email, name, role, language, ...place },
        },
      ],
    };
  },
  kept: (result) => ({ ...result, link: null }),
});
