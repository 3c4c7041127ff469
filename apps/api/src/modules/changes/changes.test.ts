import type { Actor } from '@counterpart/domain/identity/actor';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let wb: SeededProgramme;
let adb: SeededProgramme;

const leader = actorOf('leader');

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-02' });
  world = await seedSmallWorld(house);
  const days = { SIGNED: { plannedOn: '2026-12-01' }, MOJ_APPRAISAL: { plannedOn: '2026-11-18' } };
  wb = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh', days });
  adb = await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', days: {} });
  await base.db.transaction((tx) =>
    tx
      .updateTable('instrument')
      .set({ created_at: Date.UTC(2026, 0, 5) })
      .execute(),
  );
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));

async function record(file: SeededProgramme, step: string, version: number, patch: Record<string, string>) {
  const id = file.milestones[step] ?? '';
  await office().procedures.updateMilestone({
    input: { id, version, patch, reason: 'the minister travels' },
    idempotencyKey: newKey(),
  });
}

async function told(actor: Actor, since: string, more: object = {}) {
  const { groups } = await callerAs(house, actor).changes.list({ since, ...more });
  return groups.flatMap(({ kind, rows }) =>
    rows.map((row) => `${kind} ${row.programmeCode} ${row.stepCode ?? row.toState ?? ''} ${row.from}>${row.to}`),
  );
}

describe('what changed since a day', () => {
  beforeEach(async () => {
    await record(wb, 'SIGNED', 1, { plannedOn: '2026-12-10' });
    house.setToday('2026-11-20');
    await record(wb, 'SIGNED', 2, { plannedOn: '2027-01-05' });
    await record(adb, 'NEG_INVITED', 1, { actualOn: '2026-11-19' });
    await record(adb, 'SIGNED', 1, { plannedOn: '2027-02-01' });
    await office().procedures.setSideState({
      input: { id: adb.instrumentId, sideState: 'ON_HOLD', reason: 'budget' },
      idempotencyKey: newKey(),
    });
    house.setToday('2026-11-23');
  });

  it('is told by what it came to, the weightiest first, with the newly late', async () => {
    expect(await told(leader, '2026-11-16')).toEqual([
      'moved WB-1 SIGNED 2026-12-10>2027-01-05',
      'late WB-1 MOJ_APPRAISAL 2026-11-18>null',
      'decided ADB-1 ON_HOLD null>null',
      'done ADB-1 NEG_INVITED null>2026-11-19',
      'dated ADB-1 SIGNED null>2027-02-01',
    ]);
    const [moved] = (await callerAs(house, leader).changes.list({ since: '2026-11-01' })).groups;
    expect(moved?.rows[0]).toMatchObject({
      from: '2026-12-01',
      to: '2027-01-05',
      times: 2,
      reason: 'the minister travels',
    });
  });

  it('counts from the last working day on, over the weekend, and nothing before the first day', async () => {
    expect(await told(leader, 'lastWorkingDay')).toHaveLength(4);
    expect(await told(leader, 'yesterday')).toEqual([]);
  });

  it('tells each reader of what is theirs, and a partner nothing of another', async () => {
    const liaison = actorOf('liaison', { partnerId: world.partners.adb });
    expect(await told(liaison, '2026-11-16')).toEqual([
      'decided ADB-1 ON_HOLD null>null',
      'done ADB-1 NEG_INVITED null>2026-11-19',
      'dated ADB-1 SIGNED null>2027-02-01',
    ]);
    const { groups } = await callerAs(house, liaison).changes.list({ since: '2026-11-16' });
    expect(groups.flatMap((one) => one.rows.map((row) => row.actorName)).join('')).toBe('');
    const officer = actorOf('officer', { agencyId: world.agencies.moh });
    expect((await told(officer, '2026-11-16')).every((line) => line.includes('WB-1'))).toBe(true);
    await expect(callerAs(house, liaison).changes.list({ partner: 'WB' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('narrows to a partner, an agency, a programme', async () => {
    const whole = await told(leader, '2026-11-16');
    for (const [part, of] of [
      [{ partner: 'WB' }, 'WB-1'],
      [{ agency: 'MOH' }, 'WB-1'],
      [{ programme: 'ADB-1' }, 'ADB-1'],
    ] as const) {
      expect(await told(leader, '2026-11-16', part)).toEqual(whole.filter((line) => line.includes(of)));
    }
  });

  it('names new files', async () => {
    await base.db.transaction((tx) =>
      tx
        .updateTable('instrument')
        .set({ created_at: Date.UTC(2026, 10, 21) })
        .where('id', '=', wb.instrumentId)
        .execute(),
    );
    expect(await told(leader, '2026-11-20')).toContain('new WB-1  null>null');
  });
});
