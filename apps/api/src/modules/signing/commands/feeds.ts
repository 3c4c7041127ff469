import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { maySubscribe } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { listInputSchema } from '../../../kernel/list.ts';
import { newSecret } from '../../identity/index.ts';
import { type FeedFilter, feedAddress } from '../feeds.repository.ts';
import { scheduleSpec } from '../signing.list.ts';

/** A new subscription; `address` is shown this once and null when a retry asks again. */
export type CreatedFeed = { readonly id: string; readonly address: string | null; readonly filter: FeedFilter };

// A calendar that names no period would carry every signing there ever was to every subscriber every hour.
const RECENT = 'signing:since:-365d';
const PERIOD_FIELDS = ['signing', 'signed', 'overdue'];

/**
 * Subscribes a calendar program to the schedule's filter behind a secret address. A filter without a period gets
 * one, which the answer shows: from a year ago on.
 */
export const createFeed = defineCommand({
  name: 'signing.createFeed',
  input: listInputSchema
    .pick({ f: true, q: true })
    .extend({ name: lineSchema(100).pipe(z.string().min(1)), language: z.enum(LANGUAGES).default('vi') })
    .strict(),
  subject: async () => null,
  authorize: (actor) => maySubscribe(actor),
  run: async (tools, { f, q, name, language }) => {
    const spec = scheduleSpec({ f, q }, tools.today);
    if (spec.ignored.length > 0) {
      const issues = spec.ignored.map((part) => ({ path: 'f', message: part }));
      throw new DomainError('common.invalid_input', { issues });
    }
    const hasPeriod = spec.conditions.some((one) => PERIOD_FIELDS.includes(one.field));
    const filter: FeedFilter = { f: [...(f ?? []), ...(hasPeriod ? [] : [RECENT])], q: spec.text };
    const id = tools.newId('feed');
    const secret = newSecret(tools);
    await tools.tx
      .insertInto('feed_token')
      .values({
        id,
        token_hash: secret.hash,
        user_id: tools.actor.userId,
        name,
        filter: JSON.stringify(filter),
        language,
        created_at: tools.now,
        revoked_at: null,
      })
      .execute();
    const result: CreatedFeed = { id, address: feedAddress(tools.publicUrl, secret.token), filter };
    return {
      result,
      events: [
        {
          action: 'feed_token.created',
          entity: 'feed_token',
          entityId: id,
          version: 1,
          after: { userId: tools.actor.userId, name, language, ...filter },
        },
      ],
    };
  },
  kept: (result) => ({ ...result, address: null }),
});

/** Ends one of one's own subscriptions; its address then answers like one that never was. */
export const revokeFeed = defineCommand({
  name: 'signing.revokeFeed',
  input: z.strictObject({ id: idSchema('feed') }),
  subject: async (tools, { id }) => {
    const row = await tools.tx
      .selectFrom('feed_token')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', tools.actor.userId)
      .executeTakeFirst();
    if (!row) throw notFound('feed_token');
    return row;
  },
  authorize: (actor) => maySubscribe(actor),
  run: async (tools, _input, feed) => {
    if (feed.revoked_at !== null) throw new DomainError('common.nothing_changed', {});
    await tools.tx.updateTable('feed_token').set({ revoked_at: tools.now }).where('id', '=', feed.id).execute();
    return {
      result: { id: feed.id },
      events: [
        {
          action: 'feed_token.revoked',
          entity: 'feed_token',
          entityId: feed.id,
          version: 2,
          after: { userId: feed.user_id },
        },
      ],
    };
  },
});
