import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, {
    code: 'WB-1',
    managing: 'moh',
    days: { NEG_INVITED: { plannedOn: '2026-11-01' } },
  });
});
afterEach(() => base.drop());

const change = (id: string, version: number, patch: Record<string, unknown>, key = newKey()) => ({
  input: { id, version, patch },
  idempotencyKey: key,
});
const caught = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string; details?: unknown } }).cause;
  }
  throw new Error('was not refused');
};
const stepNow = async (code: string) => {
  const [road] = await callerAs(house, actorOf('leader')).procedures.road({ programmeId: file.id });
  const found = road?.steps.find((one) => one.code === code);
  if (!found || !road) throw new Error('no such step');
  return { ...found, stage: road.stage };
};

describe('updating a milestone', () => {
  it('records the day, moves the stage and leaves the old day in the slip ledger', async () => {
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    const id = file.milestones['NEG_INVITED'] ?? '';
    const done = await liaison.procedures.updateMilestone(
      change(id, 1, { actualOn: '2026-11-20', plannedOn: '2026-11-20' }),
    );
    expect(done).toEqual({ id, version: 2, inverse: { actualOn: null, plannedOn: '2026-11-01' } });
    expect(await stepNow('NEG_INVITED')).toMatchObject({
      state: 'done',
      actualOn: '2026-11-20',
      stage: 'NEGOTIATION_PENDING',
      slipDays: 19,
    });
    const list = await liaison.programmes.list({});
    expect(list.items[0]).toMatchObject({ stage: 'NEGOTIATION_PENDING', holderRole: 'MOJ', heldSince: '2026-11-20' });
    const ledger = await base.db.read
      .selectFrom('date_revision')
      .select(['field', 'old_on', 'new_on'])
      .orderBy('field')
      .execute();
    expect(ledger).toEqual([
      { field: 'actual', old_on: null, new_on: '2026-11-20' },
      { field: 'planned', old_on: '2026-11-01', new_on: '2026-11-20' },
    ]);
  });

  it('merges changes of different fields and refuses the same field with all three values', async () => {
    const office = callerAs(house, actorOf('coordinator'));
    const id = file.milestones['NEG_INVITED'] ?? '';
    await office.procedures.updateMilestone(change(id, 1, { plannedOn: '2026-12-01' }));
    await office.procedures.updateMilestone(change(id, 1, { note: 'called the partner' }));
    expect(await stepNow('NEG_INVITED')).toMatchObject({
      version: 3,
      plannedOn: '2026-12-01',
      note: 'called the partner',
    });
    const refusal = await caught(office.procedures.updateMilestone(change(id, 1, { plannedOn: '2026-12-09' })));
    expect(refusal).toMatchObject({
      code: 'common.conflict',
      details: {
        currentVersion: 3,
        fields: [{ field: 'plannedOn', base: '2026-11-01', theirs: '2026-12-01', yours: '2026-12-09' }],
      },
    });
  });

  it('gives a retry the first answer and refuses the key for another change', async () => {
    const office = callerAs(house, actorOf('coordinator'));
    const id = file.milestones['NEG_INVITED'] ?? '';
    const first = await office.procedures.updateMilestone(change(id, 1, { note: 'one' }, 'same-key-1'));
    const again = await office.procedures.updateMilestone(change(id, 1, { note: 'one' }, 'same-key-1'));
    expect(again).toEqual(first);
    expect((await stepNow('NEG_INVITED')).version).toBe(2);
    const refusal = await caught(office.procedures.updateMilestone(change(id, 2, { note: 'two' }, 'same-key-1')));
    expect(refusal).toMatchObject({ code: 'common.idempotency_mismatch' });
  });

  it('refuses a day that has not come yet as a fact, and keeps nothing of the attempt', async () => {
    const office = callerAs(house, actorOf('coordinator'));
    const id = file.milestones['NEG_INVITED'] ?? '';
    const refusal = await caught(office.procedures.updateMilestone(change(id, 1, { actualOn: '2026-11-24' })));
    expect(refusal).toMatchObject({ code: 'date.in_future', details: { today: '2026-11-23' } });
    expect((await stepNow('NEG_INVITED')).version).toBe(1);
    expect(await base.db.read.selectFrom('audit_event').select('seq').execute()).toEqual([]);
  });

  it("lets a partner's liaison touch the partner's own steps only, and another partner's file not at all", async () => {
    const own = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    const other = callerAs(house, actorOf('liaison', { partnerId: world.partners.adb }));
    const moj = file.milestones['MOJ_APPRAISAL'] ?? '';
    expect(await caught(own.procedures.updateMilestone(change(moj, 1, { note: 'x' })))).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await caught(other.procedures.updateMilestone(change(moj, 1, { note: 'x' })))).toMatchObject({
      code: 'common.not_found',
    });
    expect((await other.programmes.list({})).items).toEqual([]);
  });
});
