import { runCommand } from '../kernel/command.ts';
import { runQuery } from '../kernel/query.ts';
import {
  createTask,
  endSeries,
  getScorecard,
  getSeries,
  getTask,
  lengthenSeries,
  listTasks,
  reportProgress,
  resumeSeries,
  updateSeries,
} from '../modules/tasks/index.ts';
import { filteredPageOf } from './common.answers.ts';
import { jsonRoute } from './route.ts';
import { endedSeries, lengthenedSeries, resumedSeries, taskSeries, updatedSeries } from './task-series.answers.ts';
import { actedOnTask, createdTask, scorecard, task, taskRow } from './tasks.answers.ts';

const byCode = getTask.input;

/** Assigned tasks and the figures of agencies. */
export const taskRoutes = [
  jsonRoute({
    method: 'get',
    path: '/tasks',
    operationId: 'listTasks',
    tag: 'tasks',
    summary: 'Tasks within the rights of the caller, as they stand or as they stood on the evening of `asOf`',
    query: listTasks.input.omit({ offset: true }),
    status: 200,
    answer: { name: 'TaskPage', schema: filteredPageOf(taskRow) },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listTasks, input: query }),
  }),
  jsonRoute({
    method: 'get',
    path: '/tasks/{code}',
    operationId: 'getTask',
    tag: 'tasks',
    summary: 'One task with its whole ledger',
    params: byCode,
    status: 200,
    answer: { name: 'Task', schema: task },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getTask, input: params }),
  }),
  jsonRoute({
    method: 'post',
    path: '/tasks',
    operationId: 'createTask',
    tag: 'tasks',
    summary: 'Assigns a task; a recurring one becomes a task for each period',
    body: { name: 'NewTask', schema: createTask.input },
    status: 201,
    answer: { name: 'CreatedTask', schema: createdTask },
    run: ({ house, call }, { body }) => runCommand(house, call, { command: createTask, input: body }),
  }),
  jsonRoute({
    method: 'post',
    path: '/tasks/{code}/reports',
    operationId: 'reportTask',
    tag: 'tasks',
    summary: 'Reports how far a task has come',
    params: byCode,
    body: { name: 'TaskReport', schema: reportProgress.input.omit({ taskId: true }) },
    status: 201,
    answer: { name: 'ActedOnTask', schema: actedOnTask },
    run: async ({ house, actor, call }, { params, body }) => {
      const { id: taskId } = await runQuery(house, actor, { query: getTask, input: params });
      return runCommand(house, call, { command: reportProgress, input: { taskId, ...body } });
    },
  }),
  jsonRoute({
    method: 'get',
    path: '/tasks/{code}/series',
    operationId: 'getTaskSeries',
    tag: 'tasks',
    summary: 'All periods of a recurring task, by the code of any of them',
    params: byCode,
    status: 200,
    answer: { name: 'TaskSeries', schema: taskSeries },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getSeries, input: params }),
  }),
  jsonRoute({
    method: 'post',
    path: '/tasks/{code}/series/periods',
    operationId: 'lengthenTaskSeries',
    tag: 'tasks',
    summary: 'Goes on with a recurring task: a task for each further period that falls due by a day',
    params: byCode,
    body: { name: 'MorePeriods', schema: lengthenSeries.input.omit({ taskId: true }) },
    status: 201,
    answer: { name: 'LengthenedSeries', schema: lengthenedSeries },
    run: async ({ house, actor, call }, { params, body }) => {
      const { id: taskId } = await runQuery(house, actor, { query: getTask, input: params });
      return runCommand(house, call, { command: lengthenSeries, input: { taskId, ...body } });
    },
  }),
  jsonRoute({
    method: 'patch',
    path: '/tasks/{code}/series',
    operationId: 'updateTaskSeries',
    tag: 'tasks',
    summary: 'Changes what a recurring task says and who does it, for every period still to come',
    params: byCode,
    body: { name: 'SeriesChange', schema: updateSeries.input.omit({ taskId: true }) },
    status: 200,
    answer: { name: 'UpdatedSeries', schema: updatedSeries },
    run: async ({ house, actor, call }, { params, body }) => {
      const { id: taskId } = await runQuery(house, actor, { query: getTask, input: params });
      return runCommand(house, call, { command: updateSeries, input: { taskId, ...body } });
    },
  }),
  jsonRoute({
    method: 'post',
    path: '/tasks/{code}/series/end',
    operationId: 'endTaskSeries',
    tag: 'tasks',
    summary: 'Ends a recurring task early: every period still to come is withdrawn',
    params: byCode,
    body: { name: 'SeriesEnd', schema: endSeries.input.omit({ taskId: true }) },
    status: 200,
    answer: { name: 'EndedSeries', schema: endedSeries },
    run: async ({ house, actor, call }, { params, body }) => {
      const { id: taskId } = await runQuery(house, actor, { query: getTask, input: params });
      return runCommand(house, call, { command: endSeries, input: { taskId, ...body } });
    },
  }),
  jsonRoute({
    method: 'post',
    path: '/tasks/{code}/series/resumption',
    operationId: 'resumeTaskSeries',
    tag: 'tasks',
    summary: 'Takes the ending of a recurring task back, for the periods still to come',
    params: byCode,
    status: 200,
    answer: { name: 'ResumedSeries', schema: resumedSeries },
    run: async ({ house, actor, call }, { params }) => {
      const { id: taskId } = await runQuery(house, actor, { query: getTask, input: params });
      return runCommand(house, call, { command: resumeSeries, input: { taskId } });
    },
  }),
  jsonRoute({
    method: 'get',
    path: '/agencies/{code}/scorecard',
    operationId: 'getScorecard',
    tag: 'tasks',
    summary: 'How the tasks that an agency leads stand, beside the last evening before this month, quarter or year',
    params: getScorecard.input.pick({ code: true }),
    query: getScorecard.input.pick({ against: true }),
    status: 200,
    answer: { name: 'Scorecard', schema: scorecard },
    run: ({ house, actor }, { params, query }) =>
      runQuery(house, actor, { query: getScorecard, input: { ...params, ...query } }),
  }),
];
