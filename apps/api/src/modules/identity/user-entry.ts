import { allowedOnUser, type UserAction } from '@counterpart/domain/identity/identity.policy';
import type { Actor } from '@counterpart/domain/identity/actor';
import { userState, type UserState } from '@counterpart/domain/identity/user.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import type { PlacedUser } from './users.repository.ts';

/** An account as an administrator sees it. */
export type UserEntry = {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyCode: string | null;
  readonly partnerCode: string | null;
  readonly language: Language;
  readonly state: UserState;
  readonly isDemo: boolean;
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
  readonly allowed: readonly UserAction[];
};

/** The account of a stored row, with what the actor may do with it. */
export function toUserEntry(actor: Actor, row: PlacedUser): UserEntry {
  const isDisabled = row.is_disabled === 1;
  const isDemo = row.is_demo === 1;
  return {
    id: row.id,
    version: row.version,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    agencyCode: row.agencyCode,
    partnerCode: row.partnerCode,
    language: row.language as Language,
    state: userState({ isDisabled, isDemo, hasPassword: row.password_hash !== null }),
    isDemo,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at === 0 ? null : row.last_sign_in_at,
    allowed: allowedOnUser(actor, { id: row.id, isDisabled, isDemo }),
  };
}
