import type { Role } from '../shared/codes.ts';

/** Which agency or partner an account is bound to, by code. */
export type UserPlace = { readonly agencyCode: string | null; readonly partnerCode: string | null };

/** A place that fits its role, or what the role needs and lacks. */
export type SettledPlace =
  | { readonly ok: true; readonly place: UserPlace }
  | { readonly ok: false; readonly needs: 'agency' | 'partner' };

/**
 * Binds an officer to an agency and a liaison to a partner, and nobody else to anything:
 * a leftover binding would widen or narrow what the account sees.
 */
export function settlePlace(role: Role, place: UserPlace): SettledPlace {
  switch (role) {
    case 'officer':
      return place.agencyCode === null
        ? { ok: false, needs: 'agency' }
        : { ok: true, place: { agencyCode: place.agencyCode, partnerCode: null } };
    case 'liaison':
      return place.partnerCode === null
        ? { ok: false, needs: 'partner' }
        : { ok: true, place: { agencyCode: null, partnerCode: place.partnerCode } };
    default:
      return { ok: true, place: { agencyCode: null, partnerCode: null } };
  }
}

/** How an account stands: invited until its first password is set. */
export const USER_STATES = ['active', 'invited', 'disabled'] as const;
export type UserState = (typeof USER_STATES)[number];

/** The state of an account. */
export function userState(user: { isDisabled: boolean; isDemo: boolean; hasPassword: boolean }): UserState {
  if (user.isDisabled) return 'disabled';
  return user.hasPassword || user.isDemo ? 'active' : 'invited';
}
