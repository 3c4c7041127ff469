import {
  deliverableFields,
  type DeliverableValues,
  type Evidence,
  evidenceListSchema,
  supportingSchema,
} from '@counterpart/domain/deliverables/deliverable.fields';
import { mayManageDeliverables, mayProve } from '@counterpart/domain/deliverables/deliverable.policy';
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
  evidence: evidenceListSchema.optional(),
});

/** Changes what is written of a deliverable, or the papers that prove it; newer versions merge where fields differ. */
export const updateDeliverable = defineCommand({
  name: 'deliverables.update',
  input: z.strictObject({ id: idSchema('deliverable'), version: z.number().int(), patch }),
  subject: (tools, { id }) => loadDeliverable(tools.tx, tools.scope, id),
  authorize: (actor, row, input) => {
    const isProofOnly = Object.keys(input.patch).every((name) => name === 'evidence');
    return isProofOnly ? mayProve(actor, { leadAgencyId: row.lead_agency_id }) : mayManageDeliverables(actor);
  },
  run: async (tools, input, row) => {
    const current = await editable(tools, row);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'deliverable', entityId: row.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: row.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const { supporting, evidence, ...values } = { ...current, ...after };
    refuseFutureEvidence(tools, evidence);
    const settled = await settleDeliverable(tools, row.programme_id, { values, supporting });
    const version = await writeDeliverable(tools, row, {
      ...(toColumns(values) as object),
      ...settled,
      evidence: JSON.stringify(evidence),
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
  return { ...values, supporting, evidence: JSON.parse(row.evidence) as Evidence[] };
}

function refuseFutureEvidence({ today }: CommandTools, evidence: readonly Evidence[]): void {
  for (const { on } of evidence) {
    if (on !== null && on > today) throw new DomainError('date.in_future', { field: 'evidence', day: on, today });
  }
}
