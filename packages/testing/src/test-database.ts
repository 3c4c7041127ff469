import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@counterpart/db/migrate';
import { type Database, openDatabase } from '@counterpart/db/open';
import type { Engine } from '@counterpart/db/dialect/engine';
import { Client } from 'pg';

/** A fresh, migrated register that disappears when closed. */
export type TestDatabase = { readonly db: Database; readonly url: string; drop(): Promise<void> };

/** The engine that this test process is run for. */
export function testEngine(): Engine {
  return process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';
}

/** Creates an empty database of the engine under test, without any table. */
export async function createEmptyDatabase(
  engine: Engine = testEngine(),
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
    return {
      url: `sqlite:${join(folder, `${name}.db`)}`,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const admin = process.env['TEST_POSTGRES_URL'];
  if (!admin) throw new Error('no PostgreSQL is running for this test run');
  await onServer(admin, `create database ${name}`);
  return {
    url: admin.replace(/\/postgres$/, `/${name}`),
    drop: () => onServer(admin, `drop database if exists ${name} with (force)`),
  };
}

/** Creates a register with the whole schema. */
export async function createTestDatabase(engine: Engine = testEngine()): Promise<TestDatabase> {
  const empty = await createEmptyDatabase(engine);
  const db = await openDatabase(empty.url);
  await migrate({ writer: db.writer, adapter: db.adapter, now: 0 });
  return {
    db,
    url: empty.url,
    drop: async () => {
      await db.close();
      await empty.drop();
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
