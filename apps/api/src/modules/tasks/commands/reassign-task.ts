import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { refuseUnknownAgencies, setLead } from '../task-agencies.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseSaying } from '../task-ledger.ts';

/**
 * Gives a task to another lead agency, with the reason; the figures of earlier days stay with the one before.
 * Errors: common.not_found, task.closed, task.secret_content, common.reason_required, common.nothing_changed
 */
export const reassignTask = defineCommand({
  name: 'tasks.reassign',
  input: z.strictObject({ ...ofTask, ...saying, leadAgencyId: idSchema('agency') }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { leadAgencyId, text, documentNumber, documentOn }, file) => {
    refuseAct(file, 'extend');
    refuseSaying(file, { text, documentNumber }, { needsReason: true });
    if (leadAgencyId === file.standing.leadAgencyId) throw new DomainError('common.nothing_changed', {});
    await refuseUnknownAgencies(tools, [leadAgencyId], tools.today);
    await setLead(tools.tx, file, leadAgencyId);
    const said = { text, documentNumber, documentOn };
    return record(tools, file, { kind: 'reassigned', day: tools.today, agencyId: leadAgencyId, ...said });
  },
});
