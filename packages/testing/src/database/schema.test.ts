import { sqliteAdapter } from '@counterpart/db/dialect/sqlite';
import { postgresAdapter } from '@counterpart/db/dialect/postgres';
import { migrate, pendingMigrations } from '@counterpart/db/migrate';
import { allMigrations } from '@counterpart/db/migrations/all-migrations';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { storedColumns, storedIndexes } from './stored-schema.fixture.ts';
import { readTableTypes } from './table-types.fixture.ts';

let base: TestDatabase;
const target = () => ({ writer: base.db.writer, adapter: base.db.adapter, now: 1 });

beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

/** Names in `CREATE INDEX name ON` of one engine, without what only that engine's search needs. */
const askedIndexes = (adapter: typeof sqliteAdapter) =>
  allMigrations
    .flatMap((migration) => migration.statements(adapter))
    .flatMap((statement) => /^CREATE INDEX (\S+_ix) /.exec(statement)?.[1] ?? [])
    .filter((name) => !adapter.ddl.search.some((statement) => statement.includes(name)));

describe('the schema after all migrations', () => {
  it('has exactly the columns of the table types, with their kind and nullability, on this engine', async () => {
    const types = readTableTypes();
    expect(Object.keys(types).length).toBeGreaterThan(25);
    expect(await storedColumns(base.db)).toEqual(types);
  });

  it('has on this engine every index that the migrations ask for on either', async () => {
    const [here, there] = [askedIndexes(sqliteAdapter), askedIndexes(postgresAdapter)];
    expect(here.length).toBeGreaterThan(25);
    expect(there).toEqual(here);
    expect(new Set(await storedIndexes(base.db))).toEqual(
      new Set([...here, ...(base.db.adapter.engine === 'postgres' ? ['search_entry_words_ix'] : [])]),
    );
  });
});

describe('migrating', () => {
  it('finds nothing to do the second time', async () => {
    expect(await pendingMigrations(target())).toEqual([]);
    expect(await migrate(target())).toEqual([]);
  });

  it('refuses a register that a newer program has changed, and names what it does not know', async () => {
    await base.db.writer
      .insertInto('schema_migration')
      .values({ name: '9999-from-the-future', applied_at: 1 })
      .execute();
    await expect(migrate(target())).rejects.toThrow(/newer than this program.*9999-from-the-future/);
  });

  it('leaves nothing of a migration that fails in the middle, and keeps those before it', async () => {
    const probe = (name: string, statements: string[]) => ({ name, statements: () => statements });
    const attempt = migrate(target(), [
      probe('9001-fine', ['CREATE TABLE probe_fine (id BIGINT)']),
      probe('9002-broken', ['CREATE TABLE probe_broken (id BIGINT)', 'CREATE NONSENSE']),
    ]);
    await expect(attempt).rejects.toThrow(/syntax error/);
    const exists = async (name: string) =>
      (await base.db.adapter.tableExists(name).execute(base.db.writer)).rows.length;
    expect([await exists('probe_fine'), await exists('probe_broken')]).toEqual([1, 0]);
    const applied = await base.db.writer
      .selectFrom('schema_migration')
      .select('name')
      .where('name', '>=', '9')
      .execute();
    expect(applied).toEqual([{ name: '9001-fine' }]);
  });
});

describe('values that do not belong', () => {
  const insertDay = (day: string) =>
    sql`insert into holiday (day, kind, name_vi, name_en, status, source, version, updated_at, updated_by)
        values (${day}, 'off', '', '', 'official', 'test', 1, 0, 'test')`.execute(base.db.writer);

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-2-3', '20260203', '2026-02-03 ', '0000-00-00', 'today', ''])(
    'are refused as a day: "%s"',
    async (day) => {
      await expect(insertDay(day)).rejects.toThrow(/CHECK constraint|check constraint|date|invalid/);
    },
  );

  it.each(['2028-02-29', '1999-12-31', '9999-12-30'])('are told from a real day: %s', async (day) => {
    await insertDay(day);
    const rows = await base.db.read.selectFrom('holiday').select('day').execute();
    expect(rows).toEqual([{ day }]);
  });

  it('are refused as text in a column of numbers', async () => {
    await expect(sql`update audit_head set seq = 'many'`.execute(base.db.writer)).rejects.toThrow(
      /cannot store TEXT value in INTEGER column|invalid input syntax for type bigint/,
    );
  });

  it('are refused as a reference to nobody', async () => {
    const attempt = sql`insert into programme_partner (programme_id, partner_id, role) values ('prg_x', 'prt_x', 'lead')`;
    await expect(attempt.execute(base.db.writer)).rejects.toThrow(/foreign key/i);
  });
});
