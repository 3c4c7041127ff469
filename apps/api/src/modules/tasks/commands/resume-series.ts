import { DomainError } from '@counterpart/domain/shared/errors';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { isEnded, isResumable } from '@counterpart/domain/tasks/task-series.rules';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { ofTask } from '../act-inputs.ts';
import { seriesOf, toldOf } from '../task-series.ts';
import { record } from '../task-ledger.ts';

/**
 * Takes the ending of a recurring task back: the periods that it withdrew and that are still to come take place again.
 * What was withdrawn on its own before stays withdrawn.
 * Errors: common.not_found, task.series_over
 */
export const resumeSeries = defineCommand({
  name: 'tasks.resumeSeries',
  input: z.strictObject(ofTask),
  subject: (tools, { taskId }) => seriesOf(tools, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, _input, { id, occurrences, last: lastPeriod }) => {
    const gone = occurrences.filter(
      ({ standing, last }) => last.kind === 'withdrawn' && isResumable(standing, tools.today),
    );
    // The entries of one act bear one moment.
    const ended = gone.filter(({ last }) => last.at === lastPeriod.last.at);
    if (!isEnded([lastPeriod.standing]) || ended.length === 0) throw new DomainError('task.series_over', {});
    const facts: Fact[] = [];
    for (const file of ended) {
      const entry = { kind: 'taken_back', day: tools.today, correctsId: file.last.id } as const;
      facts.push(...(await record(tools, file, entry)).events);
    }
    return { result: { id, resumed: ended.length }, events: toldOf(facts) };
  },
});
