import { sessionIdleMs } from '@counterpart/domain/identity/session.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import { runCommand } from '../../kernel/command.ts';
import type { Context } from '../../kernel/context.ts';
import {
  endOwnSession,
  signOut as signOutCommand,
  signOutEverywhere as signOutEverywhereCommand,
} from './commands/end-own-access.ts';
import { setLanguage as setLanguageCommand } from './commands/set-language.ts';
import { endedSessionCookie } from './cookies.ts';
import { doorCall, presentActor } from './doors.ts';
import { loadUser } from './users.repository.ts';

/** Ends the session in use and takes the cookie back. Whoever is signed out already stays so, without a refusal. */
export async function signOut(ctx: Context): Promise<null> {
  const { actor, sessionHash } = ctx;
  if (actor && sessionHash) {
    await runCommand(ctx.house, doorCall(ctx, actor), { command: signOutCommand, input: { tokenHash: sessionHash } });
  }
  takeBack(ctx);
  return null;
}

/** Ends every session of whoever is signed in, this one too. */
export async function signOutEverywhere(ctx: Context): Promise<null> {
  const actor = presentActor(ctx, signOutEverywhereCommand.name);
  await runCommand(ctx.house, doorCall(ctx, actor), { command: signOutEverywhereCommand, input: {} });
  takeBack(ctx);
  return null;
}

/** Ends one session of whoever is signed in. Errors: common.not_found for a session that is not one's own */
export async function endSession(ctx: Context, input: { id: string }): Promise<null> {
  const actor = presentActor(ctx, endOwnSession.name);
  return runCommand(ctx.house, doorCall(ctx, actor), { command: endOwnSession, input });
}

/** One's own sessions, the latest used first. */
export async function listSessions(ctx: Context) {
  const actor = presentActor(ctx, 'session.list');
  const now = ctx.house.clock.now();
  const rows = await ctx.house.db.read
    .selectFrom('session')
    .selectAll()
    .where('user_id', '=', actor.userId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', now - sessionIdleMs(actor.role as Role))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent,
    isCurrent: row.token_hash === ctx.sessionHash,
  }));
}

/** Sets one's own language; choosing the one that is set already is no mistake. */
export async function setLanguage(ctx: Context, input: { language: Language }): Promise<{ language: Language }> {
  const actor = presentActor(ctx, setLanguageCommand.name);
  const user = await loadUser(ctx.house.db.read, actor.userId);
  if (user.language === input.language) return input;
  return runCommand(ctx.house, doorCall(ctx, actor), { command: setLanguageCommand, input });
}

function takeBack(ctx: Context): void {
  ctx.replyHeaders.append('set-cookie', endedSessionCookie(ctx.house));
}
