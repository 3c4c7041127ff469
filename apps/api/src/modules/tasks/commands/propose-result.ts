import { mayAct } from '@counterpart/domain/tasks/task.policy';
import { papersSchema } from '@counterpart/domain/documents/document.fields';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { loadTask } from '../task.repository.ts';
import { recordWithPapers } from '../act-papers.ts';
import { refuseAct, refuseFuture, refuseSaying } from '../task-ledger.ts';

/**
 * Proposes a task as complete, by the document that is its result, in words or by its papers; the office confirms or returns it. A
 * second proposal takes the place of the first.
 * Errors: common.not_found, task.closed, task.secret_content, common.reason_required, date.in_future
 */
export const proposeResult = defineCommand({
  name: 'tasks.propose',
  input: z.strictObject({ ...ofTask, ...saying, papers: papersSchema }),
  subject: (tools, { taskId }) => loadTask(tools.tx, tools.scope, taskId),
  authorize: (actor, { standing }) => mayAct(actor, standing.leadAgencyId, 'propose'),
  run: async (tools, { text, documentNumber, documentOn, papers }, file) => {
    refuseAct(file, 'propose');
    refuseSaying(file, { text, documentNumber }, { needsReason: documentNumber === '' && papers.length === 0 });
    refuseFuture(tools, 'documentOn', documentOn);
    const entry = {
      kind: 'proposed',
      day: tools.today,
      percent: 100,
      text,
      documentNumber,
      documentOn,
    } as const;
    return recordWithPapers(tools, file, { entry, papers });
  },
});
