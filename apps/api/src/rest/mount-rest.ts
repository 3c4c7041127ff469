import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_BODY_BYTES } from '../kernel/edge.ts';
import type { Gate } from '../kernel/gate.ts';
import type { House } from '../kernel/house.ts';
import { httpRefusal } from '../kernel/http-refusal.ts';
import { problemOf } from '../kernel/problem.ts';
import { allRoutes } from './all-routes.ts';
import { openApiDocument } from './openapi.ts';
import { readKey, readSent } from './read-sent.ts';
import type { AnyRoute } from './route.ts';

const REST_BASE = '/api/v1';

/** What the routes stand on. */
export type RestParts = { readonly house: House; readonly gate: Gate };

/** Serves REST over the same queries and commands as every other door, and the document that describes it. */
export function mountRest(app: Hono, parts: RestParts): void {
  const { house } = parts;
  const document = JSON.stringify(openApiDocument(allRoutes, `${house.settings.publicUrl}${REST_BASE}`));
  const rest = new Hono();
  const limit = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => refused(house, c, httpRefusal('PAYLOAD_TOO_LARGE')),
  });
  // An upload counts what arrives by itself, so that nothing of it is held here.
  const uploads = new Set(allRoutes.flatMap((route) => ('takes' in route ? [`${REST_BASE}${route.path}`] : [])));
  rest.use('*', async (c, next) => (uploads.has(c.req.path) ? next() : limit(c, next)));
  rest.get('/openapi.json', (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));
  for (const route of allRoutes) {
    rest.on(route.method.toUpperCase(), honoPath(route.path), (c) => answer(parts, route, c));
  }
  for (const [path, methods] of methodsByPath()) {
    rest.all(path, (c) => {
      const response = refused(house, c, httpRefusal('METHOD_NOT_SUPPORTED'));
      response.headers.set('Allow', methods.join(', '));
      return response;
    });
  }
  rest.all('*', (c) => refused(house, c, notFound('resource')));
  app.route(REST_BASE, rest);
}

async function answer({ house, gate }: RestParts, route: AnyRoute, c: HonoContext): Promise<Response> {
  const request = c.req.raw;
  try {
    // A browser's cookie opens no door here: what a foreign page can send unasked must not count.
    const isBearer = /^Bearer /i.test(request.headers.get('authorization') ?? '');
    const { actor } = isBearer ? await gate(house, request) : { actor: null };
    if (!actor) throw new DomainError('auth.not_signed_in', {});
    const taken = 'takes' in route ? route.takes : 'application/json';
    if (request.method !== 'GET' && mediaTypeOf(request) !== taken) throw httpRefusal('UNSUPPORTED_MEDIA_TYPE');
    const sent = await readSent(route, request, c.req.param());
    const key = request.method === 'GET' ? null : readKey(request);
    const call = { actor, requestId: requestId(house), key };
    const answered: unknown = await route.run({ house, actor, call, request }, sent);
    return 'status' in route ? Response.json(answered, { status: route.status }) : (answered as Response);
  } catch (error) {
    return refused(house, c, error);
  }
}

function refused(house: House, c: HonoContext, error: unknown): Response {
  const response = problemOf(error, { log: house.log, requestId: requestId(house), path: c.req.path });
  if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

function requestId(house: House): string {
  return Buffer.from(house.random(9)).toString('base64url');
}

function mediaTypeOf(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of allRoutes) {
    const own = methods.get(honoPath(path)) ?? [];
    methods.set(honoPath(path), [...own, method.toUpperCase()]);
  }
  return methods;
}
