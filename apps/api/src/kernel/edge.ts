import { DomainError } from '@counterpart/domain/shared/errors';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { Context as HonoContext, ErrorHandler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ErrorReply } from './error-mapping.ts';
import type { House } from './house.ts';

/** Header that a script of ours sends and a foreign form cannot. */
const APP_HEADER = 'x-app';

/** Largest body of a tRPC or REST call, bytes. Uploads have their own route and limit. */
export const MAX_BODY_BYTES = 256 * 1024;

const CSP = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Security headers on every answer. HSTS only where the public address is https. */
export function securityHeaders(house: House): MiddlewareHandler {
  const isHttps = house.settings.publicUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    // A file given out says for itself that nothing in it may run.
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', CSP);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('X-Frame-Options', 'DENY');
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

/**
 * Lets a browser's call through only when it comes from our own pages: our header, and an Origin
 * (or Sec-Fetch-Site) of ours; only GET and POST, and only JSON (uploads: plain bytes). SameSite cookies alone do not keep a sibling
 * site under the same public suffix out.
 */
export function sameOriginOnly(house: House, mediaType = 'application/json'): MiddlewareHandler {
  const ownOrigin = new URL(house.settings.publicUrl).origin;
  return async (c, next) => {
    const request = c.req.raw;
    if (!['GET', 'POST'].includes(request.method)) return refuse(c, 'METHOD_NOT_SUPPORTED');
    if (!isSameOrigin(ownOrigin, request)) return refuse(c, 'FORBIDDEN');
    // A form's POST carries a type that needs no leave from us; a GET needs none, but must not claim another.
    const type = request.headers.get('content-type');
    const isExpected = type?.split(';')[0]?.trim().toLowerCase() === mediaType;
    if (!isExpected && (request.method === 'POST' || type !== null)) return refuse(c, 'UNSUPPORTED_MEDIA_TYPE');
    return next();
  };
}

/**
 * A link or form of another site carries the reader's cookie along; it may not make the reader take a file away.
 * Errors: auth.forbidden
 */
export function refuseForeignPage(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    throw new DomainError('auth.forbidden', { action: 'request' });
  }
}

/** Refuses a body over the limit by its announced length, or while reading where none is announced. */
export function limitedBody(maxSize = MAX_BODY_BYTES): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => refuse(c, 'PAYLOAD_TOO_LARGE') });
}

/** Answers a fault of ours that no procedure caught: logged once under the id that the answer repeats, and no more. */
export function answerFailure(house: House): ErrorHandler {
  return (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const correlationId = Buffer.from(house.random(9)).toString('base64url');
    const err = { message: error.message, stack: error.stack };
    house.log.error({ requestId: correlationId, path: c.req.path, err }, 'request failed');
    return reply(c, 'INTERNAL_SERVER_ERROR', { code: 'common.internal', details: { correlationId } });
  };
}

const STATUS = {
  FORBIDDEN: 403,
  METHOD_NOT_SUPPORTED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INTERNAL_SERVER_ERROR: 500,
} as const;

function refuse(c: HonoContext, code: Exclude<keyof typeof STATUS, 'INTERNAL_SERVER_ERROR'>): Response {
  return code === 'FORBIDDEN'
    ? reply(c, code, { code: 'auth.forbidden', details: { action: 'request' } })
    : reply(c, code, {
        code: 'common.invalid_input',
        details: { issues: [{ path: '', message: code.toLowerCase() }] },
      });
}

/** What the edge says has the shape of what a procedure says, so that a client reads one kind of error only. */
function reply(c: HonoContext, code: keyof typeof STATUS, error: ErrorReply): Response {
  const httpStatus = STATUS[code];
  const data = { httpStatus, ...error };
  return c.json({ error: { code: TRPC_ERROR_CODES_BY_KEY[code], message: 'refused', data } }, httpStatus);
}

/**
 * Whether a request was made by a page of ours. Browsers send no Origin with a GET of the page's own site, and
 * Sec-Fetch-Site only over https or loopback; our header alone then proves it, as no foreign page can send that unasked.
 */
function isSameOrigin(ownOrigin: string, request: Request): boolean {
  if (request.headers.get(APP_HEADER) !== '1') return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === ownOrigin || isOwnHost(origin, request);
  return site === 'same-origin' || request.method === 'GET' || !request.headers.has('cookie');
}

/** On a loopback address people also type localhost; the page and the call then share that host. */
function isOwnHost(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host, hostname } = new URL(origin);
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) && host === request.headers.get('host');
}
