import type { Reader, Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Actor } from '@counterpart/domain/identity/actor';
import { foldEmail } from '@counterpart/domain/identity/user.fields';
import type { UserPlace } from '@counterpart/domain/identity/user.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';
import { lockChain } from '../../kernel/audit.ts';

/** An account as stored. */
export type UserRow = Selectable<Tables['app_user']>;

/** Who a user is when acting over a channel. */
export function actorOfUser(
  user: Pick<UserRow, 'id' | 'name' | 'role' | 'agency_id' | 'partner_id'>,
  channel: Actor['channel'],
): Actor {
  return {
    userId: user.id,
    name: user.name,
    role: user.role as Role,
    agencyId: user.agency_id,
    partnerId: user.partner_id,
    channel,
  };
}

/** Who a user is now, for a channel that the gate does not serve (feeds, jobs); null when gone or disabled. */
export async function currentActor(reader: Reader, userId: string, channel: Actor['channel']): Promise<Actor | null> {
  const user = await reader
    .selectFrom('app_user')
    .select(['id', 'name', 'role', 'agency_id', 'partner_id'])
    .where('id', '=', userId)
    .where('is_disabled', '=', 0)
    .executeTakeFirst();
  return user ? actorOfUser(user, channel) : null;
}

/** The account that signs in by an address, or none. */
export async function findUserByEmail(reader: Reader, email: string): Promise<UserRow | undefined> {
  return reader.selectFrom('app_user').selectAll().where('email_fold', '=', foldEmail(email)).executeTakeFirst();
}

/** An account with the codes of its agency and partner. */
export type PlacedUser = UserRow & UserPlace;

/** Loads one account with its place. Errors: common.not_found */
export async function loadUser(reader: Reader, id: string): Promise<PlacedUser> {
  const row = await reader
    .selectFrom('app_user')
    .leftJoin('agency', 'agency.id', 'app_user.agency_id')
    .leftJoin('partner', 'partner.id', 'app_user.partner_id')
    .selectAll('app_user')
    .select(['agency.code as agencyCode', 'partner.code as partnerCode'])
    .where('app_user.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('app_user');
  return row;
}

/** The ids behind a place's codes. Errors: common.not_found for a code nobody has */
export async function placeIds(
  reader: Reader,
  place: UserPlace,
): Promise<{ agency_id: string | null; partner_id: string | null }> {
  return {
    agency_id: place.agencyCode === null ? null : await idOfCode(reader, 'agency', place.agencyCode),
    partner_id: place.partnerCode === null ? null : await idOfCode(reader, 'partner', place.partnerCode),
  };
}

async function idOfCode(reader: Reader, table: 'agency' | 'partner', code: string): Promise<string> {
  const row = await reader.selectFrom(table).select('id').where('code', '=', code).executeTakeFirst();
  if (!row) throw notFound(table);
  return row.id;
}

/**
 * Refuses to take the rights of the last administrator who can sign in. Two administrators who demote each other at
 * once are judged one after the other. A real one must remain beside a sample one.
 * Errors: user.last_admin
 */
export async function refuseLastAdmin(tx: Tx, user: UserRow): Promise<void> {
  if (user.role !== 'admin' || user.is_disabled === 1) return;
  await lockChain(tx);
  const other = await tx
    .selectFrom('app_user')
    .select('id')
    .where('role', '=', 'admin')
    .where('is_disabled', '=', 0)
    .where('is_demo', '<=', user.is_demo)
    .where('id', '<>', user.id)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new DomainError('user.last_admin', {});
}
