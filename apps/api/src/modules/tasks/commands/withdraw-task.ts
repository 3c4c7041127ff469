import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Withdraws a task from the programme of work; it leaves every figure from today on, and its ledger stays.
 * Errors: common.not_found, task.closed, task.secret_content, common.reason_required
 */
export const withdrawTask = defineCommand({
  name: 'tasks.withdraw',
  input: z.strictObject({ ...ofTask, ...saying }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'withdraw'),
  run: async (tools, { text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'withdraw');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    return record(tools, file, { kind: 'withdrawn', day: tools.today, text, documentNumber, documentOn });
  },
});
