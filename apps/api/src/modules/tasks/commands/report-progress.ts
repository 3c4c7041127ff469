import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { record, refuseAct, refuseFuture, refuseSaying } from '../task-ledger.ts';

/** Reports how far a task has come. Errors: common.not_found, task.closed, task.secret_content, date.in_future */
export const reportProgress = defineCommand({
  name: 'tasks.report',
  input: z.strictObject({
    ...ofTask,
    percent: z.number().int().min(0).max(100),
    text: saying.text,
    /** The day the report speaks of; today where it is not said. */
    day: daySchema.nullable().default(null),
  }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'report'),
  run: async (tools, { percent, text, day }, file) => {
    refuseAct(file, 'report');
    refuseSaying(file, { text, documentNumber: '' }, { needsReason: false });
    refuseFuture(tools, 'day', day);
    return record(tools, file, { kind: 'reported', day: day ?? tools.today, percent, text });
  },
});
