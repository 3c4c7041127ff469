import { idSchema } from '@counterpart/domain/shared/ids';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isPerson } from '../own-inbox.ts';

/** Puts a notice away, or takes it out again. */
export const putAway = defineCommand({
  name: 'inbox.putAway',
  input: z.strictObject({ id: idSchema('notice'), isDone: z.boolean() }),
  subject: async ({ tx, actor }, { id }) => {
    const row = await tx
      .selectFrom('notice')
      .select(['id', 'done_at', 'read_at'])
      .where('id', '=', id)
      .where('user_id', '=', actor.userId)
      .executeTakeFirst();
    if (!row) throw notFound('notice');
    return row;
  },
  authorize: isPerson,
  run: async ({ tx, now, actor }, { id, isDone }, row) => {
    if ((row.done_at !== null) === isDone) throw new DomainError('common.nothing_changed', {});
    await tx
      .updateTable('notice')
      .set({ done_at: isDone ? now : null, read_at: row.read_at ?? now })
      .where('id', '=', id)
      .execute();
    const after = { id, isDone };
    return {
      result: { id, isDone },
      events: [
        {
          action: 'notice.put_away',
          entity: 'app_user',
          entityId: actor.userId,
          version: 0,
          before: { isDone: !isDone },
          after,
          isInternal: true,
        },
      ],
    };
  },
});

/** Marks one's notices as read: one of them, or all. */
export const markRead = defineCommand({
  name: 'inbox.markRead',
  input: z.strictObject({ id: idSchema('notice').nullable() }),
  subject: async ({ tx, actor }, { id }) => {
    const rows = await tx
      .selectFrom('notice')
      .select('id')
      .where('user_id', '=', actor.userId)
      .where('read_at', 'is', null)
      .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
      .execute();
    return rows.map((row) => row.id);
  },
  authorize: isPerson,
  run: async ({ tx, now, actor }, { id }, unread) => {
    if (unread.length === 0) throw new DomainError('common.nothing_changed', {});
    await tx
      .updateTable('notice')
      .set({ read_at: now })
      .where('user_id', '=', actor.userId)
      .where('read_at', 'is', null)
      .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
      .execute();
    const read = unread.length;
    return {
      result: { read },
      events: [
        {
          action: 'notice.read',
          entity: 'app_user',
          entityId: actor.userId,
          version: 0,
          after: { read },
          isInternal: true,
        },
      ],
    };
  },
});
