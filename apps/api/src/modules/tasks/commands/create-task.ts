import { indexWords } from '@counterpart/db/search';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { MAX_PERIODS, type Period, periodsBetween } from '@counterpart/domain/tasks/recurrence.rules';
import { RECURRENCES } from '@counterpart/domain/tasks/task.codes';
import { contentProblem, taskFields, type TaskValues } from '@counterpart/domain/tasks/task.fields';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { refuseUnknownAgencies, writeAgencies } from '../task-agencies.ts';
import { refuseBeforeAssigned } from '../task-deadlines.ts';
import { linkSchemas, settleLinks, type TaskLinks } from '../task-links.ts';
import { lastTaskNumber, type TaskRow, toTaskEvent } from '../task.repository.ts';
import { entryRow, refuseFuture, taskFact } from '../task-ledger.ts';
import { rewriteSpans } from '../task-spans.ts';
import { taskCode, taskDocument } from '../task-words.ts';

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
    const seriesId = input.deadline.kind === 'recurring' ? tools.newId('taskSeries') : null;
    const prefix = taskCode(tools.today, null);
    const before = await lastTaskNumber(tools.tx, prefix);
    const made: { id: string; code: string }[] = [];
    const facts: Fact[] = [];
    for (const [index, occurrence] of occurrences.entries()) {
      const code = taskCode(tools.today, before + index + 1);
      const recurrence = input.deadline.kind === 'recurring' ? input.deadline.every : null;
      const series = { series_id: seriesId, recurrence, period: occurrence.name };
      const row = taskRow(tools, { code, values, isSecret, links, series });
      await insertTask(tools, row, { ...input, occurrence });
      made.push({ id: row.id, code });
      const after = { ...values, isSecret, leadAgencyId, supportIds, dueOn: occurrence.dueOn, period: occurrence.name };
      facts.push(taskFact(row, { action: 'task.assigned', version: 1, after }));
    }
    const [first] = made;
    const [fact, ...more] = facts;
    if (!first || !fact) throw new DomainError('task.periods', { count: 0, max: MAX_PERIODS });
    return { result: { id: first.id, code: first.code, version: 1, made: made.length }, events: [fact, ...more] };
  },
});

/** Errors: task.secret_content, task.content_required */
export function refuseContent(values: TaskValues, isSecret: boolean): void {
  const problem = contentProblem(values, isSecret);
  if (problem === 'secret') throw new DomainError('task.secret_content', {});
  if (problem === 'empty') throw new DomainError('task.content_required', {});
}

type Occurrence = { readonly name: string | null; readonly startOn: PlainDate; readonly dueOn: PlainDate | null };

function occurrencesOf(sourceOn: PlainDate, deadline: z.output<typeof deadlineSchema>): readonly Occurrence[] {
  if (deadline.kind === 'none') return [{ name: null, startOn: sourceOn, dueOn: null }];
  if (deadline.kind === 'dated') {
    refuseBeforeAssigned(sourceOn, deadline.dueOn);
    return [{ name: null, startOn: sourceOn, dueOn: deadline.dueOn }];
  }
  refuseBeforeAssigned(sourceOn, deadline.from);
  const periods: readonly Period[] = periodsBetween(deadline, deadline.from, deadline.until);
  if (periods.length === 0 || periods.length > MAX_PERIODS) {
    throw new DomainError('task.periods', { count: periods.length, max: MAX_PERIODS });
  }
  return periods;
}

type NewTask = {
  readonly code: string;
  readonly values: TaskValues;
  readonly isSecret: boolean;
  readonly links: TaskLinks;
  readonly series: Pick<TaskRow, 'series_id' | 'recurrence' | 'period'>;
};

function taskRow(tools: CommandTools, { code, values, isSecret, links, series }: NewTask): TaskRow {
  return {
    id: tools.newId('task'),
    code,
    ...toColumns(values),
    ...toColumns(links),
    ...series,
    is_secret: Number(isSecret),
    is_sample: 0,
    created_at: tools.now,
    version: 1,
    updated_at: tools.now,
    updated_by: tools.actor.userId,
  } as TaskRow;
}

async function insertTask(
  tools: CommandTools,
  row: TaskRow,
  given: { leadAgencyId: string; supportIds: readonly string[]; occurrence: Occurrence },
): Promise<void> {
  const { leadAgencyId, supportIds, occurrence } = given;
  await tools.tx
    .insertInto('task')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      // Two offices assigned at once and drew the same number.
      throw tools.adapter.uniqueViolation(error) === 'task_code_uq' ? new StaleWrite() : error;
    });
  await writeAgencies(tools.tx, row.id, { leadId: leadAgencyId, supportIds });
  const { startOn: day, dueOn: toOn } = occurrence;
  const event = entryRow(tools, row.id, { seq: 1, kind: 'assigned', day, toOn, agencyId: leadAgencyId });
  await tools.tx.insertInto('task_event').values(event).execute();
  await rewriteSpans(tools.tx, row.id, [toTaskEvent(event)]);
  await indexWords(tools.tx, [taskDocument(row)]);
}
