import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { listImports } from '../modules/exchange/index.ts';
import { pageOf } from './common.answers.ts';
import { importEntry } from './imports.answers.ts';
import { jsonRoute } from './route.ts';

/** What was brought in from outside. */
export const importRoutes = [
  jsonRoute({
    method: 'get',
    path: '/imports',
    operationId: 'listImports',
    tag: 'imports',
    summary: 'Imports that were written, newest first, with their counts in rows of the file',
    query: listInputSchema.pick({ limit: true, cursor: true }),
    status: 200,
    answer: { name: 'ImportPage', schema: pageOf(importEntry) },
    run: async ({ house, actor }, { query: { limit, cursor } }) => {
      const asked = { limit, before: cursor?.slice(0, 60) };
      const { items, nextBefore, total } = await runQuery(house, actor, { query: listImports, input: asked });
      return { items, nextCursor: nextBefore, total };
    },
  }),
];
