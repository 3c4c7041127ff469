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
      instrumentId: linkSchemas.instrumentId.optional(),
      openPointId: linkSchemas.openPointId.optional(),
    }),
  }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { version: baseVersion, patch }, file) => {
    const written = await rewriteTask(tools, file, { baseVersion, patch });
    if (!written) throw new DomainError('common.nothing_changed', {});
    const { version, inverse, facts } = written;
    return { result: { id: file.row.id, version, inverse }, events: facts };
  },
});

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
