import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import type { ForeseenFile, OverviewOrder } from '../overview-task.ts';

const MOST_FILES = 200;

/** When the open files of a reader are foreseen to be signed and effective: those named, or all page by page. */
export const listForecasts = defineQuery({
  name: 'forecast.overview',
  input: z.strictObject({
    instrumentIds: z.array(idSchema('instrument')).min(1).max(MOST_FILES).optional(),
    programmeIds: z.array(idSchema('programme')).min(1).max(MOST_FILES).optional(),
    limit: z.number().int().min(1).max(MOST_FILES).default(100),
    cursor: z.string().max(600).nullish(),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentIds = null, programmeIds = null, limit, cursor = null }) => {
    const { scope, today, calendar } = tools;
    const order: OverviewOrder = { scope, today, calendar, instrumentIds, programmeIds, limit, cursor };
    const key = JSON.stringify(['forecast.overview', scope, today, instrumentIds, programmeIds, limit, cursor]);
    const page = await tools.memo.remember(key, () =>
      tools.heavy.run<{ items: readonly ForeseenFile[]; nextCursor: string | null; total: number }>(
        'forecast.overview',
        order,
      ),
    );
    return { asOf: today, ...page };
  },
});
