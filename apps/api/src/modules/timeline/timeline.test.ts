import { unpackFile } from '@counterpart/domain/timeline/compact-file';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import type { House } from '../../kernel/house.ts';

let base: TestDatabase;
let house: House;
let world: SmallWorld;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  const signed = { NEG_INVITED: { actualOn: '2026-01-05' }, SIGNED: { actualOn: '2026-05-05' } };
  await seedProgramme(house, world, { code: 'WB-1', managing: 'moh', coFinancing: 'adb', days: signed });
  await seedProgramme(house, world, {
    code: 'WB-2',
    managing: 'mof',
    days: { NEG_INVITED: { actualOn: '2025-03-01' }, SIGNED: { plannedOn: '2027-01-15' } },
  });
  await seedProgramme(house, world, { code: 'WB-3', amountMinor: 900 });
  await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', managing: 'moh', days: signed });
});
afterAll(() => base.drop());

const readers = () => [
  actorOf('leader'),
  actorOf('officer', { agencyId: world.agencies.moh }),
  actorOf('liaison', { partnerId: world.partners.wb }),
  actorOf('liaison', { partnerId: world.partners.adb }),
];

const FILTERS = [
  'partner:is:WB',
  'partner:not:WB',
  'agency:is:MOH',
  'stage:in:SIGNED,NEGOTIATION_PENDING',
  'signed:min:2026-01-01',
  'signing:next:year',
  'signing:empty:yes',
  'amount:min:500',
  'iseffective:is:no',
  'nonsense:is:1',
];
const SORTS = ['code', '-code', 'signing', '-stage', 'title', undefined];
const GROUPS = ['partner', 'agency', 'stage', undefined];

describe('the timeline', () => {
  it('shows every reader the records of the pipeline, in its order, whatever is asked', async () => {
    const asked = fc.record({
      f: fc.subarray(FILTERS, { maxLength: 3 }),
      q: fc.constantFrom('', 'wb', 'chuong 1'),
      s: fc.constantFrom(...SORTS),
      g: fc.constantFrom(...GROUPS),
      limit: fc.constantFrom(1, 2, 50),
      offset: fc.constantFrom(0, 1),
    });
    await fc.assert(
      fc.asyncProperty(asked, fc.nat({ max: 3 }), async ({ s, g, ...rest }, at) => {
        const input = { ...rest, ...(s && { s }), ...(g && { g }) };
        const caller = callerAs(house, readers()[at] ?? null);
        const list = await caller.programmes.list(input);
        const timeline = await caller.timeline.list(input);
        expect(timeline.programmes.map(([id]) => id)).toEqual(list.items.map((one) => one.id));
        expect([timeline.total, timeline.ignored]).toEqual([list.total, list.ignored]);
        expect(timeline.nextOffset !== null).toBe(list.nextCursor !== null);
        expect(timeline.files).toHaveLength(list.items.reduce((sum, one) => sum + one.instruments, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('draws each file from its first fact to its last day, with its steps by name', async () => {
    const { files, programmes, steps } = await callerAs(house, actorOf('leader')).timeline.list({
      s: 'code',
      from: '2027-01-01',
      to: '2027-12-31',
    });
    const all = files.map(unpackFile);
    const fileOf = (code: string) => all.find((one) => programmes[one.programme]?.[1] === code);
    expect(fileOf('WB-2')).toMatchObject({
      bar: { from: '2025-03-01', to: '2027-01-15', isOpenEnded: true },
      great: { signed: { actualOn: null, plannedOn: '2027-01-15' } },
      stage: 'NEGOTIATION_PENDING',
    });
    const [mark] = fileOf('WB-2')?.marks ?? [];
    expect(mark).toMatchObject({ plannedOn: '2027-01-15', actualOn: null });
    expect(steps[mark?.step ?? -1]).toEqual([world.procedureId, 'SIGNED', 'signed']);
    expect(fileOf('WB-1')?.marks).toEqual([]);
    expect(fileOf('WB-3')?.bar).toBe(null);
  });

  it('shows a partner its own files of a programme that another pays for too', async () => {
    const own = await callerAs(house, actorOf('liaison', { partnerId: world.partners.adb })).timeline.list({});
    expect(own.programmes.map((one) => one[1]).toSorted()).toEqual(['ADB-1', 'WB-1']);
    expect(own.files.map((one) => one[2])).toEqual([world.partners.adb]);
    expect(JSON.stringify(own)).not.toContain(world.partners.wb);
  });
});
