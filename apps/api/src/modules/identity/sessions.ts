import type { Tx } from '@counterpart/db/open';
import { SESSION_LIFE_MS } from '@counterpart/domain/identity/session.rules';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';

/** A session to open: for whom, under which hash, from which browser. */
export type NewSession = {
  readonly userId: string;
  readonly tokenHash: string;
  readonly ip: string;
  readonly userAgent: string;
};

/** Opens a session and returns the fact of it. Sessions whose time has passed go on the occasion. */
export async function createSession(tools: CommandTools, session: NewSession): Promise<Fact> {
  const id = tools.newId('session');
  await tools.tx.deleteFrom('session').where('expires_at', '<=', tools.now).execute();
  await tools.tx
    .insertInto('session')
    .values({
      id,
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: tools.now,
      last_seen_at: tools.now,
      expires_at: tools.now + SESSION_LIFE_MS,
      user_agent: session.userAgent,
    })
    .execute();
  await tools.tx.updateTable('app_user').set({ last_sign_in_at: tools.now }).where('id', '=', session.userId).execute();
  return {
    action: 'session.started',
    entity: 'session',
    entityId: id,
    version: 1,
    after: { userId: session.userId, ip: session.ip, userAgent: session.userAgent },
  };
}

/**
 * Which of a user's ways in end: one session (by its token, which only its holder has, or among the user's own),
 * all sessions, or everything that acts in the user's name.
 */
export type Ending =
  | { readonly reach: 'one'; readonly by: { tokenHash: string } | { id: string; userId: string } }
  | { readonly reach: 'sessions' | 'everything'; readonly user: { readonly id: string; readonly version: number } };

/**
 * Ends a user's ways in: the only place where sessions, API tokens and feeds die, so that no path forgets one of them.
 * What is queued for the user asks for the current actor when it runs.
 * @returns the facts of what ended; none when there was nothing to end
 */
export async function endAccess(tools: CommandTools, ending: Ending): Promise<Fact[]> {
  if (ending.reach === 'one') return endOne(tools.tx, ending);
  const { reach, user } = ending;
  const ended = await tools.tx.deleteFrom('session').where('user_id', '=', user.id).executeTakeFirst();
  const sessions = Number(ended.numDeletedRows);
  const tokens = reach === 'everything' ? await revoke(tools, 'api_token', user.id) : 0;
  const feeds = reach === 'everything' ? await revoke(tools, 'feed_token', user.id) : 0;
  if (sessions + tokens + feeds === 0) return [];
  return [
    {
      action: 'app_user.access_ended',
      entity: 'app_user',
      entityId: user.id,
      version: user.version,
      after: { sessions, tokens, feeds },
    },
  ];
}

async function endOne(tx: Tx, ending: Extract<Ending, { reach: 'one' }>): Promise<Fact[]> {
  const ended = await tx
    .deleteFrom('session')
    .where((eb) =>
      'id' in ending.by
        ? eb.and([eb('id', '=', ending.by.id), eb('user_id', '=', ending.by.userId)])
        : eb('token_hash', '=', ending.by.tokenHash),
    )
    .returning(['id', 'user_id'])
    .execute();
  return ended.map(({ id, user_id }) => ({
    action: 'session.ended',
    entity: 'session',
    entityId: id,
    version: 1,
    after: { userId: user_id },
  }));
}

async function revoke(tools: CommandTools, table: 'api_token' | 'feed_token', userId: string): Promise<number> {
  const revoked = await tools.tx
    .updateTable(table)
    .set({ revoked_at: tools.now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(revoked.numUpdatedRows);
}
