import { indexWords } from '@counterpart/db/search';
import { foldEmail } from '@counterpart/domain/identity/user.fields';
import { settlePlace, type UserPlace } from '@counterpart/domain/identity/user.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { Language } from '@counterpart/domain/shared/text';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import { placeIds, type UserRow } from './users.repository.ts';

/** An account to add. */
export type NewUser = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly place: UserPlace;
  readonly isDemo: boolean;
};

/** The place that fits a role. Errors: user.scope_required when the role's own is missing */
export function placeFor(role: Role, place: UserPlace): UserPlace {
  const settled = settlePlace(role, place);
  if (!settled.ok) throw new DomainError('user.scope_required', { role, needs: settled.needs });
  return settled.place;
}

/** Adds an account without a password and returns its id. Errors: common.duplicate, common.not_found, user.scope_required */
export async function insertUser(tools: CommandTools, user: NewUser): Promise<string> {
  const id = tools.newId('user');
  const place = await placeIds(tools.tx, placeFor(user.role, user.place));
  await tools.tx
    .insertInto('app_user')
    .values({
      id,
      email: user.email,
      email_fold: foldEmail(user.email),
      name: user.name,
      sort_key: viSortKey(user.name),
      role: user.role,
      ...place,
      language: user.language,
      password_hash: null,
      is_disabled: 0,
      is_demo: user.isDemo ? 1 : 0,
      created_at: tools.now,
      last_sign_in_at: 0,
      version: 1,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    })
    .execute()
    .catch((error: unknown) => {
      throw tools.adapter.uniqueViolation(error) === 'app_user_email_fold_uq'
        ? new DomainError('common.duplicate', { entity: 'app_user', field: 'email', value: user.email })
        : error;
    });
  await indexUser(tools, { id, name: user.name, email: user.email });
  return id;
}

/** Changes columns of an account under its version and returns the new one. Errors: StaleWrite */
export async function writeUser(
  tools: CommandTools,
  row: Pick<UserRow, 'id' | 'version'>,
  columns: Partial<
    Pick<UserRow, 'name' | 'sort_key' | 'role' | 'agency_id' | 'partner_id' | 'language' | 'is_disabled'>
  >,
): Promise<number> {
  return writeVersioned(tools, 'app_user', row, columns);
}

/** Makes an account findable by name and address. */
export async function indexUser(tools: CommandTools, user: Pick<UserRow, 'id' | 'name' | 'email'>): Promise<void> {
  await indexWords(tools.tx, [{ entity: 'app_user', entityId: user.id, texts: [user.name, user.email] }]);
}
