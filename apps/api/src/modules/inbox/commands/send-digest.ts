import { daySchema } from '@counterpart/domain/shared/day-schema';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { enqueue } from '../../../kernel/outbox.ts';

/** Puts one person's digest of a day into the outbox. The clock alone does so. */
export const sendDigest = defineCommand({
  name: 'inbox.sendDigest',
  input: z.strictObject({
    userId: z.string(),
    day: daySchema,
    mail: z.strictObject({ to: z.string(), toName: z.string(), subject: z.string(), text: z.string() }),
  }),
  subject: async () => null,
  authorize: (actor) => actor.role === 'system',
  run: async (tools, { userId, day, mail }) => {
    await enqueue(tools, [{ kind: 'mail', dedupeKey: `digest ${day} ${userId}`, payload: mail }]);
    return {
      result: { userId },
      events: [
        {
          action: 'digest.sent',
          entity: 'app_user',
          entityId: userId,
          version: 0,
          after: { day },
          isInternal: true,
        },
      ],
    };
  },
});
