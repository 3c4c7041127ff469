import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { refuseBeforeAssigned } from '../task-deadlines.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Moves, sets or lifts a deadline by the office's own decision, with the reason; the ledger keeps the one before.
 * Errors: common.not_found, task.closed, task.secret_content, common.reason_required, common.nothing_changed, date.order
 */
export const extendTask = defineCommand({
  name: 'tasks.extend',
  input: z.strictObject({ ...ofTask, ...saying, newDueOn: daySchema.nullable() }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'extend'),
  run: async (tools, { newDueOn, text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'extend');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    const { dueOn, assignedOn } = file.standing;
    if (newDueOn === dueOn) throw new DomainError('common.nothing_changed', {});
    refuseBeforeAssigned(assignedOn, newDueOn);
    const said = { text, documentNumber, documentOn };
    return record(tools, file, { kind: 'moved', day: tools.today, fromOn: dueOn, toOn: newDueOn, ...said });
  },
});
