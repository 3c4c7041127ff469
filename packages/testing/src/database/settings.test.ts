import { openReader } from '@counterpart/db/open';
import { refuseFaultyVersion } from '@counterpart/db/dialect/sqlite-driver';
import type { Reader } from '@counterpart/db/open';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

/** What keeps every acknowledged write and bounds every wait, in the words of each engine. */
const WANTED = {
  sqlite: {
    journal_mode: 'wal',
    synchronous: '2',
    foreign_keys: '1',
    trusted_schema: '0',
    cell_size_check: '1',
    busy_timeout: '5000',
  },
  postgres: {
    statement_timeout: '30s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '1min',
    application_name: 'counterpart',
    default_transaction_isolation: 'read committed',
  },
} as const;

async function readBack(handle: Reader): Promise<Record<string, string>> {
  const wanted = WANTED[base.db.adapter.engine];
  const ask = base.db.adapter.engine === 'sqlite' ? sql.raw('pragma ') : sql.raw('show ');
  const values: Record<string, string> = {};
  for (const name of Object.keys(wanted)) {
    const { rows } = await sql<Record<string, unknown>>`${ask}${sql.raw(name)}`.execute(handle);
    values[name] = String(Object.values(rows[0] ?? {})[0]);
  }
  return values;
}

describe('an open register', () => {
  it('runs with the promised settings on its writer, its reader and the reader of heavy work', async () => {
    const wanted = WANTED[base.db.adapter.engine];
    expect(await readBack(base.db.writer)).toEqual(wanted);
    expect(await readBack(base.db.read)).toEqual(wanted);
    const heavy = await openReader(base.url);
    expect(await readBack(heavy.read)).toEqual(wanted);
    await heavy.close();
  });
});

describe('SQLite that can corrupt its log', () => {
  it.each(['3.7.0', '3.40.1', '3.44.5', '3.50.6', '3.51.2'])('is refused: %s', (version) => {
    expect(() => refuseFaultyVersion(version)).toThrow(/3\.51\.3 or newer/);
  });

  it.each(['3.6.23', '3.44.6', '3.50.7', '3.51.3', '3.54.1', '4.0.0'])('is told from sound ones: %s', (version) => {
    expect(() => refuseFaultyVersion(version)).not.toThrow();
  });
});
