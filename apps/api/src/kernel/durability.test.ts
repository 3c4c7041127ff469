import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupSqlite, integrityProblems, restoreSqlite } from '@counterpart/db/maintenance';
import { openDatabase } from '@counterpart/db/open';
import { createTestDatabase, type TestDatabase, testEngine } from '@counterpart/testing/test-database';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../modules/audit/index.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { seedProgramme, seedSmallWorld } from '../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let milestoneId: string;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-durability-'));
  base = await createTestDatabase();
  house = testHouse(base.db);
  milestoneId =
    (await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' })).milestones['NEG_INVITED'] ?? '';
});
afterEach(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (version: number, note: string, idempotencyKey = newKey()) =>
  callerAs(house, actorOf('coordinator')).procedures.updateMilestone({
    input: { id: milestoneId, version, patch: { note } },
    idempotencyKey,
  });
const stored = (db = base.db) =>
  db.read.selectFrom('milestone').select(['version', 'note']).where('id', '=', milestoneId).executeTakeFirstOrThrow();

// A server keeps copies and meets a full disk by means of its own.
describe.runIf(testEngine() === 'sqlite')('a copy of the register', () => {
  it('taken while people write is whole, as it stood after one of the writes, and holds a head noted before', async () => {
    for (let version = 1; version <= 5; version++) await write(version, `before ${version}`);
    const { head } = await verifyChain(base.db.read);
    const out = join(folder, 'copy.db');
    const writing = async () => {
      for (let version = 6; version <= 60; version++) await write(version, `during ${version}`);
    };
    await Promise.all([writing(), backupSqlite(base.db, out)]);
    const copy = await openDatabase(`sqlite:${out}`);
    const { version } = await stored(copy);
    expect(version).toBeGreaterThanOrEqual(6);
    expect(await verifyChain(copy.read, head)).toMatchObject({ ok: true, events: version - 1 });
    expect(await integrityProblems(copy)).toEqual([]);
    await copy.close();
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['has lost its end', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    [
      'has pages overwritten',
      (bytes) => Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(65_536, 7), bytes.subarray(73_728)]),
    ],
    ['is another file', () => Buffer.from('no register at all')],
  ])('that %s is not put in the place of the register, which stays as it was', async (_what, damaged) => {
    const out = join(folder, 'copy.db');
    await backupSqlite(base.db, out);
    writeFileSync(out, damaged(readFileSync(out)));
    const target = join(folder, 'register.db');
    writeFileSync(target, 'the register that stands there');
    expect(() => restoreSqlite(out, target, 'kept')).toThrow(/malformed|not a database|integrity check/);
    expect(readFileSync(target, 'utf8')).toBe('the register that stands there');
  });
});

describe.runIf(testEngine() === 'sqlite')('a full disk', () => {
  it('refuses a write whole and loses none before it; the same call goes through once there is room', async () => {
    const key = newKey();
    const long = (version: number) => write(version, `${version} ${'x'.repeat(1500)}`, `${key}-${version}`);
    await long(1);
    // The file may not grow: what a disk without room comes to for the engine.
    await sql`pragma max_page_count = 1`.execute(base.db.writer);
    /** Writes until one is refused: its version, and with what. */
    const firstRefused = async (version: number): Promise<{ version: number; refused: unknown }> => {
      try {
        await long(version);
      } catch (refused) {
        return { version, refused };
      }
      if (version === 400) throw new Error('the disk is never full');
      return firstRefused(version + 1);
    };
    const { version, refused } = await firstRefused(2);
    expect(refused).toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: { code: 'common.not_stored' } });
    expect(await stored()).toMatchObject({ version });
    expect(await verifyChain(base.db.read)).toMatchObject({ ok: true, events: version - 1 });
    expect(await integrityProblems(base.db)).toEqual([]);
    await sql`pragma max_page_count = 1000000`.execute(base.db.writer);
    await long(version);
    expect(await stored()).toMatchObject({ version: version + 1, note: expect.stringMatching(`^${version} x`) });
    expect(await verifyChain(base.db.read)).toMatchObject({ ok: true, events: version });
  });
});
