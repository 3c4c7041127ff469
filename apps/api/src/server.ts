import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { mountExports } from './export-routes.ts';
import { noteRemoteAddress } from './kernel/client-address.ts';
import { answerFailure, limitedBody, sameOriginOnly, securityHeaders } from './kernel/edge.ts';
import type { Gate } from './kernel/gate.ts';
import type { House } from './kernel/house.ts';
import type { Readiness } from './kernel/shutdown.ts';
import { mountFiles } from './modules/documents/index.ts';
import { mountImports } from './modules/exchange/index.ts';
import { mountRest } from './rest/mount-rest.ts';
import { trpcRoute } from './trpc-route.ts';

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
  app.onError(answerFailure(house));
  app.use('*', noteAddress, securityHeaders(house));
  app.get('/live', (c) => c.text('ok'));
  app.get('/ready', (c) => (readiness.isReady ? c.text('ok') : c.text('stopping', 503)));
  // The limit may put a new request in the old one's place, which must know its address too.
  app.use('/trpc/*', sameOriginOnly(house), limitedBody(), noteAddress);
  const trpc = trpcRoute(house, parts.gate);
  app.all('/trpc/*', (c) => trpc(c.req.raw));
  mountExports(app, parts);
  mountRest(app, parts);
  mountImports(app, parts);
  mountFiles(app, parts);
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
