import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { getDeliverable, listDeliverables } from '../modules/deliverables/index.ts';
import { filteredPageOf } from './common.answers.ts';
import { deliverable, deliverableRow } from './deliverables.answers.ts';
import { jsonRoute } from './route.ts';

/** What agencies deliver to programmes. */
export const deliverableRoutes = [
  jsonRoute({
    method: 'get',
    path: '/deliverables',
    operationId: 'listDeliverables',
    tag: 'deliverables',
    summary: 'Deliverables within the rights of the caller, by the same filter as any view',
    query: listInputSchema.omit({ g: true, offset: true }),
    status: 200,
    answer: { name: 'DeliverablePage', schema: filteredPageOf(deliverableRow) },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listDeliverables, input: query }),
  }),
  jsonRoute({
    method: 'get',
    path: '/deliverables/{id}',
    operationId: 'getDeliverable',
    tag: 'deliverables',
    summary: 'One deliverable with its papers, what was done with it and how its days moved',
    params: getDeliverable.input,
    status: 200,
    answer: { name: 'Deliverable', schema: deliverable },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getDeliverable, input: params }),
  }),
];
