import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Returns a task that was proposed as complete, with the reason.
 * Errors: common.not_found, task.closed, task.not_proposed, task.secret_content, common.reason_required
 */
export const returnTask = defineCommand({
  name: 'tasks.return',
  input: z.strictObject({ ...ofTask, ...saying }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'return'),
  run: async (tools, { text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'return');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    return record(tools, file, { kind: 'returned', day: tools.today, text, documentNumber, documentOn });
  },
});
