import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { checkIndicator, indicatorFields, targetSchema } from '@counterpart/domain/deliverables/indicator.fields';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadProgramme } from '../../programmes/index.ts';
import { indicatorFact } from '../indicator.write.ts';
import { componentOf } from '../place.repository.ts';

/** Says by which figure a programme is judged, with its targets. */
export const createIndicator = defineCommand({
  name: 'deliverables.createIndicator',
  input: z.strictObject({
    programmeId: idSchema('programme'),
    values: fieldsSchema(indicatorFields),
    targets: z.array(targetSchema).max(20).default([]),
  }),
  subject: (tools, { programmeId }) => loadProgramme(tools.tx, tools.scope, { id: programmeId }),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, { values, targets }, programme) => {
    checkIndicator({ ...values, targets });
    if (values.componentId !== null) await componentOf(tools.tx, programme.id, values.componentId);
    const id = tools.newId('indicator');
    await tools.tx
      .insertInto('indicator')
      .values({
        id,
        programme_id: programme.id,
        ...toColumns(values),
        targets: JSON.stringify(targets),
        is_removed: 0,
        is_sample: 0,
        created_at: tools.now,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute();
    const named = { id, programme_id: programme.id, title_vi: values.titleVi, title_en: values.titleEn };
    const after = { ...values, targets };
    return {
      result: { id, version: 1 },
      events: [indicatorFact(named, { action: 'indicator.created', version: 1, after })],
    };
  },
});
