import { mayWaiveCondition } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadCondition } from '../effectiveness-file.ts';
import { conditionFact, writeCondition } from '../effectiveness.write.ts';

const filled = (max: number) => lineSchema(max).pipe(z.string().min(1));

/** Writes down that a condition was waived: by whom, why, and by which paper. Errors: date.in_future, common.conflict */
export const waiveCondition = defineCommand({
  name: 'effectiveness.waiveCondition',
  input: z.strictObject({
    id: idSchema('condition'),
    version: z.number().int(),
    waivedBy: filled(200),
    reason: filled(500),
    document: filled(300),
    on: daySchema,
  }),
  subject: (tools, { id }) => loadCondition(tools.tx, tools.scope, id),
  authorize: (actor, { subject }) => mayWaiveCondition(actor, subject),
  run: async (tools, { id, version: baseVersion, waivedBy, reason, document, on }, { condition, subject }) => {
    if (on > tools.today) throw new DomainError('date.in_future', { field: 'on', day: on, today: tools.today });
    const patch = { state: 'WAIVED', stateOn: on, waivedBy, waiveReason: reason, waiveDocument: document };
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'effectiveness_condition', entityId: id, baseVersion, patch },
      {
        state: condition.state,
        stateOn: condition.state_on,
        waivedBy: condition.waived_by,
        waiveReason: condition.waive_reason,
        waiveDocument: condition.waive_document,
        version: condition.version,
      },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeCondition(tools, condition, toColumns(after));
    return {
      result: { id, version, before: { state: subject.state, on: condition.state_on } },
      events: [conditionFact(condition, { action: 'effectiveness_condition.waived', version, before, after, reason })],
    };
  },
});
