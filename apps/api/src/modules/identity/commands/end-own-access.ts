import { notFound } from '@counterpart/domain/shared/errors';
import { mayManageOwnAccess } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { endAccess } from '../sessions.ts';

/** Signs out: ends the session that asks. */
export const signOut = defineCommand({
  name: 'session.signOut',
  input: z.strictObject({ tokenHash: z.string() }),
  subject: async () => null,
  authorize: (actor) => mayManageOwnAccess(actor),
  run: async (tools, { tokenHash }) => ended(await endAccess(tools, { reach: 'one', by: { tokenHash } })),
});

/** Ends one of the own sessions, on another device say. */
export const endOwnSession = defineCommand({
  name: 'session.end',
  input: z.strictObject({ id: idSchema('session') }),
  subject: async () => null,
  authorize: (actor) => mayManageOwnAccess(actor),
  run: async (tools, { id }) => ended(await endAccess(tools, { reach: 'one', by: { id, userId: tools.actor.userId } })),
});

/** Ends all own sessions. Tokens and feeds stay: they were given to programs on purpose. */
export const signOutEverywhere = defineCommand({
  name: 'session.signOutEverywhere',
  input: z.strictObject({}),
  subject: (tools) => ownRow(tools),
  authorize: (actor) => mayManageOwnAccess(actor),
  run: async (tools, _input, user) => ended(await endAccess(tools, { reach: 'sessions', user })),
});

async function ownRow(tools: CommandTools): Promise<{ id: string; version: number }> {
  const row = await tools.tx
    .selectFrom('app_user')
    .select(['id', 'version'])
    .where('id', '=', tools.actor.userId)
    .executeTakeFirst();
  if (!row) throw notFound('app_user');
  return row;
}

function ended([first, ...rest]: Fact[]) {
  if (!first) throw notFound('session');
  return { result: null, events: [first, ...rest] as const };
}
