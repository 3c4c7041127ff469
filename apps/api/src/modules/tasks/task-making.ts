import { indexWords } from '@counterpart/db/search';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { MAX_PERIODS } from '@counterpart/domain/tasks/recurrence.rules';
import type { Recurrence } from '@counterpart/domain/tasks/task.codes';
import type { TaskValues } from '@counterpart/domain/tasks/task.fields';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import type { Fact, Facts } from '../../kernel/facts.ts';
import { writeAgencies } from './task-agencies.ts';
import { entryRow, taskFact } from './task-ledger.ts';
import type { TaskLinks } from './task-links.ts';
import { lastTaskNumber, type TaskRow, toTaskEvent } from './task.repository.ts';
import { rewriteSpans } from './task-spans.ts';
import { taskCode, taskDocument } from './task-words.ts';

/** What tasks that are assigned in one act have in common; `series` is null for a single one. */
export type NewTask = {
  readonly values: TaskValues;
  readonly isSecret: boolean;
  readonly leadAgencyId: string;
  readonly supportIds: readonly string[];
  readonly links: TaskLinks;
  readonly series: { readonly id: string; readonly every: Recurrence } | null;
};

/** One of them: its period where it is one of a series, the day it begins and its deadline. */
export type Occurrence = {
  readonly name: string | null;
  readonly startOn: PlainDate;
  readonly dueOn: PlainDate | null;
};

/** Errors: task.periods where a rule gives no period, or more than anybody means */
export function refusePeriods({ length: count }: readonly Occurrence[]): void {
  if (count === 0 || count > MAX_PERIODS) throw new DomainError('task.periods', { count, max: MAX_PERIODS });
}

/** Assigns a task for each occurrence, with the next numbers of the year. Errors: StaleWrite, task.periods */
export async function makeTasks(
  tools: CommandTools,
  given: NewTask,
  occurrences: readonly Occurrence[],
): Promise<{ readonly first: { readonly id: string; readonly code: string }; readonly facts: Facts }> {
  refusePeriods(occurrences);
  const { values, isSecret, leadAgencyId, supportIds } = given;
  const before = await lastTaskNumber(tools.tx, taskCode(tools.today, null));
  const rows: TaskRow[] = [];
  const facts: Fact[] = [];
  for (const [index, occurrence] of occurrences.entries()) {
    const row = taskRow(tools, given, { code: taskCode(tools.today, before + index + 1), period: occurrence.name });
    await insertTask(tools, row, { leadAgencyId, supportIds, occurrence });
    const { dueOn, name: period } = occurrence;
    const after = { ...values, isSecret, leadAgencyId, supportIds, dueOn, period };
    rows.push(row);
    facts.push(taskFact(row, { action: 'task.assigned', version: 1, after }));
  }
  const [first] = rows;
  const [fact, ...more] = facts;
  if (!first || !fact) throw new DomainError('task.periods', { count: 0, max: MAX_PERIODS });
  return { first: { id: first.id, code: first.code }, facts: [fact, ...more] };
}

function taskRow(
  tools: CommandTools,
  { values, isSecret, links, series }: NewTask,
  { code, period }: { readonly code: string; readonly period: string | null },
): TaskRow {
  return {
    id: tools.newId('task'),
    code,
    ...toColumns(values),
    ...toColumns(links),
    series_id: series?.id ?? null,
    recurrence: series?.every ?? null,
    period,
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
      // Two offices assigned at once and drew the same number, or lengthened the same series.
      throw tools.adapter.uniqueViolation(error) === null ? error : new StaleWrite();
    });
  await writeAgencies(tools.tx, row.id, { leadId: leadAgencyId, supportIds });
  const { startOn: day, dueOn: toOn } = occurrence;
  const event = entryRow(tools, row.id, { seq: 1, kind: 'assigned', day, toOn, agencyId: leadAgencyId });
  await tools.tx.insertInto('task_event').values(event).execute();
  await rewriteSpans(tools.tx, row.id, [toTaskEvent(event)]);
  await indexWords(tools.tx, [taskDocument(row)]);
}
