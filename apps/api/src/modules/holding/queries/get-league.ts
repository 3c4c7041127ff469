import { mayReadLeague } from '@counterpart/domain/holding/holding.policy';
import { defineQuery } from '../../../kernel/query.ts';
import type { LeagueAnswer } from '../heavy-tasks.ts';
import { orderKey, periodOf, periodSchema, spansOrder } from '../desk-order.ts';

/** All holders side by side: files open and over the limit, days held, and how much was on time, each with its denominator. */
export const getLeague = defineQuery({
  name: 'holding.league',
  input: periodSchema,
  allow: mayReadLeague,
  run: async (tools, asked) => {
    const order = spansOrder(tools, null, periodOf(asked, tools.today));
    const answer = await tools.memo.remember(orderKey('holding.league', order), () =>
      tools.heavy.run<LeagueAnswer>('holding.league', order),
    );
    return { period: order.period, ...answer };
  },
});
