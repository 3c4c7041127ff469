/** Everything that the audit log says of accounts and their ways in. */
export const IDENTITY_ACTIONS = [
  'session.started',
  'session.refused',
  'session.limited',
  'session.ended',
  'app_user.created',
  'app_user.updated',
  'app_user.disabled',
  'app_user.enabled',
  'app_user.access_ended',
  'app_user.password_set',
  'app_user.password_changed',
  'app_user.password_refused',
  'app_user.password_reset',
  'app_user.demo_removed',
  'api_token.created',
  'api_token.revoked',
] as const;
export type IdentityAction = (typeof IDENTITY_ACTIONS)[number];

/** Whether an action of the audit log is one of these. */
export function isIdentityAction(action: string): action is IdentityAction {
  return IDENTITY_ACTIONS.some((one) => one === action);
}
