import type { ServerType } from '@hono/node-server';
import type { House } from './house.ts';

/** Whether the house still takes requests; `/ready` tells the load balancer. */
export type Readiness = { isReady: boolean };

const GRACE_MS = 8000;

/**
 * Ends a house without losing a request: stops accepting, lets running requests finish, closes lanes and database.
 * Resolves when all is closed; connections that outlast the grace are cut.
 */
export async function shutDown(house: House, server: ServerType, readiness: Readiness): Promise<void> {
  readiness.isReady = false;
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
  clearTimeout(cut);
  await house.heavy.close();
  await house.db.close();
}
