import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { callerSchema, refusalFact } from './conclude-sign-in.ts';

/** Writes down, once per window, that an account or an address knocks although it has to wait. */
export const noteWaiting = defineCommand({
  name: 'session.noteWaiting',
  input: z.strictObject({
    account: z.string(),
    userId: z.string().nullable(),
    waitSeconds: z.number().int(),
    caller: callerSchema,
  }),
  subject: async (tools, { userId }) =>
    userId === null
      ? undefined
      : tools.tx.selectFrom('app_user').select(['id', 'version']).where('id', '=', userId).executeTakeFirst(),
  authorize: (actor, user) => actor.role === 'system' || actor.userId === user?.id,
  run: async (tools, { account, waitSeconds, caller }, user) => {
    await tools.tx
      .insertInto('sign_in_attempt')
      .values({ id: tools.newId('attempt'), account, ip: caller.ip, at: tools.now, outcome: 'limited' })
      .execute();
    return { result: null, events: [refusalFact({ outcome: 'limited', waitSeconds }, user, caller)] };
  },
});
