import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter } from './app-router.ts';
import { AnswerCache } from './kernel/answer-cache.ts';
import { clientAddress } from './kernel/client-address.ts';
import type { Context } from './kernel/context.ts';
import type { Gate, Identified } from './kernel/gate.ts';
import type { House } from './kernel/house.ts';

/** At most this many procedures in one HTTP call. */
const MAX_BATCH = 10;

/** Answers tRPC calls of one house: who asks is found out first, then kept answers, then the router. */
export function trpcRoute(house: House, gate: Gate): (request: Request) => Promise<Response> {
  const cache = new AnswerCache(house);
  return async (request) => {
    const identified = await gate(house, request);
    return cache.serve(request, identified.actor, () => answer(house, request, identified));
  };
}

/** What a request carries into procedures. */
function contextOf(house: House, request: Request, parts: { identified: Identified; replyHeaders: Headers }): Context {
  return {
    house,
    ...parts.identified,
    requestId: Buffer.from(house.random(9)).toString('base64url'),
    ip: clientAddress(house, request),
    userAgent: (request.headers.get('user-agent') ?? '').slice(0, 200),
    replyHeaders: parts.replyHeaders,
  };
}

function answer(house: House, request: Request, identified: Identified): Promise<Response> {
  return fetchRequestHandler({
    req: request,
    router: appRouter,
    endpoint: '/trpc',
    maxBatchSize: MAX_BATCH,
    createContext: ({ resHeaders }) => contextOf(house, request, { identified, replyHeaders: resHeaders }),
    onError: ({ error, ctx, path }) => {
      // With a context the reply's own maker logs; without one nobody else would.
      if (ctx || error.code !== 'INTERNAL_SERVER_ERROR') return;
      house.log.error({ path, err: { message: error.message, stack: error.stack } }, 'request failed');
    },
  });
}
