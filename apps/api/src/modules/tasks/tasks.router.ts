import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { confirmTask } from './commands/confirm-task.ts';
import { createTask } from './commands/create-task.ts';
import { decideExtension } from './commands/decide-extension.ts';
import { endSeries } from './commands/end-series.ts';
import { extendTask } from './commands/extend-task.ts';
import { lengthenSeries } from './commands/lengthen-series.ts';
import { proposeResult } from './commands/propose-result.ts';
import { reassignTask } from './commands/reassign-task.ts';
import { reopenTask } from './commands/reopen-task.ts';
import { reportProgress } from './commands/report-progress.ts';
import { requestExtension } from './commands/request-extension.ts';
import { resumeSeries } from './commands/resume-series.ts';
import { returnTask } from './commands/return-task.ts';
import { takeBack } from './commands/take-back.ts';
import { updateSeries } from './commands/update-series.ts';
import { updateTask } from './commands/update-task.ts';
import { withdrawTask } from './commands/withdraw-task.ts';
import { countTasks } from './queries/count-tasks.ts';
import { findTasks } from './queries/find-tasks.ts';
import { getScoreboard, getScorecard } from './queries/get-scoreboard.ts';
import { getSeries } from './queries/get-series.ts';
import { getTask } from './queries/get-task.ts';
import { listTasks } from './queries/list-tasks.ts';
import { myTasks } from './queries/my-tasks.ts';

/** Tasks assigned to agencies: their ledger, their official states and the scoreboard. */
export const tasksRouter = router({
  list: queryProcedure(listTasks),
  counts: queryProcedure(countTasks),
  get: queryProcedure(getTask),
  find: queryProcedure(findTasks),
  series: queryProcedure(getSeries),
  mine: queryProcedure(myTasks),
  scoreboard: queryProcedure(getScoreboard),
  scorecard: queryProcedure(getScorecard),
  create: commandProcedure(createTask),
  update: commandProcedure(updateTask),
  reassign: commandProcedure(reassignTask),
  report: commandProcedure(reportProgress),
  propose: commandProcedure(proposeResult),
  confirm: commandProcedure(confirmTask),
  return: commandProcedure(returnTask),
  requestExtension: commandProcedure(requestExtension),
  decideExtension: commandProcedure(decideExtension),
  extend: commandProcedure(extendTask),
  withdraw: commandProcedure(withdrawTask),
  reopen: commandProcedure(reopenTask),
  takeBack: commandProcedure(takeBack),
  lengthenSeries: commandProcedure(lengthenSeries),
  updateSeries: commandProcedure(updateSeries),
  endSeries: commandProcedure(endSeries),
  resumeSeries: commandProcedure(resumeSeries),
});
