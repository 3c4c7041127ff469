import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { integrityProblems } from '@counterpart/db/maintenance';
import { migrate } from '@counterpart/db/migrate';
import { openDatabase } from '@counterpart/db/open';
import { createEmptyDatabase, testEngine } from '@counterpart/testing/test-database';
import { expect, it } from 'vitest';
import { verifyChain } from '../modules/audit/index.ts';
import { testHouse } from '../testing.ts';
import { seedProgramme, seedSmallWorld } from '../testing-world.ts';
import { lockChain } from './audit.ts';

const WRITER = fileURLToPath(new URL('./kill-nine.fixture.ts', import.meta.url));
// Killing a client of PostgreSQL leaves its server standing, so fewer cycles say as much there.
const CYCLES = testEngine() === 'sqlite' ? 20 : 4;

/** Lets a writer run for a while after its first acknowledged write, kills it, and returns what was acknowledged. */
async function killedWriter(args: readonly string[], lifeMs: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--no-warnings', WRITER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let said = '';
  let failed = '';
  child.stderr.on('data', (data: Buffer) => {
    failed += data.toString();
  });
  const first = once(child.stdout, 'data');
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  await Promise.race([first, ended]);
  await pause(lifeMs);
  child.kill('SIGKILL');
  await ended;
  expect([child.signalCode, failed]).toEqual(['SIGKILL', '']);
  // A last line without its end was never fully said.
  return said.split('\n').slice(0, -1).map(Number);
}

it(`a writer killed at any moment, ${CYCLES} times, loses no write it acknowledged`, { timeout: 300_000 }, async () => {
  const empty = await createEmptyDatabase();
  const first = await openDatabase(empty.url);
  await migrate({ writer: first.writer, adapter: first.adapter, now: 0 });
  const house = testHouse(first);
  const file = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
  const id = file.milestones['NEG_INVITED'] ?? '';
  await first.close();
  let written = 1;
  let acknowledged = 0;
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    const versions = await killedWriter([empty.url, id, String(cycle)], (cycle * 37) % 150);
    expect(versions).toEqual(versions.map((_, i) => written + i + 1));
    acknowledged += versions.length;
    const db = await openDatabase(empty.url);
    // A server may still be committing what the dead client sent last; whoever commits holds this lock.
    await db.transaction(lockChain);
    const row = await db.read
      .selectFrom('milestone')
      .select(['version', 'note'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    // At most the one write in hand may stand without having been acknowledged.
    expect(row.version - (versions.at(-1) ?? written)).toBeOneOf([0, 1]);
    expect(row.note).toBe(`cycle ${cycle}, write ${row.version - written}`);
    expect(await verifyChain(db.read)).toMatchObject({ ok: true, events: row.version - 1 });
    expect(await integrityProblems(db)).toEqual([]);
    written = row.version;
    await db.close();
  }
  expect(acknowledged).toBeGreaterThan(CYCLES * 3);
  await empty.drop();
});
