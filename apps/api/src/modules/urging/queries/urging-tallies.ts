import { daySchema } from '@counterpart/domain/shared/day-schema';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { TALLY_TASK, type TallyOrder, type UrgingTally } from '../urging-standings.ts';

/** The scoreboard's tasks that were urged, and how many of them were answered for, line by line. */
export const urgingTallies = defineQuery({
  name: 'urging.tallies',
  input: z.strictObject({
    by: z.enum(['agency', 'class', 'assigner']).default('agency'),
    asOf: daySchema.nullish(),
  }),
  allow: mayReadTasks,
  run: async ({ scope, today, memo, heavy }, { by, asOf }) => {
    const isPast = asOf !== null && asOf !== undefined && asOf < today;
    const order: TallyOrder = { scope, by, day: isPast ? asOf : today, isPast };
    const lines = await memo.remember(`${TALLY_TASK} ${JSON.stringify(order)}`, () =>
      heavy.run<UrgingTally[]>(TALLY_TASK, order),
    );
    return { day: order.day, lines };
  },
});
