import type { House } from './house.ts';

/** Address slots the Node adapter fills in per request. */
const remoteAddresses = new WeakMap<Request, string>();

/** Notes from which socket a request came. */
export function noteRemoteAddress(request: Request, address: string): void {
  remoteAddresses.set(request, address);
}

/**
 * The address to count attempts by: the socket's, or behind a trusted proxy the right-most
 * entry of X-Forwarded-For, which is the one the proxy itself wrote.
 */
export function clientAddress(house: House, request: Request): string {
  if (house.settings.trustProxy) {
    const last = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last) return last.slice(0, 60);
  }
  return remoteAddresses.get(request) ?? 'local';
}
