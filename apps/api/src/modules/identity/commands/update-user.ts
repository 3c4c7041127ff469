import { mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { userFields } from '@counterpart/domain/identity/user.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { Role } from '@counterpart/domain/shared/codes';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { type Changed, mergeEdit } from '../../../kernel/merge.ts';
import { endAccess } from '../sessions.ts';
import { loadUser, placeIds, type PlacedUser, refuseLastAdmin } from '../users.repository.ts';
import { indexUser, placeFor, writeUser } from '../users.write.ts';

const patchSchema = z.strictObject({
  name: userFields.name.optional(),
  role: userFields.role.optional(),
  agencyCode: userFields.agencyCode.optional(),
  partnerCode: userFields.partnerCode.optional(),
  language: userFields.language.optional(),
});

type Patch = z.output<typeof patchSchema>;

/** Changes an account of somebody else. A new role or place ends all that the old one had opened. */
export const updateUser = defineCommand({
  name: 'identity.users.update',
  input: z.strictObject({ id: idSchema('user'), version: z.number().int(), patch: patchSchema }),
  subject: (tools, { id }) => loadUser(tools.tx, id),
  authorize: (actor) => mayManageUsers(actor),
  run: async (tools, { version: baseVersion, patch }, user) => {
    if (user.id === tools.actor.userId) throw new DomainError('user.self_change', {});
    const { before, after } = await mergeEdit(
      tools,
      { entity: 'app_user', entityId: user.id, baseVersion, patch: settled(patch, user) },
      {
        name: user.name,
        role: user.role,
        agencyCode: user.agencyCode,
        partnerCode: user.partnerCode,
        language: user.language,
        version: user.version,
      },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    if (after.role && after.role !== 'admin') await refuseLastAdmin(tools.tx, user);
    const version = await write(tools, user, after);
    const hasMoved = 'role' in after || 'agencyCode' in after || 'partnerCode' in after;
    const ended = hasMoved ? await endAccess(tools, { reach: 'everything', user: { id: user.id, version } }) : [];
    return {
      result: { id: user.id, version, inverse: before },
      events: [{ action: 'app_user.updated', entity: 'app_user', entityId: user.id, version, before, after }, ...ended],
    };
  },
});

/** A change of role or place as it really comes out: no binding is left that the role does not need. */
function settled(patch: Patch, user: PlacedUser): Patch {
  if (patch.role === undefined && patch.agencyCode === undefined && patch.partnerCode === undefined) return patch;
  const place = placeFor(patch.role ?? (user.role as Role), {
    agencyCode: patch.agencyCode === undefined ? user.agencyCode : patch.agencyCode,
    partnerCode: patch.partnerCode === undefined ? user.partnerCode : patch.partnerCode,
  });
  return { ...patch, ...place };
}

async function write(tools: CommandTools, user: PlacedUser, after: Changed<Patch>): Promise<number> {
  const { agencyCode = user.agencyCode, partnerCode = user.partnerCode, ...plain } = after;
  const place = await placeIds(tools.tx, { agencyCode, partnerCode });
  const sortKey = plain.name === undefined ? {} : { sort_key: viSortKey(plain.name) };
  const version = await writeUser(tools, user, { ...plain, ...place, ...sortKey });
  if (plain.name !== undefined) await indexUser(tools, { ...user, name: plain.name });
  return version;
}
