import type { Role } from '../shared/codes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After this a session ends, however busy it is. **Units:** milliseconds. */
export const SESSION_LIFE_MS = 12 * HOUR_MS;

/** How often a session's last use is written down; a write wakes every cache, so not at each request. */
export const SESSION_TOUCH_MS = 5 * MINUTE_MS;

/** How long a link to set a password holds. **Units:** milliseconds. */
export const PASSWORD_LINK_LIFE_MS = 72 * HOUR_MS;

/** How long a session of a role outlives its last use. Liaisons work elsewhere and return to it. **Units:** milliseconds. */
export function sessionIdleMs(role: Role): number {
  return role === 'liaison' ? 12 * HOUR_MS : 30 * MINUTE_MS;
}

/** When a session was opened, last used, and must end. **Units:** milliseconds since 1970-01-01 UTC. */
export type SessionTimes = { readonly lastSeenAt: number; readonly expiresAt: number };

/** Whether a session still holds for a user who has this role now. */
export function isSessionAlive(times: SessionTimes, role: Role, nowMs: number): boolean {
  return nowMs < times.expiresAt && nowMs - times.lastSeenAt < sessionIdleMs(role);
}
