import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { listAgencies } from '../modules/agencies/index.ts';
import { listPartners } from '../modules/partners/index.ts';
import { pageOf } from './common.answers.ts';
import { agency, partner } from './reference.answers.ts';
import { pageOfWhole } from './page-of-whole.ts';
import { jsonRoute } from './route.ts';

const query = listInputSchema.pick({ limit: true, cursor: true });

/** The names that ids in all other answers stand for. */
export const referenceRoutes = [
  jsonRoute({
    method: 'get',
    path: '/partners',
    operationId: 'listPartners',
    tag: 'reference',
    summary: 'Development partners, in Vietnamese order',
    query,
    status: 200,
    answer: { name: 'PartnerPage', schema: pageOf(partner) },
    run: async ({ house, actor }, sent) =>
      pageOfWhole(await runQuery(house, actor, { query: listPartners, input: {} }), sent.query),
  }),
  jsonRoute({
    method: 'get',
    path: '/agencies',
    operationId: 'listAgencies',
    tag: 'reference',
    summary: 'Agencies of the home administration, past and present, in Vietnamese order',
    query,
    status: 200,
    answer: { name: 'AgencyPage', schema: pageOf(agency) },
    run: async ({ house, actor }, sent) =>
      pageOfWhole(await runQuery(house, actor, { query: listAgencies, input: {} }), sent.query),
  }),
];
