import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { House } from '../../kernel/house.ts';
import { callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedUser } from '../../testing-users.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { type ClockWork, startClockWork } from './clock-work.ts';
import { sendDigests } from './digest.ts';

const TURN_MS = 30_000;
const HOUR_MS = 3_600_000;

let base: TestDatabase;
let house: TestHouse;
let begun: ClockWork | null;
/** What the clock's work said of its failures. */
let told: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  begun = null;
  told = [];
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23', settings: { smtpUrl: 'smtp://127.0.0.1:1' } });
  const { agencies } = await seedSmallWorld(house);
  for (const email of ['first@example.org', 'second@example.org']) {
    const officer = await seedUser(house, { role: 'officer', agencyId: agencies.moh, email });
    await callerAs(house, officer.actor).inbox.setNotices({
      input: { ways: { deadlines: 'mail', decisions: 'mail' }, digest: 'daily', digestHour: 7 },
      idempotencyKey: newKey(),
    });
  }
  await seedTask(house, { lead: agencies.moh, dueOn: '2026-11-24' });
});
afterEach(async () => {
  await begun?.stop();
  vi.useRealTimers();
  await base.drop();
});

function start(failing: Partial<House>): void {
  const log = { ...house.log, error: (_fields: unknown, message: string) => told.push(message) };
  begun = startClockWork({ ...house, ...failing, log });
}

/** A house's part that fails the first `times` it is asked. */
function failingAt<A extends unknown[], R>(work: (...asked: A) => Promise<R>, times: number) {
  let left = times;
  return (...asked: A): Promise<R> => {
    left -= 1;
    return left >= 0 ? Promise.reject(new Error('out of order')) : work(...asked);
  };
}

async function outcome() {
  const reminders = await base.db.read
    .selectFrom('notice')
    .select('id')
    .where('reason', 'in', ['due_soon', 'due', 'overdue'])
    .execute();
  const mails = await base.db.read.selectFrom('outbox').select(['dedupe_key', 'attempts']).execute();
  return {
    reminders: reminders.length,
    digests: mails.filter((one) => one.dedupe_key.startsWith('digest')).length,
    hasTriedToMail: mails.some((one) => one.attempts > 0),
  };
}

const ALL = { reminders: 2, digests: 2, hasTriedToMail: true };

describe('a turn of the clock', () => {
  it('reminds, tells and sends', async () => {
    start({});
    await expect.poll(outcome).toEqual(ALL);
    expect(told).toEqual([]);
  });

  it.each<[string, number, object]>([
    ['reminders', 1, { ...ALL, reminders: 0 }],
    ['reminders and digests', 2, { reminders: 0, digests: 0, hasTriedToMail: true }],
  ])(
    'in which %s fail says so and keeps nothing else from its turn; the next turn makes up for it',
    async (_what, times, expected) => {
      start({ calendar: failingAt(() => house.calendar(), times) });
      await expect.poll(() => told.length).toBe(times);
      await expect.poll(outcome).toEqual(expected);
      vi.advanceTimersByTime(TURN_MS);
      await expect.poll(outcome).toEqual(ALL);
      expect(told).toEqual(Array.from({ length: times }, () => 'clock work'));
    },
  );

  it('in which digests fail reminds and sends all the same', async () => {
    const run = failingAt(house.heavy.run.bind(house.heavy) as (...asked: unknown[]) => Promise<unknown>, 2);
    start({ heavy: { ...house.heavy, run: run as House['heavy']['run'] } });
    await expect.poll(outcome).toEqual({ ...ALL, digests: 0 });
    vi.advanceTimersByTime(TURN_MS);
    await expect.poll(outcome).toEqual(ALL);
  });

  it('comes no more once the house stops', async () => {
    start({ calendar: failingAt(() => house.calendar(), 2) });
    await expect.poll(() => told.length).toBe(2);
    await begun?.stop();
    vi.advanceTimersByTime(10 * TURN_MS);
    expect(await outcome()).toEqual({ reminders: 0, digests: 0, hasTriedToMail: true });
  });

  it('reminds from six in the morning on, and tells at the hour that each reader chose', async () => {
    const early = { reminders: 0, digests: 0, hasTriedToMail: true };
    house.tick(20 * HOUR_MS);
    start({});
    await expect.poll(outcome).toEqual(early);
    for (const expected of [
      { ...early, reminders: 2 },
      { ...early, reminders: 2, digests: 2 },
    ]) {
      house.tick(HOUR_MS);
      vi.advanceTimersByTime(TURN_MS);
      await expect.poll(outcome).toEqual(expected);
    }
  });
});

describe('digests', () => {
  it('reach everybody else when one person’s cannot be made, and that person the next time', async () => {
    const run = failingAt(house.heavy.run.bind(house.heavy) as (...asked: unknown[]) => Promise<unknown>, 1);
    const broken: House = { ...house, heavy: { ...house.heavy, run: run as House['heavy']['run'] } };
    await expect(sendDigests(broken)).rejects.toThrow('out of order');
    expect((await outcome()).digests).toBe(1);
    expect(await sendDigests(broken)).toBe(1);
    expect((await outcome()).digests).toBe(2);
  });
});
