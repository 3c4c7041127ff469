import { addDays, daysBetween } from '@counterpart/domain/shared/plain-date';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme } from '../../testing-world.ts';
import { type ForecastWorld, seedForecastWorld } from './forecast.fixture.ts';

const TODAY = '2026-11-23';

let base: TestDatabase;
let house: TestHouse;
let world: ForecastWorld;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedForecastWorld(house);
});
afterAll(() => base.drop());

const office = () => callerAs(house, actorOf('leader')).forecast;
const liaisonOf = (partnerId: string) => callerAs(house, actorOf('liaison', { partnerId })).forecast;
const ask = () => office().forInstrument({ instrumentId: world.open.instrumentId });
const refused = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: unknown }).cause;
  }
  throw new Error('was not refused');
};

describe('what is foreseen for a file', () => {
  it('rests on earlier files of this register, with every open step and both great dates', async () => {
    const road = await ask();
    expect(road).toMatchObject({ asOf: TODAY, isRunning: true, nextGreatDate: 'SIGNED' });
    expect(road.steps.map(({ stepCode, basis }) => `${stepCode} ${basis}`)).toEqual([
      'MOJ_APPRAISAL observed',
      'SIGNED observed',
      'EFFECTIVE observed',
      'CLOSED assumed',
    ]);
    // Approved on 2 November; earlier files took 60 to 150 days from there.
    const days = daysBetween('2026-11-02', road.signing?.p50 ?? '');
    expect(days).toBeGreaterThan(80);
    expect(days).toBeLessThan(135);
    expect(road.signing).toEqual(road.steps[1]?.band);
    expect(road.steps[1]).toMatchObject({
      milestoneId: world.open.milestones['SIGNED'],
      plannedOn: '2027-01-15',
      cases: 10,
    });
    expect(road.steps[1]?.chanceByPlan).toBeLessThan(0.5);
    expect((road.effectiveness?.p50 ?? '') > (road.signing?.p90 ?? '')).toBe(true);
    expect(road.explanation).toMatchObject({ similarFiles: 10, basis: 'observed' });
    expect(road.effects.map(({ days: gained }) => gained)).toEqual(
      road.effects.map(({ days: gained }) => gained).toSorted((a, b) => b - a),
    );
    expect(road.record.map(({ wait, n }) => [wait, n])).toEqual([
      ['approval_to_signing', 6],
      ['signing_to_effectiveness', 6],
    ]);
  });

  it('is the same however often and by whomever of the office it is asked, also in a house just built', async () => {
    const other = callerAs(testHouse(base.db), actorOf('auditor')).forecast;
    expect(await other.forInstrument({ instrumentId: world.open.instrumentId })).toEqual(await ask());
  });

  it('knows that days have passed: nothing is foreseen before today', async () => {
    const later = callerAs(testHouse(base.db, { today: '2027-06-01' }), actorOf('leader')).forecast;
    const road = await later.forInstrument({ instrumentId: world.open.instrumentId });
    expect(road.steps.filter(({ band }) => band.p10 < '2027-06-01')).toEqual([]);
    expect((road.signing?.p50 ?? '') >= '2027-06-01').toBe(true);
  });

  it('learns nothing from outcomes that came on the asked day or later', async () => {
    const early = callerAs(testHouse(base.db, { today: '2020-06-01' }), actorOf('leader')).forecast;
    const { steps } = await early.forInstrument({ instrumentId: world.adb.instrumentId });
    expect(steps.map(({ basis }) => basis)).not.toContain('observed');
  });

  it('has no dates for a file taken out of the flow', async () => {
    const { instrumentId } = await seedProgramme(house, world, { code: 'WB-OUT' });
    await base.db.transaction((tx) =>
      tx.updateTable('instrument').set({ side_state: 'CANCELLED' }).where('id', '=', instrumentId).execute(),
    );
    expect(await office().forInstrument({ instrumentId })).toMatchObject({
      isRunning: false,
      signing: null,
      steps: [],
      explanation: null,
    });
  });
});

describe('the open files of a reader', () => {
  it('are foreseen page by page as each alone is', async () => {
    const whole = await office().overview({});
    expect(whole.items.map(({ programmeCode }) => programmeCode)).toEqual(['ADB-OPEN', 'WB-OPEN']);
    const { signing, effectiveness } = await ask();
    expect(whole.items[1]).toMatchObject({ signing, effectiveness });
    const first = await office().overview({ limit: 1 });
    expect(first).toMatchObject({ total: 2, items: [whole.items[0]] });
    expect(await office().overview({ limit: 1, cursor: first.nextCursor })).toMatchObject({
      items: [whole.items[1]],
      nextCursor: null,
    });
  });

  it("are an agency's own to its officer", async () => {
    const { moh, mof } = world.agencies;
    const of = async (agencyId: string) =>
      (await callerAs(house, actorOf('officer', { agencyId })).forecast.overview({})).items.map(
        (one) => one.programmeCode,
      );
    expect([await of(moh), await of(mof)]).toEqual([['WB-OPEN'], []]);
  });

  it('can be asked for by name', async () => {
    const one = await office().overview({ programmeIds: [world.open.id] });
    expect(one.items.map(({ instrumentId }) => instrumentId)).toEqual([world.open.instrumentId]);
    expect((await office().overview({ instrumentIds: [world.adb.instrumentId] })).total).toBe(1);
  });
});

