import type { MiddlewareHandler } from 'hono';
import type { House } from './house.ts';

/** Header that a script of ours sends and a foreign form cannot. */
export const APP_HEADER = 'x-app';

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
    headers.set('Content-Security-Policy', CSP);
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
 * (or Sec-Fetch-Site) of ours; a POST must be JSON. SameSite cookies alone do not keep a sibling
 * site under the same public suffix out.
 */
export function sameOriginOnly(house: House): MiddlewareHandler {
  return async (c, next) => {
    if (!isSameOrigin(house, c.req.raw)) return c.json({ error: { code: 'auth.forbidden' } }, 403);
    const isJson = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json';
    if (c.req.method === 'POST' && !isJson) return c.json({ error: { code: 'common.invalid_input' } }, 415);
    return next();
  };
}

function isSameOrigin(house: House, request: Request): boolean {
  if (request.headers.get(APP_HEADER) !== '1') return false;
  const origin = request.headers.get('origin');
  if (origin === null) {
    const site = request.headers.get('sec-fetch-site');
    return site === null ? request.method === 'GET' || !request.headers.has('cookie') : site === 'same-origin';
  }
  return origin === new URL(house.settings.publicUrl).origin || isOwnHost(origin, request);
}

/** On a loopback address people also type localhost; the page and the call then share that host. */
function isOwnHost(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host, hostname } = new URL(origin);
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) && host === request.headers.get('host');
}
