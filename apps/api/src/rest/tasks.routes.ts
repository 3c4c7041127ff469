import { runCommand } from '../kernel/command.ts';
import { runQuery } from '../kernel/query.ts';
import { createTask, getScorecard, getTask, listTasks, reportProgress } from '../modules/tasks/index.ts';
import { filteredPageOf } from './common.answers.ts';
import { jsonRoute } from './route.ts';
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
