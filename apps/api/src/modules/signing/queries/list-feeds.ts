import { maySubscribe } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { feedsOfUser } from '../feeds.repository.ts';

/** One's own calendar subscriptions that still work; their addresses are not known any more. */
export const listFeeds = defineQuery({
  name: 'signing.listFeeds',
  input: z.strictObject({}),
  allow: (actor) => maySubscribe(actor),
  run: async (tools) => {
    const feeds = await feedsOfUser(tools.db, tools.actor.userId);
    return feeds.map(({ id, name, filter, language, createdAt }) => ({ id, name, filter, language, createdAt }));
  },
});
