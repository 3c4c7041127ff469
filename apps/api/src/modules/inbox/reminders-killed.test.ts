import { FAR_DAY } from '@counterpart/db/far-day';
import { insertRows } from '@counterpart/db/insert-rows';
import type { Database } from '@counterpart/db/open';
import { seededRandom } from '@counterpart/domain/shared/seeded-random';
import { createTestDatabase, testEngine } from '@counterpart/testing/test-database';
import { expect, it } from 'vitest';
import type { House } from '../../kernel/house.ts';
import { drainOutbox, LEASE_MS, type OutboxHandler } from '../../kernel/outbox.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { seedUser } from '../../testing-users.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { remind } from './remind.ts';

// Every transaction goes through a server of its own there, so fewer say as much.
const [TASKS, KILLS] = testEngine() === 'sqlite' ? [2500, 200] : [250, 40];
const OFFICERS = 4;
const REMINDERS = TASKS * OFFICERS;
const WORKERS = 3;
const DAY = '2026-11-23';
const MOST_ROUNDS = 2000;

class Killed extends Error {}

/** Where death strikes, as long as deaths are left. */
type Fate = { readonly strikes: () => boolean; readonly mailFails: () => boolean };

/**
 * One life of a worker: it dies before a transaction, in its midst so that nothing of it stays, or right after it so
 * that nobody hears of it; once dead it writes nothing any more.
 */
function mortal(house: House, { strikes }: Fate) {
  const life = { isDead: false };
  const mayDie = () => {
    life.isDead ||= strikes();
    if (life.isDead) throw new Killed();
  };
  const transaction: House['db']['transaction'] = async (work) => {
    mayDie();
    const result = await house.db.transaction(async (tx) => {
      const inner = await work(tx);
      mayDie();
      return inner;
    });
    mayDie();
    return result;
  };
  return { house: { ...house, db: { ...house.db, transaction } }, mayDie };
}

it(`${REMINDERS} reminders are given once each and mailed at least once by ${WORKERS} workers that die ${KILLS} times, over a server that fails`, {
  timeout: 600_000,
}, async () => {
  const base = await createTestDatabase();
  const seed = testHouse(base.db, { today: DAY });
  const world = await seedSmallWorld(seed);
  for (let n = 0; n < OFFICERS; n++) await seedUser(seed, { role: 'officer', agencyId: world.agencies.moh });
  await seedDueTasks(seed, world.agencies.moh);

  const random = seededRandom(20_261_123);
  let kills = 0;
  const fate: Fate = {
    strikes: () => {
      const strikes = kills < KILLS && random.next() < 0.02;
      if (strikes) kills += 1;
      return strikes;
    },
    mailFails: () => random.next() < 0.1,
  };
  const sent = new Map<string, number>();
  const workers = Array.from({ length: WORKERS }, (_, n) => workerOf({ db: base.db, n, fate, sent }));
  // Time passes only between rounds: who died leaves a lease behind, and nobody's runs out under who lives.
  for (let round = 0; round < MOST_ROUNDS && !(await isAllSent(seed)); round++) {
    await Promise.all(workers.map((work) => work(round * LEASE_MS * 30)));
  }

  expect(kills).toBe(KILLS);
  const { given } = await base.db.read
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('given'))
    .executeTakeFirstOrThrow();
  expect(given).toBe(REMINDERS);
  expect(sent.size).toBe(REMINDERS);
  // A mail goes out again only where somebody died between sending it and writing that down.
  const again = [...sent.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(again).toBeLessThanOrEqual(KILLS);
  await base.drop();
});

type Worker = { db: Database; n: number; fate: Fate; sent: Map<string, number> };

/** A worker that lives once per round, until it has nothing to do or dies. `passedMs` is how late it has become. */
function workerOf({ db, n, fate, sent }: Worker): (passedMs: number) => Promise<void> {
  const house = testHouse(db, { today: DAY });
  // No two workers make the same ids, and the day stays while leases and waits pass.
  house.tick(n + 1);
  const begun = house.clock.now();
  return async (passedMs) => {
    const clock = { now: () => begun + passedMs, today: () => DAY };
    const alive = mortal({ ...house, clock }, fate);
    const mail: OutboxHandler = async ({ dedupeKey }) => {
      if (fate.mailFails()) throw new Error('the server is full');
      sent.set(dedupeKey, (sent.get(dedupeKey) ?? 0) + 1);
      alive.mayDie();
    };
    try {
      await remind(alive.house, 20);
      await drainOutbox(alive.house, { mail });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  };
}

async function isAllSent(house: TestHouse): Promise<boolean> {
  const { done } = await house.db.read
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('done'))
    .where('done_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return done === REMINDERS;
}

/** Tasks of one agency that are due today, written straight into the tables: a thousand commands would take minutes. */
async function seedDueTasks(house: TestHouse, agencyId: string): Promise<void> {
  const tasks = Array.from({ length: TASKS }, (_, n) => ({
    id: house.newId('task'),
    code: `NV-2026-${String(n).padStart(5, '0')}`,
    source_number: '1/TB-VPCP',
    source_on: '2026-11-02',
    source_issuer: 'VPCP',
    source_clause: '',
    is_secret: 0,
    assigner: 'PM',
    content_vi: `Việc ${n}`,
    content_en: '',
    programme_id: null,
    instrument_id: null,
    open_point_id: null,
    series_id: null,
    recurrence: null,
    period: null,
    is_sample: 0,
    created_at: 0,
    version: 1,
    updated_at: 0,
    updated_by: 'usr_test',
  }));
  const spans = tasks.map(({ id }) => ({
    task_id: id,
    from_on: '2026-11-02',
    to_on: FAR_DAY,
    side: 'live',
    lead_agency_id: agencyId,
    assigned_on: '2026-11-02',
    due_on: DAY,
    completed_on: FAR_DAY,
    withdrawn_on: FAR_DAY,
    late_days: 0,
    percent: 0,
    reported_on: FAR_DAY,
    requested_on: FAR_DAY,
    is_proposed: 0,
    is_returned: 0,
    asks: 0,
    grants: 0,
  }));
  const { adapter } = house.db;
  await house.db.transaction(async (tx) => {
    await insertRows({ tx, adapter, table: 'task' }, tasks);
    await insertRows({ tx, adapter, table: 'task_span' }, spans);
  });
}
