import {
  deliverableFields,
  type DeliverableValues,
  supportingSchema,
} from '@counterpart/domain/deliverables/deliverable.fields';
import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadProgramme } from '../../programmes/index.ts';
import {
  deliverableFact,
  dueColumns,
  indexDeliverable,
  NOTHING_SAID,
  noteMove,
  settleDeliverable,
  writeSupporting,
} from '../deliverable.write.ts';

/** Says what an agency has to deliver to a programme, by when. */
export const createDeliverable = defineCommand({
  name: 'deliverables.create',
  input: z.strictObject({
    programmeId: idSchema('programme'),
    values: fieldsSchema(deliverableFields),
    supporting: supportingSchema.default([]),
    plannedOn: daySchema.nullable().default(null),
  }),
  subject: (tools, { programmeId }) => loadProgramme(tools.tx, tools.scope, { id: programmeId }),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, input, programme) => {
    const values: DeliverableValues = input.values;
    const { supporting, plannedOn } = input;
    const settled = await settleDeliverable(tools, programme.id, { values, supporting });
    const id = tools.newId('deliverable');
    const place = { id, programme_id: programme.id };
    await tools.tx
      .insertInto('deliverable')
      .values({
        ...place,
        ...toColumns(values),
        ...settled,
        ...dueColumns(plannedOn, null),
        actual_on: null,
        state: 'PLANNED',
        percent: 0,
        times_returned: 0,
        is_sample: 0,
        created_at: tools.now,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute();
    await writeSupporting(tools, place, supporting);
    if (plannedOn !== null) {
      await noteMove(tools, place, { field: 'planned', from: null, to: plannedOn, ...NOTHING_SAID });
    }
    await indexDeliverable(tools, id, values);
    const named = { ...place, ...settled, title_vi: values.titleVi, title_en: values.titleEn };
    const after = { ...values, supporting, plannedOn };
    return {
      result: { id, version: 1 },
      events: [deliverableFact(named, { action: 'deliverable.created', version: 1, after })],
    };
  },
});
