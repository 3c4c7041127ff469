import { can } from '@counterpart/domain/identity/identity.policy';
import { defineQuery } from '../../../kernel/query.ts';
import { deskNameSchema, loadDesk, namesOneDesk } from '../desk.repository.ts';
import type { DeskAnswer } from '../heavy-tasks.ts';
import { orderKey, periodOf, periodSchema, spansOrder } from '../desk-order.ts';

/**
 * The desk of an agency or a partner: what lies there now, late first, what was answered lately, and its figures.
 * An officer sees the own agency's desk, a liaison the own partner's and, of home agencies, steps on own files.
 * Errors: common.not_found
 */
export const getDesk = defineQuery({
  name: 'holding.desk',
  input: deskNameSchema.extend(periodSchema.shape).refine(namesOneDesk, { message: 'one_desk' }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { from, to, ...name }) => {
    const desk = await loadDesk(tools.db, tools.actor, name);
    const order = spansOrder(tools, desk.key, periodOf({ from, to }, tools.today));
    const answer = await tools.memo.remember(orderKey('holding.desk', order), () =>
      tools.heavy.run<DeskAnswer>('holding.desk', order),
    );
    const { kind, id, code, sight } = desk;
    return { holder: { kind, id, code }, sight, period: order.period, ...answer };
  },
});
