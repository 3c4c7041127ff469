import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type MiddlewareHandler } from 'hono';
import { appRouter } from './app-router.ts';
import { noteRemoteAddress, clientAddress } from './kernel/client-address.ts';
import type { Context } from './kernel/context.ts';
import { limitedBody, sameOriginOnly, securityHeaders } from './kernel/edge.ts';
import type { Gate } from './kernel/gate.ts';
import type { House } from './kernel/house.ts';
import type { Readiness } from './kernel/shutdown.ts';

/** At most this many procedures in one HTTP call. */
const MAX_BATCH = 10;

/** What the HTTP application is made of. `webRoot` is the folder of the built web application, if there is one. */
export type AppParts = {
  readonly house: House;
  readonly gate: Gate;
  readonly webRoot: string | null;
  readonly readiness: Readiness;
};

/** The HTTP application of one house. */
export function createApp(parts: AppParts): Hono {
  const { house, readiness } = parts;
  const app = new Hono();
  app.onError((error, c) => {
    house.log.error({ path: c.req.path, err: { message: error.message, stack: error.stack } }, 'request failed');
    return c.text('internal error', 500);
  });
  app.use('*', noteAddress, securityHeaders(house));
  app.get('/live', (c) => c.text('ok'));
  app.get('/ready', (c) => (readiness.isReady ? c.text('ok') : c.text('stopping', 503)));
  // The limit may put a new request in the old one's place, which must know its address too.
  app.use('/trpc/*', sameOriginOnly(house), limitedBody(), noteAddress);
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      req: c.req.raw,
      router: appRouter,
      endpoint: '/trpc',
      maxBatchSize: MAX_BATCH,
      createContext: ({ req, resHeaders }) => contextOf(parts, req, resHeaders),
      onError: ({ error, ctx, path }) => {
        // With a context the reply's own maker logs; without one nobody else would.
        if (ctx || error.code !== 'INTERNAL_SERVER_ERROR') return;
        house.log.error({ path, err: { message: error.message, stack: error.stack } }, 'request failed');
      },
    }),
  );
  if (parts.webRoot) serveWeb(app, parts.webRoot);
  return app;
}

/** Notes from which socket a request came; tests call the application without one. */
const noteAddress: MiddlewareHandler = async (c, next) => {
  if (typeof c.env === 'object' && c.env !== null && 'incoming' in c.env) {
    noteRemoteAddress(c.req.raw, getConnInfo(c).remote.address ?? 'local');
  }
  await next();
};

/** What a request carries into procedures. */
export async function contextOf(parts: AppParts, request: Request, replyHeaders: Headers): Promise<Context> {
  const { house, gate } = parts;
  return {
    house,
    ...(await gate(house, request)),
    requestId: Buffer.from(house.random(9)).toString('base64url'),
    ip: clientAddress(house, request),
    userAgent: (request.headers.get('user-agent') ?? '').slice(0, 200),
    replyHeaders,
  };
}

function serveWeb(app: Hono, webRoot: string): void {
  // Built file names carry a hash of their content, so they never change.
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.get('/assets/*', serveStatic({ root: webRoot, precompressed: true }));
  app.get('/assets/*', (c) => c.notFound());
  app.get('*', serveStatic({ root: webRoot, path: 'index.html' }));
}
