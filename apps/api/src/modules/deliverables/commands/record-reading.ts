import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { decimalSchema } from '@counterpart/domain/deliverables/exact-decimal';
import { checkReading, type Direction, QUALIFIERS } from '@counterpart/domain/deliverables/indicator.fields';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadIndicator } from '../deliverables.repository.ts';
import { indicatorFact, writeIndicator } from '../indicator.write.ts';

/** Writes down what an indicator came to on a day, with who says so. */
export const recordReading = defineCommand({
  name: 'deliverables.recordReading',
  input: z.strictObject({
    indicatorId: idSchema('indicator'),
    value: decimalSchema,
    total: decimalSchema.nullable().default(null),
    qualifier: z.enum(QUALIFIERS).default('exact'),
    asOfOn: daySchema,
    source: lineSchema(300).pipe(z.string().min(1)),
  }),
  subject: (tools, { indicatorId }) => loadIndicator(tools.tx, tools.scope, indicatorId),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, input, row) => {
    const { value, total, qualifier, asOfOn, source } = input;
    const measure = { isFraction: row.is_fraction === 1, direction: row.direction as Direction };
    checkReading({ value, total, qualifier, asOfOn, source }, measure, tools.today);
    const id = tools.newId('reading');
    await tools.tx
      .insertInto('indicator_reading')
      .values({
        id,
        indicator_id: row.id,
        programme_id: row.programme_id,
        value,
        total,
        qualifier,
        as_of_on: asOfOn,
        source,
        is_withdrawn: 0,
        at: tools.now,
        actor_id: tools.actor.userId,
        actor_name: tools.actor.name,
      })
      .execute();
    const version = await writeIndicator(tools, row, {});
    const after = { reading: value, total, qualifier, asOfOn, source };
    return {
      result: { id, version },
      events: [indicatorFact(row, { action: 'indicator.reading_recorded', version, after })],
    };
  },
});
