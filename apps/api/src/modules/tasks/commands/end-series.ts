import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { ofTask, saying } from '../act-inputs.ts';
import { comingOf, seriesOf, toldOf } from '../task-series.ts';
import { record, refuseSaying } from '../task-ledger.ts';

/**
 * Ends a recurring task early, with the reason: every period still to come is withdrawn, those begun stay.
 * Errors: common.not_found, task.series_over, task.secret_content, common.reason_required
 */
export const endSeries = defineCommand({
  name: 'tasks.endSeries',
  input: z.strictObject({ ...ofTask, ...saying }),
  subject: (tools, { taskId }) => seriesOf(tools, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { text, documentNumber, documentOn }, series) => {
    const coming = comingOf(series, tools);
    const facts: Fact[] = [];
    for (const file of coming) {
      refuseSaying(file, { text, documentNumber }, { needsReason: true });
      const said = { text, documentNumber, documentOn };
      const { events } = await record(tools, file, { kind: 'withdrawn', day: tools.today, ...said });
      facts.push(...events);
    }
    return { result: { id: series.id, ended: coming.length }, events: toldOf(facts) };
  },
});
