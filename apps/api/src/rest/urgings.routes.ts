import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { z } from 'zod';
import { runCommand } from '../kernel/command.ts';
import { runQuery } from '../kernel/query.ts';
import { getUrging, listUrgings, recordAnswer, sendUrgings } from '../modules/urging/index.ts';
import { pageOf } from './common.answers.ts';
import { jsonRoute } from './route.ts';
import { answeredUrging, sentUrgings, urging, urgingRow } from './urgings.answers.ts';

const listQuery = listUrgings.input.omit({ level: true, unanswered: true }).extend({
  level: z.number().int().min(1).max(6).optional(),
  unanswered: z.enum(['yes', 'no']).default('no').meta({ description: 'Only those whose answer is overdue' }),
});

/** Agencies urged about their tasks. */
export const urgingRoutes = [
  jsonRoute({
    method: 'get',
    path: '/urgings',
    operationId: 'listUrgings',
    tag: 'tasks',
    summary: 'Urgings within the rights of the caller, the latest first',
    query: listQuery,
    status: 200,
    answer: { name: 'UrgingPage', schema: pageOf(urgingRow) },
    run: ({ house, actor }, { query: { unanswered, level, ...rest } }) => {
      const wanted = level === undefined ? {} : { level: level as UrgedLevel };
      const input = { ...rest, ...wanted, unanswered: unanswered === 'yes' };
      return runQuery(house, actor, { query: listUrgings, input });
    },
  }),
  jsonRoute({
    method: 'get',
    path: '/urgings/{id}',
    operationId: 'getUrging',
    tag: 'tasks',
    summary: 'One urging with its letter, its tasks and every answer',
    params: getUrging.input,
    status: 200,
    answer: { name: 'Urging', schema: urging },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getUrging, input: params }),
  }),
  jsonRoute({
    method: 'post',
    path: '/urgings',
    operationId: 'sendUrgings',
    tag: 'tasks',
    summary: 'Urges agencies, all of them or none; a letter without a number is given the next one',
    body: { name: 'NewUrgings', schema: sendUrgings.input },
    status: 201,
    answer: { name: 'SentUrgings', schema: sentUrgings },
    run: ({ house, call }, { body }) => runCommand(house, call, { command: sendUrgings, input: body }),
  }),
  jsonRoute({
    method: 'post',
    path: '/urgings/{id}/answers',
    operationId: 'answerUrging',
    tag: 'tasks',
    summary: 'Records what an agency answered about tasks of an urging',
    params: getUrging.input,
    body: { name: 'UrgingAnswer', schema: recordAnswer.input.omit({ urgingId: true }) },
    status: 201,
    answer: { name: 'AnsweredUrging', schema: answeredUrging },
    run: ({ house, call }, { params, body }) =>
      runCommand(house, call, { command: recordAnswer, input: { urgingId: params.id, ...body } }),
  }),
];
