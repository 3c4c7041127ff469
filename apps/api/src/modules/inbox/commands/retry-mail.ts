import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/** Takes up a mail again that was given up or waits for its next try. */
export const retryMail = defineCommand({
  name: 'inbox.retryMail',
  input: z.strictObject({ id: idSchema('job') }),
  subject: async ({ tx }, { id }) => {
    const row = await tx
      .selectFrom('outbox')
      .select('id')
      .where('id', '=', id)
      .where('kind', '=', 'mail')
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (!row) throw notFound('mail');
    return row;
  },
  authorize: (actor) => can(actor, 'system.operate'),
  run: async ({ tx, now }, { id }) => {
    await tx
      .updateTable('outbox')
      .set({ available_at: now, attempts: 0, dead_at: null, leased_until: null })
      .where('id', '=', id)
      .execute();
    return {
      result: { id },
      events: [
        { action: 'mail.retried', entity: 'register', entityId: id, version: 0, after: { id }, isInternal: true },
      ],
    };
  },
});
