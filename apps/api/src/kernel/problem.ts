import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { type FailedAt, toReply, toTrpcError } from './error-mapping.ts';

/** A refusal or fault as RFC 9457 problem+json, with the same code and details that any other door gives. */
export function problemOf(thrown: unknown, at: FailedAt): Response {
  const error = toTrpcError(thrown);
  const status = getHTTPStatusCodeFromError(error);
  const { code, details } = toReply(error, at);
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, details });
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if ('retryAfterSeconds' in details) headers.set('Retry-After', String(details.retryAfterSeconds));
  return new Response(body, { status, headers });
}
