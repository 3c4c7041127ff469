import type { TaskEventKind } from '@counterpart/domain/tasks/task.codes';
import { mayTakeBack } from '@counterpart/domain/tasks/task.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { withdrawPapers } from '../../documents/index.ts';
import { ofTask } from '../act-inputs.ts';
import { takerOf } from '../act-papers.ts';
import { setLead } from '../task-agencies.ts';
import { loadTask } from '../task.repository.ts';
import { record } from '../task-ledger.ts';

/**
 * Takes back the last entry of a task's ledger, which stays readable as taken back, and the papers that came with it.
 * Errors: common.not_found, task.not_last
 */
export const takeBack = defineCommand({
  name: 'tasks.takeBack',
  input: z.strictObject({ ...ofTask, eventId: idSchema('taskEvent') }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing, last }) => mayTakeBack(actor, standing.leadAgencyId, last.kind as TaskEventKind),
  run: async (tools, { eventId }, file) => {
    if (file.last.id !== eventId) throw new DomainError('task.not_last', {});
    const written = await record(tools, file, { kind: 'taken_back', day: tools.today, correctsId: eventId });
    if (file.last.kind === 'reassigned') {
      const { standing } = await loadTask(tools.tx, { kind: 'all' }, file.row.id);
      await setLead(tools.tx, file, standing.leadAgencyId);
    }
    const papers = await withdrawPapers(tools, await takerOf(tools, file.row), eventId);
    return { ...written, events: [...written.events, ...papers] };
  },
});
