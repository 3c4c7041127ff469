import { DomainError } from '@counterpart/domain/shared/errors';
import { URGING_TRIGGERS } from '@counterpart/domain/urging/urging.codes';
import { mayWriteUrgingRules } from '@counterpart/domain/urging/urging.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { levelSchema } from '../letter-input.ts';
import { heldRules } from '../urging-rules.ts';

const MAX_DAYS = 250;

/** Says when a level is due and how long its answer is waited for. Errors: common.nothing_changed, common.invalid_input */
export const setUrgingRule = defineCommand({
  name: 'urging.setRule',
  input: z.strictObject({
    level: levelSchema,
    trigger: z.enum(URGING_TRIGGERS),
    days: z.number().int().min(0).max(MAX_DAYS),
    waitDays: z.number().int().min(1).max(MAX_DAYS),
    isOn: z.boolean(),
  }),
  subject: async ({ tx }, { level }) => (await heldRules(tx)).find((rule) => rule.level === level),
  authorize: (actor) => mayWriteUrgingRules(actor),
  run: async ({ tx, now, actor }, rule, held) => {
    // Nothing stands below the first level that could be left unanswered.
    if (rule.level === 1 && rule.trigger === 'unanswered') {
      throw new DomainError('common.invalid_input', { issues: [{ path: 'trigger', message: 'unanswered' }] });
    }
    const { isShipped, ...before } = held ?? { ...rule, isShipped: true };
    const isSame = (Object.keys(rule) as (keyof typeof rule)[]).every((name) => rule[name] === before[name]);
    if (isSame) throw new DomainError('common.nothing_changed', {});
    const columns = {
      trigger: rule.trigger,
      days: rule.days,
      wait_days: rule.waitDays,
      is_on: Number(rule.isOn),
      updated_at: now,
      updated_by: actor.userId,
    };
    await tx
      .insertInto('urging_rule')
      .values({ level: rule.level, ...columns, version: 1 })
      .onConflict((conflict) =>
        conflict.column('level').doUpdateSet((eb) => ({ ...columns, version: eb('urging_rule.version', '+', 1) })),
      )
      .execute();
    return {
      result: { level: rule.level, inverse: before },
      events: [
        {
          action: 'urging_rule.set',
          entity: 'urging_rule',
          entityId: `level ${rule.level}`,
          version: 1,
          before: { ...before, isShipped },
          after: rule,
          isInternal: true,
        },
      ],
    };
  },
});
