import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../testing.ts';
import { drainOutbox, enqueue, LEASE_MS, type OutboxHandler } from './outbox.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
});
afterEach(() => base.drop());

async function put(...keys: string[]) {
  await base.db.transaction((tx) =>
    enqueue(
      { tx, now: house.clock.now(), newId: house.newId },
      keys.map((dedupeKey) => ({ kind: 'mail', dedupeKey, payload: { dedupeKey } })),
    ),
  );
}

function noting(fails: (key: string, attempt: number) => boolean = () => false) {
  const seen: string[] = [];
  const handler: OutboxHandler = async ({ dedupeKey, attempts }) => {
    seen.push(dedupeKey);
    if (fails(dedupeKey, attempts)) throw new Error(`no answer for ${dedupeKey}`);
  };
  return { seen, handlers: { mail: handler } };
}

describe('the outbox', () => {
  it('holds work once, whoever puts it in again, and works it off once', async () => {
    await put('a', 'b');
    await put('b', 'c');
    const { seen, handlers } = noting();
    expect(await drainOutbox(house, handlers)).toBe(3);
    await put('a');
    expect(await drainOutbox(house, handlers)).toBe(0);
    expect(seen.sort((a, b) => a.localeCompare(b))).toEqual(['a', 'b', 'c']);
  });

  it('gives each entry to one of several who look at once', async () => {
    const keys = Array.from({ length: 90 }, (_, n) => `key ${n}`);
    await put(...keys);
    const { seen, handlers } = noting();
    const counts = await Promise.all([1, 2, 3].map(() => drainOutbox(house, handlers)));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(90);
    expect(new Set(seen).size).toBe(90);
    expect(seen).toHaveLength(90);
  });

  it('leaves what it does not know to do to others', async () => {
    await put('a');
    expect(await drainOutbox(house, { letter: async () => {} })).toBe(0);
    expect(await drainOutbox(house, {})).toBe(0);
    expect(await drainOutbox(house, noting().handlers)).toBe(1);
  });

  it('tries again what failed, later each time, and at last gives it up with the reason', async () => {
    await put('bad', 'good');
    const { seen, handlers } = noting((key) => key === 'bad');
    const tries = () => seen.filter((key) => key === 'bad').length;
    expect(await drainOutbox(house, handlers)).toBe(1);
    expect(await drainOutbox(house, handlers)).toBe(0);
    for (const [before, minutes] of [1, 5, 30, 120, 480, 1440].entries()) {
      house.tick(minutes * 60_000 - 1);
      await drainOutbox(house, handlers);
      expect(tries()).toBe(before + 1);
      house.tick(1);
      await drainOutbox(house, handlers);
      expect(tries()).toBe(before + 2);
    }
    house.tick(10 * 86_400_000);
    await drainOutbox(house, handlers);
    expect(tries()).toBe(7);
    const row = await base.db.read
      .selectFrom('outbox')
      .select(['attempts', 'done_at', 'dead_at', 'last_error'])
      .where('dedupe_key', '=', 'bad')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ attempts: 7, done_at: null, last_error: 'no answer for bad' });
    expect(row.dead_at).not.toBeNull();
  });

  it('takes up again what somebody took and died over, when the lease has passed and not before', async () => {
    await put('a');
    await base.db.transaction((tx) =>
      tx
        .updateTable('outbox')
        .set({ leased_until: house.clock.now() + LEASE_MS, attempts: 1 })
        .execute(),
    );
    const { seen, handlers } = noting();
    expect(await drainOutbox(house, handlers)).toBe(0);
    house.tick(LEASE_MS);
    expect(await drainOutbox(house, handlers)).toBe(1);
    expect(seen).toEqual(['a']);
  });

  it('is not touched while the house stops, and keeps no more than the beginning of a long reason', async () => {
    await put('a');
    const long: OutboxHandler = async () => {
      throw new Error('no '.repeat(1000));
    };
    const row = () =>
      base.db.read.selectFrom('outbox').select(['attempts', 'leased_until', 'last_error']).executeTakeFirstOrThrow();
    expect(await drainOutbox(house, { mail: long }, () => true)).toBe(0);
    expect(await row()).toEqual({ attempts: 0, leased_until: null, last_error: null });
    await drainOutbox(house, { mail: long });
    expect(await row()).toEqual({ attempts: 1, leased_until: null, last_error: 'no '.repeat(1000).slice(0, 500) });
  });

  it('holds any number of entries put in at once', async () => {
    await put(...Array.from({ length: 250 }, (_, n) => `key ${n}`));
    expect(await drainOutbox(house, noting().handlers)).toBe(250);
  });
});
