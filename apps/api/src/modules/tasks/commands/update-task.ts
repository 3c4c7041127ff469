import { indexWords } from '@counterpart/db/search';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { taskFields, type TaskValues } from '@counterpart/domain/tasks/task.fields';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { ofTask } from '../act-inputs.ts';
import { linkSchemas, settleLinks } from '../task-links.ts';
import { loadTask, type TaskFile } from '../task.repository.ts';
import { refuseFuture, taskFact, touchTask } from '../task-ledger.ts';
import { taskDocument } from '../task-words.ts';
import { refuseContent } from './create-task.ts';
import { refuseUnknownAgencies, writeAgencies } from '../task-agencies.ts';

/**
 * Changes what is written of a task, its supporting agencies and what it hangs on. The deadline and the lead agency
 * have ledgers and are changed by acts of their own.
 * Errors: common.not_found, common.conflict, common.nothing_changed, task.secret_content, task.content_required
 */
export const updateTask = defineCommand({
  name: 'tasks.update',
  input: z.strictObject({
    ...ofTask,
    version: z.number().int(),
    patch: patchSchema(taskFields).extend({
      supportIds: z.array(idSchema('agency')).max(40).optional(),
      programmeId: linkSchemas.programmeId.optional(),
    }),
  }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { version: baseVersion, patch }, file) => {
    const { row } = file;
    const { supportIds, ...plain } = patch;
    const current = { ...valuesOf(file), programmeId: row.programme_id, supportIds: joined(file.supportIds) };
    // Lists are compared whole, as one text.
    const compared = { ...plain, ...(supportIds && { supportIds: joined(supportIds) }) };
    const edit = { entity: 'task', entityId: row.id, baseVersion, patch: compared as Record<string, unknown> } as const;
    const { before, after } = await mergeEdit(tools, edit, { ...current, version: row.version });
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const { supportIds: nextSupport, programmeId, ...changed } = after as Record<string, unknown>;
    const values = { ...valuesOf(file), ...changed } as TaskValues;
    refuseContent(values, row.is_secret === 1);
    refuseFuture(tools, 'sourceOn', values.sourceOn);
    const links = programmeId === undefined ? {} : await linksTo(tools, programmeId as string | null);
    const columns = { ...toColumns(changed), ...links };
    const version = await touchTask(tools, row, columns);
    if (nextSupport !== undefined) await writeSupport(tools, file, supportIds ?? []);
    await indexWords(tools.tx, [taskDocument({ ...row, ...columns })]);
    return {
      result: {
        id: row.id,
        version,
        inverse: { ...before, ...(nextSupport !== undefined && { supportIds: [...file.supportIds] }) },
      },
      events: [taskFact(row, { action: 'task.updated', version, before, after })],
    };
  },
});

function valuesOf({ row }: TaskFile): TaskValues {
  return fromColumns(taskFields, row);
}

function joined(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}

/** A task that is hung on another programme leaves the instrument and the point of the one before. */
async function linksTo(tools: CommandTools, programmeId: string | null) {
  await settleLinks(tools, { programmeId, instrumentId: null, openPointId: null });
  return { programme_id: programmeId, instrument_id: null, open_point_id: null };
}

async function writeSupport(tools: CommandTools, file: TaskFile, supportIds: readonly string[]): Promise<void> {
  await refuseUnknownAgencies(tools, supportIds, tools.today);
  await writeAgencies(tools.tx, file.row.id, { leadId: file.standing.leadAgencyId, supportIds });
}
