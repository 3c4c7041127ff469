import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { loadInstrument } from '../../procedures/index.ts';
import type { InstrumentForecast } from '../forecast-view.ts';
import type { InstrumentOrder } from '../instrument-task.ts';

const MOST_ASSUMPTIONS = 20;

/** When each open step of a file, its signing and its effectiveness are foreseen, and what decides them. */
export const getInstrumentForecast = defineQuery({
  name: 'forecast.forInstrument',
  input: z.strictObject({ instrumentId: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId }) => {
    const { id } = await loadInstrument(tools.db, tools.scope, instrumentId);
    const order = orderOf(tools, id, []);
    return tools.memo.remember(`forecast ${id} ${tools.today} ${order.isPartnerSide}`, () =>
      tools.heavy.run<InstrumentForecast>('forecast.instrument', order),
    );
  },
});

/**
 * The same if some steps were done on other days. Nothing is stored.
 * Errors: common.not_found, forecast.step_not_open, forecast.before_facts
 */
export const whatIf = defineQuery({
  name: 'forecast.whatIf',
  input: z.strictObject({
    instrumentId: idSchema('instrument'),
    assumptions: z
      .array(z.strictObject({ milestoneId: idSchema('milestone'), day: daySchema }))
      .min(1)
      .max(MOST_ASSUMPTIONS),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId, assumptions }) => {
    const { id } = await loadInstrument(tools.db, tools.scope, instrumentId);
    return tools.heavy.run<InstrumentForecast>('forecast.instrument', orderOf(tools, id, assumptions));
  },
});

function orderOf(
  { today, calendar, scope }: QueryTools,
  instrumentId: string,
  assumptions: InstrumentOrder['assumptions'],
): InstrumentOrder {
  return { instrumentId, today, calendar, isPartnerSide: scope.kind === 'partner', assumptions };
}
