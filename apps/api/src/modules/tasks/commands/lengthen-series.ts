import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns } from '@counterpart/domain/shared/fields';
import { periodsAfter } from '@counterpart/domain/tasks/recurrence.rules';
import type { Recurrence } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { isEnded } from '@counterpart/domain/tasks/task-series.rules';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { ofTask } from '../act-inputs.ts';
import { makeTasks } from '../task-making.ts';
import { seriesOf } from '../task-series.ts';

/**
 * Goes on with a recurring task: a task for each further period that falls due by a day, as the last one says now.
 * Errors: common.not_found, task.series_ended, task.periods
 */
export const lengthenSeries = defineCommand({
  name: 'tasks.lengthenSeries',
  input: z.strictObject({ ...ofTask, day: z.number().int().min(1).max(31), until: daySchema }),
  subject: (tools, { taskId }) => seriesOf(tools, taskId),
  authorize: (actor) => maySteerTasks(actor),
  run: async (tools, { day, until }, { id, occurrences, last }) => {
    if (isEnded(occurrences.map((one) => one.standing))) throw new DomainError('task.series_ended', {});
    const { row, standing, supportIds } = last;
    const every = row.recurrence as Recurrence;
    const periods = periodsAfter({ every, day }, row.period ?? '', until);
    const common = {
      values: fromColumns(taskFields, row),
      isSecret: row.is_secret === 1,
      leadAgencyId: standing.leadAgencyId,
      supportIds,
      links: { programmeId: row.programme_id, instrumentId: row.instrument_id, openPointId: row.open_point_id },
      series: { id, every },
    };
    const { first, facts } = await makeTasks(tools, common, periods);
    return { result: { ...first, made: periods.length }, events: facts };
  },
});
