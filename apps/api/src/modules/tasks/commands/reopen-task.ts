import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Reopens a task that was done or withdrawn, with the reason.
 * Errors: common.not_found, task.open, task.secret_content, common.reason_required
 */
export const reopenTask = defineCommand({
  name: 'tasks.reopen',
  input: z.strictObject({ ...ofTask, ...saying }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'reopen'),
  run: async (tools, { text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'reopen');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    return record(tools, file, { kind: 'reopened', day: tools.today, text, documentNumber, documentOn });
  },
});
