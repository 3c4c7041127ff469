import { DomainError } from '@counterpart/domain/shared/errors';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask } from '../act-inputs.ts';
import { rewriteTask, taskPatch } from '../task-rewrite.ts';
import { loadTask } from '../task.repository.ts';

/**
 * Changes what is written of a task, its supporting agencies and what it hangs on. The deadline and the lead agency
 * have ledgers and are changed by acts of their own.
 * Errors: common.not_found, common.conflict, common.nothing_changed, task.secret_content, task.content_required
 */
export const updateTask = defineCommand({
  name: 'tasks.update',
  input: z.strictObject({ ...ofTask, version: z.number().int(), patch: taskPatch }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { version: baseVersion, patch }, file) => {
    const written = await rewriteTask(tools, file, { baseVersion, patch });
    if (!written) throw new DomainError('common.nothing_changed', {});
    const { version, inverse, facts } = written;
    return { result: { id: file.row.id, version, inverse }, events: facts };
  },
});
