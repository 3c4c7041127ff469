import { idSchema } from '@counterpart/domain/shared/ids';
import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { getRoom } from '../modules/negotiation/index.ts';
import { pageOf } from './common.answers.ts';
import { openPoint, round } from './negotiation.answers.ts';
import { pageOfWhole } from './page-of-whole.ts';
import { jsonRoute } from './route.ts';

const query = listInputSchema
  .pick({ limit: true, cursor: true })
  .extend({ instrument: idSchema('instrument').meta({ description: 'Whose negotiation' }) });

/** The negotiation of an instrument as far as the reader may know it: a partner sees its own side and what is shared. */
export const negotiationRoutes = [
  jsonRoute({
    method: 'get',
    path: '/negotiation-rounds',
    operationId: 'listNegotiationRounds',
    tag: 'negotiation',
    summary: 'Rounds of an instrument’s negotiation with both delegations and their outcome',
    query,
    status: 200,
    answer: { name: 'NegotiationRoundPage', schema: pageOf(round) },
    run: async ({ house, actor }, { query: { instrument: instrumentId, ...page } }) => {
      const room = await runQuery(house, actor, { query: getRoom, input: { instrumentId } });
      return pageOfWhole(
        room.rounds.map((one) => ({ instrumentId, ...one })),
        page,
      );
    },
  }),
  jsonRoute({
    method: 'get',
    path: '/open-points',
    operationId: 'listOpenPoints',
    tag: 'negotiation',
    summary: 'Points of an instrument’s negotiation with the positions of each round',
    query,
    status: 200,
    answer: { name: 'OpenPointPage', schema: pageOf(openPoint) },
    run: async ({ house, actor }, { query: { instrument: instrumentId, ...page } }) => {
      const room = await runQuery(house, actor, { query: getRoom, input: { instrumentId } });
      return pageOfWhole(
        room.points.map(({ allowed: _allowed, ...one }) => ({ instrumentId, ...one })),
        page,
      );
    },
  }),
];
