import {
  checkCondition,
  conditionFields,
  type ConditionValues,
} from '@counterpart/domain/effectiveness/condition.fields';
import { mayEditCondition, mayManageConditions } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadCondition } from '../effectiveness-file.ts';
import { conditionFact, refuseUnseen, writeCondition } from '../effectiveness.write.ts';

/** Changes what is written of a condition; a newer version merges where the fields differ. */
export const updateCondition = defineCommand({
  name: 'effectiveness.updateCondition',
  input: z.strictObject({
    id: idSchema('condition'),
    version: z.number().int(),
    patch: patchSchema(conditionFields),
  }),
  subject: (tools, { id }) => loadCondition(tools.tx, tools.scope, id),
  // Who owes a condition may say how it stands, not hand it to somebody else.
  authorize: (actor, { subject }, { patch }) =>
    mayManageConditions(actor, subject) ||
    (mayEditCondition(actor, subject) && patch.ownerAgencyId === undefined && patch.ownerSide === undefined),
  run: async (tools, input, { condition }) => {
    const current = fromColumns(conditionFields, condition);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'effectiveness_condition', entityId: condition.id, baseVersion: input.version, patch: input.patch },
      { ...current, version: condition.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next: ConditionValues = { ...current, ...after };
    checkCondition(next, condition.instrument_id, tools.today);
    await refuseUnseen(tools, after);
    const version = await writeCondition(tools, condition, toColumns(after));
    return {
      result: { id: condition.id, version, inverse: before },
      events: [conditionFact(condition, { action: 'effectiveness_condition.updated', version, before, after })],
    };
  },
});
