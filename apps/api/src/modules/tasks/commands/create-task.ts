import { daySchema } from '@counterpart/domain/shared/day-schema';
import { fieldsSchema } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { periodsBetween } from '@counterpart/domain/tasks/recurrence.rules';
import { RECURRENCES } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { refuseUnknownAgencies } from '../task-agencies.ts';
import { refuseBeforeAssigned } from '../task-deadlines.ts';
import { linkSchemas, settleLinks } from '../task-links.ts';
import { makeTasks, type Occurrence, refusePeriods } from '../task-making.ts';
import { refuseContent } from '../task-rewrite.ts';
import { refuseFuture } from '../task-ledger.ts';

const deadlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dated'), dueOn: daySchema }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('recurring'),
    every: z.enum(RECURRENCES),
    day: z.number().int().min(1).max(31),
    from: daySchema,
    until: daySchema,
  }),
]);

/**
 * Assigns a task. A recurring one becomes a task for each period, with its own deadline and its own end.
 * Errors: task.secret_content, task.content_required, task.periods, date.in_future, date.order, common.not_found
 */
export const createTask = defineCommand({
  name: 'tasks.create',
  input: z.strictObject({
    values: fieldsSchema(taskFields),
    isSecret: z.boolean().default(false),
    leadAgencyId: idSchema('agency'),
    supportIds: z.array(idSchema('agency')).max(40).default([]),
    deadline: deadlineSchema,
    links: z.strictObject(linkSchemas).default({ programmeId: null, instrumentId: null, openPointId: null }),
  }),
  subject: async () => null,
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, input) => {
    const { values, isSecret, leadAgencyId, supportIds } = input;
    refuseContent(values, isSecret);
    refuseFuture(tools, 'sourceOn', values.sourceOn);
    await refuseUnknownAgencies(tools, [leadAgencyId, ...supportIds], tools.today);
    const links = await settleLinks(tools, input.links);
    const occurrences = occurrencesOf(values.sourceOn, input.deadline);
    const { deadline } = input;
    const series = deadline.kind === 'recurring' ? { id: tools.newId('taskSeries'), every: deadline.every } : null;
    const common = { values, isSecret, leadAgencyId, supportIds, links, series };
    const { first, facts } = await makeTasks(tools, common, occurrences);
    return { result: { ...first, version: 1, made: occurrences.length }, events: facts };
  },
});

function occurrencesOf(sourceOn: PlainDate, deadline: z.output<typeof deadlineSchema>): readonly Occurrence[] {
  if (deadline.kind === 'none') return [{ name: null, startOn: sourceOn, dueOn: null }];
  if (deadline.kind === 'dated') {
    refuseBeforeAssigned(sourceOn, deadline.dueOn);
    return [{ name: null, startOn: sourceOn, dueOn: deadline.dueOn }];
  }
  refuseBeforeAssigned(sourceOn, deadline.from);
  const periods = periodsBetween(deadline, deadline.from, deadline.until);
  refusePeriods(periods);
  return periods;
}
