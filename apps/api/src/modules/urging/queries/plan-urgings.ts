import { daySchema } from '@counterpart/domain/shared/day-schema';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { isLetterLevel } from '@counterpart/domain/urging/urging.codes';
import { mayUrge, mayWriteUrgingRules } from '@counterpart/domain/urging/urging.policy';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { heldRules } from '../urging-rules.ts';
import { PLAN_TASK, type PlannedUrging, type PlanOrder } from '../urging-plan.ts';

const MAX_ROWS = 500;

/**
 * What the rules would urge on a day if nothing happened until then: how many letters and other urgings to how many
 * agencies, and the tasks behind them. By itself it sends nothing.
 */
export const planUrgings = defineQuery({
  name: 'urging.plan',
  input: z.strictObject({ day: daySchema.nullable().default(null) }),
  allow: (actor) => mayUrge(actor) || mayWriteUrgingRules(actor),
  run: async (tools, input) => {
    const { db, calendar, scope, today } = tools;
    const wanted = input.day ?? addWorkingDays(calendar, today, 1);
    const day = wanted < today ? today : wanted;
    const ground = { today: day, calendar, rules: await heldRules(db) };
    const order: PlanOrder = { by: 'rules', level: null, agencyIds: null, scope, ground };
    const urgings = await tools.heavy.run<PlannedUrging[]>(PLAN_TASK, order);
    let room = MAX_ROWS;
    return {
      day,
      letters: urgings.filter((one) => isLetterLevel(one.level)).length,
      others: urgings.filter((one) => !isLetterLevel(one.level)).length,
      agencies: new Set(urgings.map((one) => one.agencyId)).size,
      tasks: urgings.reduce((sum, one) => sum + one.tasks.length, 0),
      urgings: urgings.map((one) => {
        const shown = one.tasks.slice(0, Math.max(0, room));
        room -= shown.length;
        return { ...one, tasks: shown, count: one.tasks.length };
      }),
    };
  },
});

/** The rules of all levels, and whether the reader may change them. */
export const listUrgingRules = defineQuery({
  name: 'urging.rules',
  input: z.strictObject({}),
  allow: mayReadTasks,
  run: async ({ db, actor }) => ({ rules: await heldRules(db), mayWrite: mayWriteUrgingRules(actor) }),
});
