import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  world = await seedSmallWorld(house);
  await seedProgramme(house, world, {
    code: 'WB-LATE',
    coFinancing: 'adb',
    managing: 'moh',
    days: { NEG_INVITED: { plannedOn: '2026-11-20' }, MOJ_APPRAISAL: { plannedOn: '2026-11-20' } },
  });
  await seedProgramme(house, world, {
    code: 'WB-SOON',
    days: {
      NEG_INVITED: { actualOn: '2026-10-01' },
      BOARD_APPROVED: { plannedOn: '2026-12-01' },
      SIGNED: { plannedOn: '2027-02-01' },
    },
  });
  await seedProgramme(house, world, { code: 'WB-OPEN' });
  await seedProgramme(house, world, {
    code: 'ADB-1',
    partner: 'adb',
    days: { NEG_INVITED: { plannedOn: '2026-11-01' } },
  });
});
afterEach(() => base.drop());

const liaison = () => callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
const officer = () => callerAs(house, actorOf('officer', { agencyId: world.agencies.moh }));
const codes = (rows: readonly { programmeCode: string; stepCode: string }[]) =>
  rows.map((row) => `${row.programmeCode} ${row.stepCode}`);

describe('what a partner has to do', () => {
  it('is its own steps only: late, due within seven working days, and on its desk without a day', async () => {
    const work = await liaison().procedures.partnerWork({ partnerCode: 'WB' });
    expect([codes(work.late), codes(work.due), codes(work.undated)]).toEqual([
      ['WB-LATE NEG_INVITED'],
      ['WB-SOON BOARD_APPROVED'],
      ['WB-OPEN NEG_INVITED'],
    ]);
    expect(work).toMatchObject({ partnerId: world.partners.wb, lateCount: 1, dueCount: 1, dueUntil: '2026-12-02' });
    const all = [...work.late, ...work.due, ...work.undated];
    expect(all.every((row) => row.mayUpdate && row.partnerId === world.partners.wb)).toBe(true);
    expect(JSON.stringify(work)).not.toMatch(/adb/i);
  });

  it('is absent to the liaison of another partner, as if that partner did not exist', async () => {
    const refusals = await Promise.all(
      ['ADB', 'NOBODY'].map((partnerCode) =>
        liaison()
          .procedures.partnerWork({ partnerCode })
          .catch((error: unknown) => (error as { cause: { code: string; details: unknown } }).cause),
      ),
    );
    expect(refusals[0]).toMatchObject({ code: 'common.not_found', details: { entity: 'partner' } });
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it('shows an officer what concerns the own agency, to read', async () => {
    const work = await officer().procedures.partnerWork({ partnerCode: 'WB' });
    expect([codes(work.late), work.lateCount, work.dueCount, work.undated]).toEqual([
      ['WB-LATE NEG_INVITED'],
      1,
      0,
      [],
    ]);
    expect(work.late[0]?.mayUpdate).toBe(false);
  });
});

describe('the list of partners', () => {
  it('counts within the reader’s scope: programmes, the partner’s late steps, the next signing', async () => {
    const overview = await callerAs(house, actorOf('leader')).procedures.partnerOverview({});
    expect(overview).toEqual([
      { partnerId: world.partners.adb, programmes: 2, late: 1, nextSigningOn: null },
      { partnerId: world.partners.wb, programmes: 3, late: 1, nextSigningOn: '2027-02-01' },
    ]);
    expect(await officer().procedures.partnerOverview({})).toEqual([
      { partnerId: world.partners.adb, programmes: 1, late: 0, nextSigningOn: null },
      { partnerId: world.partners.wb, programmes: 1, late: 1, nextSigningOn: null },
    ]);
  });
});

describe('my work', () => {
  it('says of each step whether the reader may update it', async () => {
    const office = await callerAs(house, actorOf('coordinator')).procedures.myWork({});
    expect(office.late.map((row) => [row.programmeCode, row.stepCode, row.mayUpdate])).toEqual(
      expect.arrayContaining([
        ['ADB-1', 'NEG_INVITED', true],
        ['WB-LATE', 'NEG_INVITED', true],
        ['WB-LATE', 'MOJ_APPRAISAL', true],
      ]),
    );
    const leader = await callerAs(house, actorOf('leader')).procedures.myWork({ limit: 1 });
    expect([leader.late.length, leader.lateCount, leader.late[0]?.mayUpdate]).toEqual([1, 3, false]);
  });
});
