import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { guardBindings } from './binding-guard.ts';

const INT8 = 20;
const NUMERIC = 1700;

/** Reads 64-bit integers (also counts and sums) as safe JavaScript integers, or refuses them. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`integer out of safe range: ${text}`);
  return value;
}

/** A client with the same guard on bound values as SQLite has. */
class GuardedClient extends pg.Client {
  override query(...args: unknown[]): never {
    if (Array.isArray(args[1])) guardBindings(args[1]);
    return super.query(...(args as Parameters<pg.Client['query']>)) as never;
  }
}

/**
 * Opens a PostgreSQL pool with limits on every statement, lock and idle transaction.
 * @param url `postgres://user@host:port/database`
 */
export function openPostgres(url: string, max = 8): pg.Pool {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 || oid === NUMERIC ? safeInteger : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max,
    Client: GuardedClient,
    types,
    statement_timeout: 30_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'counterpart',
  });
  // An idle client that the server drops must not end the process; the next query reports it.
  pool.on('error', () => undefined);
  return pool;
}

/** Wraps a pool for Kysely. */
export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}
