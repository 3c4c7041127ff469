import { indexWords } from '@counterpart/db/search';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { contentProblem, taskFields, type TaskValues } from '@counterpart/domain/tasks/task.fields';
import { z } from 'zod';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact, Facts } from '../../kernel/facts.ts';
import { mergeEdit } from '../../kernel/merge.ts';
import { refuseUnknownAgencies, writeAgencies } from './task-agencies.ts';
import { refuseFuture, taskFact, touchTask } from './task-ledger.ts';
import { changedLinks, linkSchemas, type TaskLinks, wordsOfLinks } from './task-links.ts';
import type { TaskFile, TaskRow } from './task.repository.ts';
import { taskDocument } from './task-words.ts';

/** What of a task can be written anew: what it says, its supporting agencies and what it hangs on. */
export const taskPatch = patchSchema(taskFields).extend({
  supportIds: z.array(idSchema('agency')).max(40).optional(),
  programmeId: linkSchemas.programmeId.optional(),
  instrumentId: linkSchemas.instrumentId.optional(),
  openPointId: linkSchemas.openPointId.optional(),
});

/** What a rewriting did; `inverse` is the patch that undoes it. */
export type Rewritten = {
  readonly version: number;
  readonly inverse: Readonly<Record<string, unknown>>;
  readonly facts: Facts;
};

/**
 * Writes a task anew where that changes anything, else answers null.
 * Errors: common.not_found, common.conflict, task.secret_content, task.content_required, date.in_future
 */
export async function rewriteTask(
  tools: CommandTools,
  file: TaskFile,
  { baseVersion, patch }: { readonly baseVersion: number; readonly patch: z.output<typeof taskPatch> },
): Promise<Rewritten | null> {
  const { row } = file;
  const { supportIds, programmeId, instrumentId, openPointId, ...plain } = patch;
  const links = await changedLinks(tools, linksOf(row), { programmeId, instrumentId, openPointId });
  // Lists are compared whole, as one text.
  const compared = { ...plain, ...links, ...(supportIds && { supportIds: joined(supportIds) }) };
  const current = { ...valuesOf(file), ...linksOf(row), supportIds: joined(file.supportIds) };
  const edit = { entity: 'task', entityId: row.id, baseVersion, patch: compared as Record<string, unknown> } as const;
  const { before, after } = await mergeEdit(tools, edit, { ...current, version: row.version });
  if (Object.keys(after).length === 0) return null;
  const { supportIds: nextSupport, ...columns } = after as Record<string, unknown>;
  const written: TaskRow = { ...row, ...toColumns(columns) };
  const values = fromColumns(taskFields, written);
  refuseContent(values, row.is_secret === 1);
  refuseFuture(tools, 'sourceOn', values.sourceOn);
  const version = await touchTask(tools, row, toColumns(columns));
  if (nextSupport !== undefined) await writeSupport(tools, file, supportIds ?? []);
  await indexWords(tools.tx, [taskDocument(written)]);
  const inverse = { ...before, ...(nextSupport !== undefined && { supportIds: [...file.supportIds] }) };
  const fact = taskFact(written, {
    action: 'task.updated',
    version,
    before: { ...before, ...(await wordsOfLinks(tools, before)) },
    after: { ...after, ...(await wordsOfLinks(tools, after)) },
  });
  return { version, inverse, facts: [fact, ...departure(row, written, version)] };
}

/** Errors: task.secret_content, task.content_required */
export function refuseContent(values: TaskValues, isSecret: boolean): void {
  const problem = contentProblem(values, isSecret);
  if (problem === 'secret') throw new DomainError('task.secret_content', {});
  if (problem === 'empty') throw new DomainError('task.content_required', {});
}

/** The programme that a task leaves is told that it left, and no more. */
function departure(row: TaskRow, written: TaskRow, version: number): Fact[] {
  if (row.programme_id === null || row.programme_id === written.programme_id) return [];
  return [taskFact(row, { action: 'task.moved_away', version, before: { programmeId: row.programme_id }, after: {} })];
}

function linksOf(row: TaskRow): TaskLinks {
  return { programmeId: row.programme_id, instrumentId: row.instrument_id, openPointId: row.open_point_id };
}

function valuesOf({ row }: TaskFile): TaskValues {
  return fromColumns(taskFields, row);
}

function joined(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}

async function writeSupport(tools: CommandTools, file: TaskFile, supportIds: readonly string[]): Promise<void> {
  await refuseUnknownAgencies(tools, supportIds, tools.today);
  await writeAgencies(tools.tx, file.row.id, { leadId: file.standing.leadAgencyId, supportIds });
}
