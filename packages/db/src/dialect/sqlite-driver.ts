import SqliteEngine from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver, type SqliteDialectConfig } from 'kysely';
import { guardBindings } from './binding-guard.ts';

type Statement = {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
};

const CACHE_LIMIT = 400;

/** Keeps prepared statements by their text: preparing anew doubles the cost of a short query. */
class PreparingDatabase {
  readonly #raw: SqliteEngine.Database;
  readonly #statements = new Map<string, Statement>();

  constructor(raw: SqliteEngine.Database) {
    this.#raw = raw;
  }

  close(): void {
    this.#statements.clear();
    this.#raw.close();
  }

  prepare(sql: string): Statement {
    const cached = this.#statements.get(sql);
    if (cached) return cached;
    const statement = guarded(this.#raw, this.#raw.prepare(sql));
    if (this.#statements.size >= CACHE_LIMIT) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

function guarded(raw: SqliteEngine.Database, statement: SqliteEngine.Statement): Statement {
  return {
    reader: statement.reader,
    all(parameters) {
      guardBindings(parameters);
      return statement.all(parameters);
    },
    run(parameters) {
      guardBindings(parameters);
      return statement.run(parameters);
    },
    iterate(parameters) {
      guardBindings(parameters);
      // A statement that is being walked is busy; a walk gets its own so that the kept one stays free.
      return raw.prepare(statement.source).iterate(parameters);
    },
  };
}

/** Takes the write lock at BEGIN: a transaction that reads first and writes later would fail at once otherwise. */
class ImmediateDriver extends SqliteDriver {
  readonly #raw: SqliteEngine.Database;

  constructor(config: SqliteDialectConfig, raw: SqliteEngine.Database) {
    super(config);
    this.#raw = raw;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Where the disk is full the engine takes the transaction back by itself; a second time would fail and hide why.
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection);
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #raw: SqliteEngine.Database;

  constructor(config: SqliteDialectConfig, raw: SqliteEngine.Database) {
    super(config);
    this.#config = config;
    this.#raw = raw;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#raw);
  }
}

/** Wraps an open SQLite handle for Kysely. */
export function sqliteDialect(raw: SqliteEngine.Database): SqliteDialect {
  return new ImmediateDialect({ database: new PreparingDatabase(raw) }, raw);
}

/**
 * Opens a SQLite file with the settings that keep every acknowledged write, and reads them back.
 * Errors: Error where a setting did not take or the engine has the WAL-reset fault.
 */
export function openSqlite(path: string, readonly: boolean): SqliteEngine.Database {
  const raw = new SqliteEngine(path, { readonly, timeout: 5000 });
  refuseFaultyVersion(String(raw.prepare('select sqlite_version()').pluck().get()));
  if (!readonly) turnOnLog(raw);
  const wanted = { synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    raw.pragma(`${name} = ${value}`);
    const actual = raw.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`SQLite setting ${name} is ${String(actual)} instead of ${value}`);
  }
  raw.pragma('cache_size = -16384');
  raw.pragma('temp_store = MEMORY');
  return raw;
}

const LOG_TRIES = 200;
const LOG_WAIT_MS = 25;

/**
 * Turns the write-ahead log on. Programs that open a new file together stand in each other's way here, and this one
 * change does not wait by the busy time-out: it is asked for again.
 */
function turnOnLog(raw: SqliteEngine.Database): void {
  for (let tries = 1; ; tries++) {
    try {
      if (raw.pragma('journal_mode = WAL', { simple: true }) === 'wal') return;
      throw new Error('the write-ahead log cannot be turned on for this file');
    } catch (error) {
      const isBusy = (error as { code?: unknown }).code === 'SQLITE_BUSY';
      if (!isBusy || tries >= LOG_TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOG_WAIT_MS);
    }
  }
}

/** SQLite 3.7.0 to 3.51.2 can corrupt a WAL file on reset; 3.44.6 and 3.50.7 carry the fix. */
export function refuseFaultyVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 1_000_000 + minor * 1000 + patch;
  const isFixed = number === 3_044_006 || number === 3_050_007 || number > 3_051_002;
  if (number >= 3_007_000 && !isFixed) throw new Error(`SQLite ${version} can corrupt its log; use 3.51.3 or newer`);
}
