import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import type { EngineAdapter, Reader } from './dialect/engine.ts';
import { postgresAdapter } from './dialect/postgres.ts';
import { openPostgres, postgresDialect } from './dialect/postgres-driver.ts';
import { sqliteAdapter } from './dialect/sqlite.ts';
import { openSqlite, sqliteDialect } from './dialect/sqlite-driver.ts';
import type { Tables } from './tables/tables.ts';

export type { Reader } from './dialect/engine.ts';

/** The handle of a running transaction: the only way to write. */
export type Tx = Transaction<Tables>;

/** An open register: a reader for queries, one lane for writes. */
export type Database = {
  readonly adapter: EngineAdapter;
  readonly engineVersion: string;
  readonly url: string;
  /** Reads see the last commit; nothing can be written through it on SQLite. */
  readonly read: Reader;
  /** The writing handle itself, for migrations and tests only. */
  readonly writer: Kysely<Tables>;
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A value that differs after every commit by anyone. Cheap enough to ask per request. */
  dataVersion(): Promise<string>;
  close(): Promise<void>;
};

/**
 * Opens `sqlite:path/to/file.db` or `postgres://...`.
 * Errors: Error that names the address when it is neither or cannot be opened.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:')) return openSqliteDatabase(url);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgresDatabase(url);
  throw new Error(`not a database address: ${url} (expected sqlite:FILE or postgres://...)`);
}

/** Opens a second reader of the same register for heavy work in a worker thread. */
export async function openReader(
  url: string,
): Promise<{ read: Reader; adapter: EngineAdapter; close(): Promise<void> }> {
  if (url.startsWith('sqlite:')) {
    const read = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(url.slice('sqlite:'.length), true)) });
    return { read, adapter: sqliteAdapter, close: () => read.destroy() };
  }
  const read = new Kysely<Tables>({ dialect: postgresDialect(openPostgres(url, 1)) });
  return { read, adapter: postgresAdapter, close: () => read.destroy() };
}

async function openSqliteDatabase(url: string): Promise<Database> {
  const path = url.slice('sqlite:'.length);
  mkdirSync(dirname(path), { recursive: true });
  const rawWriter = openSqlite(path, false);
  const rawReader = openSqlite(path, true);
  const versionStatement = rawReader.prepare('pragma data_version').pluck();
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(rawWriter) });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(rawReader) });
  return {
    adapter: sqliteAdapter,
    engineVersion: String(rawReader.prepare('select sqlite_version()').pluck().get()),
    url,
    read,
    writer,
    transaction: (work) => writer.transaction().execute(work),
    dataVersion: async () => String(versionStatement.get()),
    close: async () => {
      await read.destroy();
      // Leaves no log behind, so that a copy of the file alone is whole.
      rawWriter.pragma('wal_checkpoint(TRUNCATE)');
      await writer.destroy();
    },
  };
}

async function openPostgresDatabase(url: string): Promise<Database> {
  const handle = new Kysely<Tables>({ dialect: postgresDialect(openPostgres(url)) });
  const version = await sql<{ server_version: string }>`show server_version`.execute(handle);
  return {
    adapter: postgresAdapter,
    engineVersion: version.rows[0]?.server_version ?? 'unknown',
    url,
    read: handle,
    writer: handle,
    transaction: (work) => handle.transaction().execute(work),
    dataVersion: async () => {
      const row = await sql<{ v: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as v`.execute(handle);
      return row.rows[0]?.v ?? '';
    },
    close: () => handle.destroy(),
  };
}
