import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { EngineAdapter } from './dialect/engine.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Tables } from './tables/tables.ts';

/** One step of the schema's history, as statements in the words of one engine. */
export type Migration = {
  readonly name: string;
  readonly statements: (adapter: EngineAdapter) => readonly string[];
};

/** What the runner needs: the writing handle, the engine's adapter and the moment. */
export type MigrationTarget = {
  readonly writer: Kysely<Tables>;
  readonly adapter: EngineAdapter;
  /** Epoch milliseconds written beside each applied migration. */
  readonly now: number;
};

/** Names of migrations that are not applied yet. Errors: Error when the schema is newer than this program. */
export async function pendingMigrations(target: Omit<MigrationTarget, 'now'>): Promise<string[]> {
  const applied = await appliedNames(target);
  const known = allMigrations.map((migration) => migration.name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`the database is newer than this program: it has ${unknown.join(', ')}`);
  return known.filter((name) => !applied.includes(name));
}

/**
 * Brings the schema up to date, one transaction per migration. Two programs that start together
 * apply each migration once: every step looks again under the lock.
 * @returns names of the migrations this call applied
 */
export async function migrate(
  target: MigrationTarget,
  migrations: readonly Migration[] = allMigrations,
): Promise<string[]> {
  const done: string[] = [];
  for (const migration of migrations) {
    const applied = await target.writer.transaction().execute((tx) => applyOne(tx, target, migration));
    if (applied) done.push(migration.name);
  }
  if (migrations === allMigrations) await pendingMigrations(target);
  return done;
}

async function applyOne(tx: Transaction<Tables>, target: MigrationTarget, migration: Migration): Promise<boolean> {
  const { adapter } = target;
  if (adapter.engine === 'postgres') await sql`select pg_advisory_xact_lock(712020001)`.execute(tx);
  await sql
    .raw(
      `CREATE TABLE IF NOT EXISTS schema_migration (name ${adapter.ddl.text} PRIMARY KEY, applied_at ${adapter.ddl.int} NOT NULL) ${adapter.ddl.tableEnd}`,
    )
    .execute(tx);
  const existing = await tx
    .selectFrom('schema_migration')
    .select('name')
    .where('name', '=', migration.name)
    .executeTakeFirst();
  if (existing) return false;
  for (const statement of migration.statements(adapter)) await sql.raw(statement).execute(tx);
  await tx.insertInto('schema_migration').values({ name: migration.name, applied_at: target.now }).execute();
  return true;
}

async function appliedNames(target: Omit<MigrationTarget, 'now'>): Promise<string[]> {
  const table = await target.adapter.tableExists('schema_migration').execute(target.writer);
  if (table.rows.length === 0) return [];
  const rows = await target.writer.selectFrom('schema_migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
