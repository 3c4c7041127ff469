import { mayManageConditions } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadCondition } from '../effectiveness-file.ts';
import { conditionFact, writeCondition } from '../effectiveness.write.ts';

/** Takes a condition off the list with a reason; without one (null) puts it back. It is never deleted. */
export const removeCondition = defineCommand({
  name: 'effectiveness.removeCondition',
  input: z.strictObject({
    id: idSchema('condition'),
    version: z.number().int(),
    reason: lineSchema(500).nullable(),
  }),
  subject: (tools, { id }) => loadCondition(tools.tx, tools.scope, id),
  authorize: (actor, { subject }) => mayManageConditions(actor, subject),
  run: async (tools, { id, version: baseVersion, reason }, { condition }) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'effectiveness_condition', entityId: id, baseVersion, patch: { removedReason: reason } },
      { removedReason: condition.removed_reason, version: condition.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeCondition(tools, condition, toColumns(after));
    const action = reason === null ? 'effectiveness_condition.restored' : 'effectiveness_condition.removed';
    return {
      result: { id, version, inverse: before },
      events: [conditionFact(condition, { action, version, before, after, reason })],
    };
  },
});
