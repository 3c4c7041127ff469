import { notFound } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { createSession, endAccess } from '../sessions.ts';
import { callerSchema } from './conclude-sign-in.ts';

/** Opens a session for a sample user. Whether the door stands open at all is asked before. */
export const startDemoSession = defineCommand({
  name: 'session.signInDemo',
  input: z.strictObject({ userId: z.string(), newTokenHash: z.string(), caller: callerSchema }),
  subject: async (tools, { userId }) => {
    const user = await tools.tx
      .selectFrom('app_user')
      .select('id')
      .where('id', '=', userId)
      .where('is_demo', '=', 1)
      .where('is_disabled', '=', 0)
      .executeTakeFirst();
    if (!user) throw notFound('app_user');
    return user;
  },
  authorize: (actor, user) => actor.userId === user.id,
  run: async (tools, { newTokenHash, caller }, user) => {
    const ended = caller.oldTokenHash
      ? await endAccess(tools, { reach: 'one', by: { tokenHash: caller.oldTokenHash } })
      : [];
    const started = await createSession(tools, { userId: user.id, tokenHash: newTokenHash, ...caller });
    return { result: null, events: [started, ...ended] };
  },
});
