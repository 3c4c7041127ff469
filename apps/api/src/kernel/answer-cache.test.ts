import type { Actor } from '@counterpart/domain/identity/actor';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../testing-world.ts';
import { trpcRoute } from '../trpc-route.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let asker: Actor;
let ask: () => Promise<{ items: { code: string; stage: string }[]; total: number }>;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  const route = trpcRoute(house, async () => ({ actor: asker, sessionHash: null }));
  ask = async () => {
    const answer = await route(new Request('http://127.0.0.1/trpc/programmes.list?input=%7B%7D'));
    return ((await answer.json()) as { result: { data: Awaited<ReturnType<typeof ask>> } }).result.data;
  };
});
afterEach(() => base.drop());

describe('kept answers', () => {
  it('never outlive a write', async () => {
    asker = actorOf('leader');
    const file = await seedProgramme(house, world, { code: 'WB-1' });
    expect((await ask()).items).toMatchObject([{ code: 'WB-1', stage: 'IDEA' }]);
    await callerAs(house, actorOf('coordinator')).procedures.updateMilestone({
      input: { id: file.milestones['NEG_INVITED'] ?? '', version: 1, patch: { actualOn: '2026-11-20' } },
      idempotencyKey: newKey(),
    });
    expect((await ask()).items).toMatchObject([{ code: 'WB-1', stage: 'NEGOTIATION_PENDING' }]);
  });

  it('are never shared between people', async () => {
    await seedProgramme(house, world, { code: 'WB-1', partner: 'wb' });
    await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb' });
    asker = actorOf('leader');
    expect((await ask()).total).toBe(2);
    asker = actorOf('liaison', { partnerId: world.partners.adb });
    expect((await ask()).items.map((one) => one.code)).toEqual(['ADB-1']);
    asker = actorOf('liaison', { partnerId: world.partners.wb });
    expect((await ask()).items.map((one) => one.code)).toEqual(['WB-1']);
  });

  it('save the work of asking again', async () => {
    asker = actorOf('leader');
    await seedProgramme(house, world, { code: 'WB-1' });
    const first = await ask();
    let reads = 0;
    const counted = new Proxy(house.db.read, {
      get: (target, name, receiver) => {
        if (name === 'selectFrom') reads += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    Object.assign(house.db, { read: counted });
    expect(await ask()).toEqual(first);
    expect(reads).toBe(0);
  });
});
