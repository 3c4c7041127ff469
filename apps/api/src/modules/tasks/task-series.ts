import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { isToCome } from '@counterpart/domain/tasks/task-series.rules';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact, Facts } from '../../kernel/facts.ts';
import { loadSeries, loadTask, type TaskFile } from './task.repository.ts';

/** A recurring task: all its occurrences, each a task of its own, in the order of their periods. */
export type SeriesFile = {
  readonly id: string;
  readonly occurrences: readonly [TaskFile, ...TaskFile[]];
  readonly last: TaskFile;
};

/** Loads the whole series of one of its occurrences. Errors: common.not_found, also for a task that does not recur */
export async function seriesOf(tools: CommandTools, taskId: string): Promise<SeriesFile> {
  const { row } = await loadTask(tools.tx, tools.scope, taskId);
  if (row.series_id === null) throw notFound('task_series');
  const [first, ...rest] = await loadSeries(tools.tx, tools.scope, row.series_id);
  if (!first) throw notFound('task_series');
  return { id: row.series_id, occurrences: [first, ...rest], last: rest.at(-1) ?? first };
}

/** The occurrences whose periods are still to come. Errors: task.series_over where there are none */
export function comingOf({ occurrences }: SeriesFile, tools: CommandTools): readonly TaskFile[] {
  const coming = occurrences.filter(({ standing }) => isToCome(standing, tools.today));
  if (coming.length === 0) throw new DomainError('task.series_over', {});
  return coming;
}

/** What was told of each occurrence as the facts of one act. Errors: common.nothing_changed where nothing was told */
export function toldOf(facts: readonly Fact[]): Facts {
  const [first, ...rest] = facts;
  if (!first) throw new DomainError('common.nothing_changed', {});
  return [first, ...rest];
}
