import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { completionProblem } from '@counterpart/domain/tasks/task-acts.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseFuture, refuseSaying } from '../task-ledger.ts';

/**
 * Confirms that a task is complete since a day; the document, where it names none, is the one that was proposed.
 * Errors: common.not_found, task.closed, task.secret_content, date.in_future, date.order
 */
export const confirmTask = defineCommand({
  name: 'tasks.confirm',
  input: z.strictObject({ ...ofTask, ...saying, completedOn: daySchema }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'confirm'),
  run: async (tools, { completedOn, text, ...said }, file) => {
    refuseAct(file, 'confirm');
    refuseSaying(file, { text, documentNumber: said.documentNumber }, { needsReason: false });
    const problem = completionProblem(file.standing, completedOn, tools.today);
    if (problem === 'before_assigned') {
      const { assignedOn } = file.standing;
      throw new DomainError('date.order', {
        earlier: 'assignedOn',
        later: 'completedOn',
        earlierOn: assignedOn,
        laterOn: completedOn,
      });
    }
    refuseFuture(tools, 'completedOn', completedOn);
    refuseFuture(tools, 'documentOn', said.documentOn);
    const { proposal } = file.standing;
    const document =
      said.documentNumber === '' && proposal
        ? { documentNumber: proposal.documentNumber, documentOn: proposal.documentOn }
        : said;
    return record(tools, file, { kind: 'confirmed', day: completedOn, percent: 100, text, ...document });
  },
});
