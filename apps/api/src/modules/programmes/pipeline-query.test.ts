import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  const done = { NEG_INVITED: { actualOn: '2026-10-01' }, BOARD_APPROVED: { actualOn: '2026-11-01' } };
  await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  await seedProgramme(house, world, { code: 'WB-2', managing: 'mof', days: done });
  await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', managing: 'moh', days: done });
  await seedProgramme(house, world, { code: 'WB-3' });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator')).programmes;
const codes = (page: { items: readonly { code: string }[] }) => page.items.map((one) => one.code);

describe('a pipeline filter with codes', () => {
  it('names a code that does not exist and applies the rest', async () => {
    const page = await office().list({ f: ['partner:is:XX', 'agency:is:MOH', 'currency:is:ZZZ'], s: 'code' });
    expect(page.ignored).toEqual(['partner:is:XX', 'currency:is:ZZZ']);
    expect(codes(page)).toEqual(['ADB-1', 'WB-1']);
  });

  it('gives a liaison the same answer for another partner as for none', async () => {
    const own = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb })).programmes;
    const other = await own.list({ f: ['partner:is:ADB'], s: 'code' });
    const none = await own.list({ f: ['partner:is:XX'], s: 'code' });
    expect(codes(other)).toEqual(codes(none));
    expect(other.ignored).toEqual(['partner:is:ADB']);
  });
});

describe('a grouped pipeline', () => {
  const cases = [
    { g: 'stage', groups: ['IDEA', 'DONOR_APPROVED'], order: ['WB-1', 'WB-3', 'ADB-1', 'WB-2'] },
    { g: 'partner', groups: ['prt_adb', 'prt_wb'], order: ['ADB-1', 'WB-1', 'WB-2', 'WB-3'] },
    { g: 'agency', groups: ['agy_mof', 'agy_moh', null], order: ['WB-2', 'ADB-1', 'WB-1', 'WB-3'] },
    { g: 'kind', groups: ['PROJECT'], order: ['ADB-1', 'WB-1', 'WB-2', 'WB-3'] },
  ];

  it.each(cases)('by $g lists its groups one after another, sorted within, and says how many each has', async (one) => {
    const totals = await office().totals({ g: one.g });
    expect(totals.groups?.map((group) => group.value)).toEqual(one.groups);
    expect(totals.groups?.reduce((sum, group) => sum + group.programmes, 0)).toBe(4);
    expect(codes(await office().list({ g: one.g, s: 'code' }))).toEqual(one.order);
  });

  it.each(cases)('by $g pages by cursor and by offset without a gap', async ({ g, order }) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof office>['list']>> = await office().list({
        g,
        s: 'code',
        limit: 1,
        cursor,
      });
      seen.push(...codes(page));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(order);
    expect(codes(await office().list({ g, s: 'code', limit: 2, offset: 2 }))).toEqual(order.slice(2));
  });

  it('has no groups when none were asked for, and names a grouping it does not know', async () => {
    expect((await office().totals({})).groups).toBeNull();
    expect((await office().list({ g: 'colour' })).ignored).toEqual(['g=colour']);
  });
});
