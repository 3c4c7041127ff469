import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadIndicator, loadReading } from '../deliverables.repository.ts';
import { indicatorFact, writeIndicator } from '../indicator.write.ts';

/** Takes a reading that was wrong out of an indicator, or puts it back; its entry stays either way. */
export const withdrawReading = defineCommand({
  name: 'deliverables.withdrawReading',
  input: z.strictObject({ id: idSchema('reading'), isWithdrawn: z.boolean() }),
  subject: async (tools, { id }) => {
    const reading = await loadReading(tools.tx, id);
    return { reading, indicator: await loadIndicator(tools.tx, tools.scope, reading.indicator_id) };
  },
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, { id, isWithdrawn }, { reading, indicator }) => {
    if ((reading.is_withdrawn === 1) === isWithdrawn) throw new DomainError('common.nothing_changed', {});
    await tools.tx
      .updateTable('indicator_reading')
      .set({ is_withdrawn: Number(isWithdrawn) })
      .where('id', '=', id)
      .execute();
    const version = await writeIndicator(tools, indicator, {});
    const { value, total, as_of_on: asOfOn } = reading;
    const said = { reading: value, total, asOfOn };
    return {
      result: { id, version, inverse: { isWithdrawn: !isWithdrawn } },
      events: [
        indicatorFact(indicator, {
          action: isWithdrawn ? 'indicator.reading_withdrawn' : 'indicator.reading_restored',
          version,
          ...(isWithdrawn ? { before: said } : { after: said }),
        }),
      ],
    };
  },
});
