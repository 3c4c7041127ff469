import {
  deliverableFields,
  type DeliverableValues,
  supportingSchema,
} from '@counterpart/domain/deliverables/deliverable.fields';
import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import {
  deliverableFact,
  indexDeliverable,
  settleDeliverable,
  writeDeliverable,
  writeSupporting,
} from '../deliverable.write.ts';
import { loadDeliverable, type StoredDeliverable, supportingOf } from '../deliverables.repository.ts';

const patch = patchSchema(deliverableFields).extend({
  supporting: supportingSchema.optional(),
});

/** Changes what is written of a deliverable; newer versions merge where fields differ. */
export const updateDeliverable = defineCommand({
  name: 'deliverables.update',
  input: z.strictObject({ id: idSchema('deliverable'), version: z.number().int(), patch }),
  subject: (tools, { id }) => loadDeliverable(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, input, row) => {
    const current = await editable(tools, row);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'deliverable', entityId: row.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: row.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const { supporting, ...values } = { ...current, ...after };
    const settled = await settleDeliverable(tools, row.programme_id, { values, supporting });
    const version = await writeDeliverable(tools, row, {
      ...(toColumns(values) as object),
      ...settled,
    });
    if ('supporting' in after) await writeSupporting(tools, row, supporting);
    await indexDeliverable(tools, row.id, values);
    const named = { ...row, title_vi: values.titleVi, title_en: values.titleEn };
    return {
      result: { id: row.id, version, inverse: before },
      events: [deliverableFact(named, { action: 'deliverable.updated', version, before, after })],
    };
  },
});

async function editable(tools: CommandTools, row: StoredDeliverable) {
  const supporting = (await supportingOf(tools.tx, [row.id])).get(row.id) ?? [];
  const values: DeliverableValues = fromColumns(deliverableFields, row);
  return { ...values, supporting };
}
