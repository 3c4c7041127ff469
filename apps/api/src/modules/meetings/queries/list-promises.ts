import { can } from '@counterpart/domain/identity/identity.policy';
import { DEBTORS, PROMISE_STATES } from '@counterpart/domain/meetings/meeting.codes';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { PROMISES_TASK, type PromisesAnswer, type PromisesOrder } from '../meeting-tasks.ts';
import { withActions } from '../promise-actions.ts';
import { meetingsFilterSchema, wholePageSchema } from './list-meetings.ts';

const promisesFilterSchema = {
  ...meetingsFilterSchema,
  states: z.array(z.enum(PROMISE_STATES)).max(4).default([]),
  debtor: z.enum(DEBTORS).nullish(),
};

/** What was asked and promised within the reader's scope, late first, with how many of how many were kept. */
export const listPromises = defineQuery({
  name: 'meetings.promises',
  input: z.strictObject({ ...promisesFilterSchema, ...wholePageSchema }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ scope, actor, today, memo, heavy }, { partnerId, from, to, states, debtor, limit, cursor }) => {
    const order: PromisesOrder = {
      scope,
      today,
      filter: { partnerId: partnerId ?? null, from: from ?? null, to: to ?? null },
      states,
      debtor: debtor ?? null,
      page: { limit, cursor: cursor ?? null },
    };
    const answer = await memo.remember(`${PROMISES_TASK} ${JSON.stringify(order)}`, () =>
      heavy.run<PromisesAnswer>(PROMISES_TASK, order),
    );
    return { ...answer, items: answer.items.map((one) => withActions(actor, one)) };
  },
});
