import {
  checkCondition,
  conditionFields,
  type ConditionValues,
  EMPTY_CONDITION,
} from '@counterpart/domain/effectiveness/condition.fields';
import { mayManageConditions } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadEffectiveness } from '../effectiveness-file.ts';
import { conditionFact, insertCondition, type NewCondition, refuseUnseen } from '../effectiveness.write.ts';

/** Puts a condition on the list of what an instrument waits for. Errors: common.invalid_input, common.not_found */
export const addCondition = defineCommand({
  name: 'effectiveness.addCondition',
  input: z.strictObject({ instrumentId: idSchema('instrument'), values: patchSchema(conditionFields) }),
  subject: (tools, { instrumentId }) => loadEffectiveness(tools.tx, tools.scope, instrumentId),
  authorize: (actor, file) => mayManageConditions(actor, file),
  run: async (tools, input, file) => {
    const given = Object.entries(input.values).filter(([, value]) => value !== undefined);
    const values: ConditionValues = { ...EMPTY_CONDITION, ...Object.fromEntries(given) };
    checkCondition(values, file.row.id, tools.today);
    await refuseUnseen(tools, values);
    const row = await insertCondition(tools, file.row, {
      ...(toColumns(values) as unknown as NewCondition),
      step_code: null,
      source: '',
      is_sample: 0,
    });
    return {
      result: { id: row.id, version: 1 },
      events: [conditionFact(row, { action: 'effectiveness_condition.added', version: 1, after: values })],
    };
  },
});
