import { isIdentityAction } from '@counterpart/domain/identity/identity.events';
import type { Translate } from './translate.ts';

/** What happened to an account, a session or a token, in the reader's language; null for an action of another kind. */
export function identityActionText(action: string, t: Translate): string | null {
  return isIdentityAction(action) ? t(`identity.action.${action}`) : null;
}
