import { runCommand } from '../kernel/command.ts';
import { runQuery } from '../kernel/query.ts';
import { getInstrumentForecast } from '../modules/forecast/index.ts';
import { getInstrument, updateMilestone } from '../modules/procedures/index.ts';
import { changed } from './common.answers.ts';
import { instrumentForecast } from './forecast.answers.ts';
import { instrument } from './instruments.answers.ts';
import { jsonRoute } from './route.ts';

/** Instruments and the milestones on their road. */
export const instrumentRoutes = [
  jsonRoute({
    method: 'get',
    path: '/instruments/{id}',
    operationId: 'getInstrument',
    tag: 'instruments',
    summary: 'An instrument with every step of its procedure, their days and legal limits, and who holds the file',
    params: getInstrument.input,
    status: 200,
    answer: { name: 'Instrument', schema: instrument },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getInstrument, input: params }),
  }),
  jsonRoute({
    method: 'get',
    path: '/instruments/{id}/forecast',
    operationId: 'getInstrumentForecast',
    tag: 'instruments',
    summary: 'When each open step of an instrument, its signing and its effectiveness are foreseen, and why',
    params: getInstrument.input,
    status: 200,
    answer: { name: 'InstrumentForecast', schema: instrumentForecast },
    run: ({ house, actor }, { params }) =>
      runQuery(house, actor, { query: getInstrumentForecast, input: { instrumentId: params.id } }),
  }),
  jsonRoute({
    method: 'patch',
    path: '/milestones/{id}',
    operationId: 'updateMilestone',
    tag: 'instruments',
    summary: 'Records days, a reason or a note on a milestone; every day that moves stays in the slip ledger',
    params: updateMilestone.input.pick({ id: true }),
    body: { name: 'MilestoneChange', schema: updateMilestone.input.omit({ id: true }) },
    status: 200,
    answer: { name: 'Changed', schema: changed },
    run: ({ house, call }, { params, body }) =>
      runCommand(house, call, { command: updateMilestone, input: { ...params, ...body } }),
  }),
];
