import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { papersSchema } from '@counterpart/domain/documents/document.fields';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { recordWithPapers } from '../act-papers.ts';
import { refuseAct, refuseFuture, refuseSaying } from '../task-ledger.ts';

/** Reports how far a task has come. Errors: common.not_found, task.closed, task.secret_content, date.in_future */
export const reportProgress = defineCommand({
  name: 'tasks.report',
  input: z.strictObject({
    ...ofTask,
    percent: z.number().int().min(0).max(100),
    text: saying.text,
    /** The day the report speaks of; today where it is not said. */
    day: daySchema.nullable().default(null),
    papers: papersSchema,
  }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'report'),
  run: async (tools, { percent, text, day, papers }, file) => {
    refuseAct(file, 'report');
    refuseSaying(file, { text, documentNumber: '' }, { needsReason: false });
    refuseFuture(tools, 'day', day);
    const entry = { kind: 'reported', day: day ?? tools.today, percent, text } as const;
    return recordWithPapers(tools, file, { entry, papers });
  },
});
