import type { HeavyTask } from './kernel/heavy-lane.ts';
import { CHANGES_TASK, changesTask } from './modules/changes/index.ts';
import {
  CHOICES_TASK,
  choicesTask,
  DELIVERABLES_EXPORT_TASK,
  deliverablesExportTask,
  MATRIX_TASK,
  matrixTask,
} from './modules/deliverables/index.ts';
import { planTask, readTask } from './modules/exchange/index.ts';
import { calibrationTask, instrumentTask, overviewTask } from './modules/forecast/index.ts';
import { behindTask, deskTask, leagueTask, slipMovesTask, slipsTask } from './modules/holding/index.ts';
import { partnersTask, TRY_VERSION_TASK, tryVersionTask } from './modules/procedures/index.ts';
import {
  MEETINGS_TASK,
  meetingsTask,
  PROMISE_EXPORT_TASK,
  promiseExportTask,
  PROMISES_TASK,
  promisesTask,
} from './modules/meetings/index.ts';
import { PIPELINE_EXPORT_TASK, pipelineExportTask, totalsTask } from './modules/programmes/index.ts';
import { EXPORT_TASK, exportTask } from './modules/signing/index.ts';
import {
  COUNT_TASK,
  countTask,
  SCORE_TASK,
  scoreTask,
  TASK_EXPORT_TASK,
  taskExportTask,
} from './modules/tasks/index.ts';
import {
  PLAN_TASK,
  STANDINGS_TASK,
  standingsTask,
  TALLY_TASK,
  tallyTask,
  urgingPlanTask,
} from './modules/urging/index.ts';

/** Every task that may run outside the main thread, by name. */
export const heavyTasks: Readonly<Record<string, HeavyTask>> = {
  [CHANGES_TASK]: changesTask,
  [CHOICES_TASK]: choicesTask,
  [DELIVERABLES_EXPORT_TASK]: deliverablesExportTask,
  [MATRIX_TASK]: matrixTask,
  'exchange.plan': planTask,
  'exchange.read': readTask,
  'forecast.calibration': calibrationTask,
  'forecast.instrument': instrumentTask,
  'forecast.overview': overviewTask,
  'holding.behind': behindTask,
  'holding.desk': deskTask,
  'holding.league': leagueTask,
  'holding.slipMoves': slipMovesTask,
  'holding.slips': slipsTask,
  'procedures.partners': partnersTask,
  'programmes.totals': totalsTask,
  [MEETINGS_TASK]: meetingsTask,
  [PROMISES_TASK]: promisesTask,
  [PROMISE_EXPORT_TASK]: promiseExportTask,
  [PIPELINE_EXPORT_TASK]: pipelineExportTask,
  [EXPORT_TASK]: exportTask,
  [TRY_VERSION_TASK]: tryVersionTask,
  [COUNT_TASK]: countTask,
  [SCORE_TASK]: scoreTask,
  [TASK_EXPORT_TASK]: taskExportTask,
  [PLAN_TASK]: urgingPlanTask,
  [STANDINGS_TASK]: standingsTask,
  [TALLY_TASK]: tallyTask,
};
