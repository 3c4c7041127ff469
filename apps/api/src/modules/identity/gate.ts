import type { Tx } from '@counterpart/db/open';
import type { Actor } from '@counterpart/domain/identity/actor';
import { isSessionAlive, SESSION_TOUCH_MS } from '@counterpart/domain/identity/session.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import type { Gate } from '../../kernel/gate.ts';
import type { House } from '../../kernel/house.ts';
import { findSession, findToken } from './access.repository.ts';
import { sessionTokenOf } from './cookies.ts';
import { API_TOKEN_PREFIX, SECRET_PATTERN, secretHash } from './secrets.ts';
import { actorOfUser } from './users.repository.ts';

/**
 * Recognises a request by its Bearer token where it carries one, else by its session cookie.
 * One query reads the way in and the user's row as they are now: disabled, role and scope take effect at once.
 */
export const gate: Gate = async (house, request) => {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return { actor: await actorOfToken(house, authorization), sessionHash: null };
  const token = sessionTokenOf(house, request);
  if (token === null) return { actor: null, sessionHash: null };
  const sessionHash = secretHash(token);
  const actor = await actorOfSession(house, sessionHash);
  return { actor, sessionHash: actor ? sessionHash : null };
};

async function actorOfSession(house: House, sessionHash: string): Promise<Actor | null> {
  const row = await findSession(house.db.read, sessionHash);
  const now = house.clock.now();
  if (!row) return null;
  const times = { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  if (!isSessionAlive(times, row.role as Role, now)) return null;
  if (now - row.last_seen_at >= SESSION_TOUCH_MS) {
    noteUse(house, (tx) =>
      tx.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', sessionHash).execute(),
    );
  }
  return actorOfUser(row, 'web');
}

async function actorOfToken(house: House, authorization: string): Promise<Actor | null> {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  const isOurs = token.startsWith(API_TOKEN_PREFIX) && SECRET_PATTERN.test(token.slice(API_TOKEN_PREFIX.length));
  if (!isOurs) return null;
  const tokenHash = secretHash(token);
  const row = await findToken(house.db.read, tokenHash);
  if (!row) return null;
  const now = house.clock.now();
  if (now - (row.last_used_at ?? 0) >= SESSION_TOUCH_MS) {
    noteUse(house, (tx) =>
      tx.updateTable('api_token').set({ last_used_at: now }).where('token_hash', '=', tokenHash).execute(),
    );
  }
  return actorOfUser(row, 'api');
}

/**
 * Writes down that a way in was used. The request does not wait for it: a long import may hold the writing lane,
 * and a lost note costs at most five minutes of idle time.
 */
function noteUse(house: House, write: (tx: Tx) => Promise<unknown>): void {
  house.db
    .transaction(write)
    .catch((error: unknown) => house.log.warn({ err: String(error) }, 'could not note the use of a session or token'));
}
