import { FIGURE_NAMES } from '@counterpart/domain/holding/figures.rules';
import { mayReadLeague } from '@counterpart/domain/holding/holding.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { deskNameSchema, loadDesk, namesOneDesk } from '../desk.repository.ts';
import type { BehindAnswer } from '../heavy-tasks.ts';
import { orderKey, periodOf, periodSchema, spansOrder } from '../desk-order.ts';

/**
 * The steps behind a number of a desk; without a desk, of the whole office.
 * Errors: common.not_found
 */
export const listBehind = defineQuery({
  name: 'holding.behind',
  input: deskNameSchema.extend({
    ...periodSchema.shape,
    figure: z.enum(FIGURE_NAMES),
    limit: z.number().int().min(1).max(200).default(50),
    offset: z.number().int().min(0).max(1_000_000).default(0),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { from, to, figure, limit, offset, ...name }) => {
    // The whole office's numbers are the league's.
    if (!namesOneDesk(name) && !mayReadLeague(tools.actor)) throw notFound('agency');
    const desk = namesOneDesk(name) ? await loadDesk(tools.db, tools.actor, name) : null;
    const order = spansOrder(tools, desk?.key ?? null, periodOf({ from, to }, tools.today));
    const answer = await tools.memo.remember(`${orderKey('holding.behind', order)} ${figure} ${limit} ${offset}`, () =>
      tools.heavy.run<BehindAnswer>('holding.behind', { ...order, figure, limit, offset }),
    );
    return { figure, period: order.period, ...answer };
  },
});
