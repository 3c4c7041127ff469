import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { refuseEarlier } from '../task-deadlines.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Grants or refuses an extension that was asked for. `newDueOn` is the deadline granted, which may differ from the one
 * asked for; null refuses, and a refusal has a reason.
 * Errors: common.not_found, task.closed, task.no_request, task.secret_content, common.reason_required, date.order
 */
export const decideExtension = defineCommand({
  name: 'tasks.decideExtension',
  input: z.strictObject({ ...ofTask, ...saying, newDueOn: daySchema.nullable() }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'decideExtension'),
  run: async (tools, { newDueOn, text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'decideExtension');
    refuseSaying(file, { text, documentNumber }, { needsReason: newDueOn === null });
    const { dueOn } = file.standing;
    if (newDueOn !== null) refuseEarlier('newDueOn', dueOn, newDueOn);
    return record(tools, file, {
      kind: newDueOn === null ? 'extension_refused' : 'extension_granted',
      day: tools.today,
      fromOn: dueOn,
      toOn: newDueOn ?? dueOn,
      text,
      documentNumber,
      documentOn,
    });
  },
});