describe('how past forecasts held', () => {
  it('is told by class and year, from forecasts made without looking ahead', async () => {
    const { classes } = await office().calibration({});
    expect(classes.map(({ kind, code, all }) => `${kind} ${code} ${all.n}`)).toEqual([
      'wait approval_to_signing 6',
      'wait signing_to_effectiveness 6',
      'wait approval_to_effectiveness 6',
      'step BOARD_APPROVED 7',
      'step EFFECTIVE 6',
      'step MOJ_APPRAISAL 6',
      'step SIGNED 6',
    ]);
    const [signing, effectiveness] = classes;
    // Each file took longer than all before it, and effectiveness always took 90 days.
    expect(signing?.all.belowP80).toBeLessThan(1);
    expect(signing?.widening).toBeGreaterThan(1);
    expect(effectiveness?.all.coverageP10P90).toBe(1);
    expect(signing?.years.map(({ year, n }) => [year, n])).toEqual([
      [2025, 1],
      [2024, 1],
      [2023, 2],
      [2022, 2],
    ]);
  });

  it('is told to a partner as numbers of whole waits, without desks', async () => {
    const { classes } = await liaisonOf(world.partners.adb).calibration({});
    expect(classes.map(({ kind }) => kind)).toEqual(['wait', 'wait', 'wait']);
  });
});

describe("a partner's side", () => {
  it('foresees its own files only, and hears of no other partner', async () => {
    const adb = liaisonOf(world.partners.adb);
    const overview = await adb.overview({});
    expect(overview.items.map(({ programmeCode }) => programmeCode)).toEqual(['ADB-OPEN']);
    const asked = { instrumentId: world.open.instrumentId };
    expect(await refused(adb.forInstrument(asked))).toMatchObject({ code: 'common.not_found' });
    expect((await adb.overview({ instrumentIds: [asked.instrumentId] })).items).toEqual([]);
    const own = JSON.stringify([await adb.forInstrument({ instrumentId: world.adb.instrumentId }), overview]);
    for (const foreign of ['WB', 'prt_wb', 'Thế giới', ...Object.values(world.open.milestones)]) {
      expect(own).not.toContain(foreign);
    }
  });

  it('is not told how home agencies kept their limits on files of others', async () => {
    const seen = async (code: string) => {
      const file = await seedProgramme(house, world, { code, days: { NEG_INVITED: { actualOn: '2026-11-02' } } });
      const of = (caller: ReturnType<typeof office>) => caller.forInstrument({ instrumentId: file.instrumentId });
      return [await of(office()), await of(liaisonOf(world.partners.wb))] as const;
    };
    await missLimits();
    const [home, partner] = await seen('WB-NEVER');
    expect(home.explanation?.neverOnTimeSteps).toEqual(['MOJ_APPRAISAL']);
    expect(partner.explanation?.neverOnTimeSteps).toEqual([]);
  });
});

describe('a week before', () => {
  it('is told as it was foreseen then, from what was recorded until then', async () => {
    const file = await seedProgramme(house, world, {
      code: 'WB-WEEK',
      days: { NEG_INVITED: { actualOn: '2026-10-05' } },
    });
    // The file was opened long before.
    await base.db.transaction((tx) =>
      tx.updateTable('instrument').set({ created_at: 0 }).where('id', '=', file.instrumentId).execute(),
    );
    const asked = { instrumentId: file.instrumentId };
    const then = callerAs(testHouse(base.db, { today: '2026-11-16' }), actorOf('leader')).forecast;
    const before = await then.forInstrument(asked);
    const { procedures } = callerAs(house, actorOf('coordinator'));
    await procedures.updateMilestone({
      input: { id: file.milestones['BOARD_APPROVED'] ?? '', version: 1, patch: { actualOn: '2026-11-12' } },
      idempotencyKey: newKey(),
    });
    const now = await office().forInstrument(asked);
    const { signing, effectiveness } = before;
    expect(now.weekAgo).toEqual({ asOf: '2026-11-16', signing, effectiveness });
    expect(now.signing).not.toEqual(signing);
  });

  it('is unknown of a file that was not open yet', async () => {
    const file = await seedProgramme(house, world, { code: 'WB-NEW' });
    expect(await office().forInstrument({ instrumentId: file.instrumentId })).toMatchObject({ weekAgo: null });
  });
});

/** Gives the appraisal of three files a limit of one day, and lets each take three weeks. */
async function missLimits(): Promise<void> {
  const { procedures } = callerAs(house, actorOf('coordinator'));
  for (let number = 0; number < 4; number += 1) {
    const file = await seedProgramme(house, world, {
      code: `WB-MISS-${number}`,
      days: { NEG_INVITED: { actualOn: '2026-10-05' } },
    });
    const milestoneId = file.milestones['MOJ_APPRAISAL'] ?? '';
    const limit = { n: 1, unit: 'working' as const };
    await procedures.overrideLimit({
      input: { milestoneId, limit, reason: 'test', document: 'test' },
      idempotencyKey: newKey(),
    });
    house.tick(1000);
    await procedures.recordClockEvent({
      input: { milestoneId, kind: 'dossier_complete', day: '2026-10-05' },
      idempotencyKey: newKey(),
    });
    house.tick(1000);
    await procedures.updateMilestone({
      input: { id: milestoneId, version: 3, patch: { actualOn: addDays('2026-10-26', number) } },
      idempotencyKey: newKey(),
    });
  }
}
