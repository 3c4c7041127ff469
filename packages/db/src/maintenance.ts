import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { openSqlite } from './dialect/sqlite-driver.ts';
import type { Database, Reader } from './open.ts';
import type { Tables } from './tables/tables.ts';

/** Tables that `doctor` counts: the register's own, without the engines' inner ones. */
const COUNTED_TABLES = [
  'partner',
  'agency',
  'person',
  'holiday',
  'procedure_template',
  'programme',
  'financing_line',
  'component',
  'instrument',
  'milestone',
  'date_revision',
  'clock_event',
  'limit_override',
  'signing_record',
  'negotiation_round',
  'open_point',
  'open_point_position',
  'deliverable',
  'deliverable_event',
  'deliverable_revision',
  'indicator',
  'indicator_reading',
  'document',
  'document_file',
  'document_blob',
  'lender_snapshot',
  'import_run',
  'app_user',
  'audit_event',
  'outbox',
] as const satisfies readonly (keyof Tables)[];

/** Rows per table. */
export async function countRecords(read: Reader): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED_TABLES) {
    const row = await read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = row.rows;
  }
  return counts;
}

/** The engine's own check of the stored file; empty when all is well. PostgreSQL has none to run from here. */
export async function integrityProblems(db: Database): Promise<string[]> {
  if (db.adapter.engine !== 'sqlite') return [];
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db.read);
  const foreign = await sql<Record<string, unknown>>`pragma foreign_key_check`.execute(db.read);
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.rows.map((row) => `foreign key: ${JSON.stringify(row)}`),
  ];
}

/**
 * Writes a whole copy of a SQLite register to `out` while it runs: copied aside, checked, synced, then moved into place.
 * Errors: Error when `out` exists, the copy does not pass the check, or the engine is not SQLite.
 * @returns SHA-256 and size of the copy
 */
export async function backupSqlite(db: Database, out: string): Promise<{ sha256: string; bytes: number }> {
  if (db.adapter.engine !== 'sqlite') throw new Error('use pg_dump for a register on PostgreSQL');
  if (existsSync(out)) throw new Error(`${out} exists already; nothing was overwritten`);
  const aside = `${out}.part`;
  rmSync(aside, { force: true });
  await sql`vacuum into ${aside}`.execute(db.writer);
  checkFile(aside);
  syncPath(aside);
  renameSync(aside, out);
  syncPath(dirname(out));
  return { sha256: await fileSha256(out), bytes: statSync(out).size };
}

/**
 * Puts a backup in the place of a register that is not running. The register that stood there is kept beside it.
 * Errors: Error when the backup does not pass the check.
 * @returns the path under which the replaced register was kept, or null
 */
export function restoreSqlite(backup: string, target: string, keptSuffix: string): string | null {
  if (!existsSync(backup)) throw new Error(`${backup} does not exist`);
  const aside = `${target}.part`;
  rmSync(aside, { force: true });
  // Copying through the engine proves that the whole backup can be read.
  const source = openSqlite(backup, true);
  try {
    source.prepare('vacuum into ?').run(aside);
  } finally {
    source.close();
  }
  checkFile(aside);
  syncPath(aside);
  const kept = existsSync(target) ? `${target}.${keptSuffix}` : null;
  if (kept) renameSync(target, kept);
  for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
  renameSync(aside, target);
  syncPath(dirname(target));
  return kept;
}

function checkFile(path: string): void {
  const raw = openSqlite(path, true);
  try {
    const verdict = raw.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`${path} does not pass the integrity check: ${String(verdict)}`);
  } finally {
    raw.close();
  }
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
