import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { refuseEarlier } from '../task-deadlines.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Asks the office for a later deadline, with the reason.
 * Errors: common.not_found, task.closed, task.no_deadline, task.request_open, task.secret_content,
 * common.reason_required, date.order
 */
export const requestExtension = defineCommand({
  name: 'tasks.requestExtension',
  input: z.strictObject({ ...ofTask, ...saying, newDueOn: daySchema }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'requestExtension'),
  run: async (tools, { newDueOn, text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'requestExtension');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    const { dueOn } = file.standing;
    refuseEarlier('newDueOn', dueOn, newDueOn);
    const said = { text, documentNumber, documentOn };
    return record(tools, file, { kind: 'extension_asked', day: tools.today, fromOn: dueOn, toOn: newDueOn, ...said });
  },
});
