import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import {
  checkIndicator,
  indicatorFields,
  type IndicatorValues,
  type Target,
  targetSchema,
} from '@counterpart/domain/deliverables/indicator.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadIndicator, readingsOf } from '../deliverables.repository.ts';
import { indicatorFact, writeIndicator } from '../indicator.write.ts';
import { componentOf } from '../place.repository.ts';

/** Changes what is written of an indicator, or its targets; newer versions merge where fields differ. */
export const updateIndicator = defineCommand({
  name: 'deliverables.updateIndicator',
  input: z.strictObject({
    id: idSchema('indicator'),
    version: z.number().int(),
    patch: patchSchema(indicatorFields).extend({ targets: z.array(targetSchema).max(20).optional() }),
  }),
  subject: (tools, { id }) => loadIndicator(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, input, row) => {
    const current: IndicatorValues = {
      ...fromColumns(indicatorFields, row),
      targets: JSON.parse(row.targets) as Target[],
    };
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'indicator', entityId: row.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: row.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const { targets, ...values } = { ...current, ...after } as IndicatorValues;
    checkIndicator({ ...values, targets });
    if (values.componentId !== null) await componentOf(tools.tx, row.programme_id, values.componentId);
    if ('isFraction' in after) {
      const count = (await readingsOf(tools.tx, [row.id])).length;
      if (count > 0)
        throw new DomainError('common.in_use', { entity: 'indicator', usedBy: 'indicator_reading', count });
    }
    const columns = { ...(toColumns(values) as object), targets: JSON.stringify(targets) };
    const version = await writeIndicator(tools, row, columns);
    const named = { ...row, title_vi: values.titleVi, title_en: values.titleEn };
    return {
      result: { id: row.id, version, inverse: before },
      events: [indicatorFact(named, { action: 'indicator.updated', version, before, after })],
    };
  },
});
