import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { DomainError } from '@counterpart/domain/shared/errors';
import { indicatorFact, writeIndicator } from '../indicator.write.ts';
import { loadRemovableIndicator } from '../deliverables.repository.ts';

/** Takes an indicator off a programme, or puts it back with all its values. */
export const removeIndicator = defineCommand({
  name: 'deliverables.removeIndicator',
  input: z.strictObject({ id: idSchema('indicator'), version: z.number().int(), isRemoved: z.boolean() }),
  subject: (tools, { id }) => loadRemovableIndicator(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, { version: baseVersion, isRemoved }, row) => {
    const { before, after } = await mergeEdit(
      tools,
      { entity: 'indicator', entityId: row.id, baseVersion, patch: { isRemoved } },
      { isRemoved: row.is_removed === 1, version: row.version },
    );
    if (!('isRemoved' in after)) throw new DomainError('common.nothing_changed', {});
    const version = await writeIndicator(tools, row, { is_removed: Number(isRemoved) });
    const action = isRemoved ? 'indicator.removed' : 'indicator.put_back';
    return {
      result: { id: row.id, version, inverse: { isRemoved: !isRemoved } },
      events: [indicatorFact(row, { action, version, before, after })],
    };
  },
});
