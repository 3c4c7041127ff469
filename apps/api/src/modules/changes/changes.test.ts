import type { Actor } from '@counterpart/domain/identity/actor';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { meetingValues } from '../../testing-meetings.ts';
import { seedTask } from '../../testing-tasks.ts';
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

  it('tells of tasks and deliverables to those at home whose work they are, to a partner of none', async () => {
    const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
    house.setToday('2026-11-10');
    const old = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-18', programmeId: wb.id });
    const done = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-12-31' });
    house.setToday('2026-11-20');
    const moved = { newDueOn: '2026-11-21', text: 'chờ số liệu', documentNumber: '8/TB', documentOn: '2026-11-20' };
    await office().tasks.extend(env({ taskId: old.id, ...moved }));
    await office().tasks.confirm(env({ taskId: done.id, completedOn: '2026-11-19', text: '' }));
    const fresh = await seedTask(house, { lead: world.agencies.mof, dueOn: '2026-12-15', isSecret: true });
    const { id } = await office().deliverables.create(
      env({
        programmeId: wb.id,
        values: {
          titleVi: 'Báo cáo đầu kỳ',
          titleEn: '',
          componentId: null,
          instrumentId: wb.instrumentId,
          leadAgencyId: world.agencies.moh,
          isShared: true,
          source: '',
        },
        plannedOn: '2026-11-21',
      }),
    );
    house.setToday('2026-11-23');
    const work = async (actor: Actor, more: object = {}) =>
      (await callerAs(house, actor).changes.list({ since: '2026-11-16', ...more })).groups.flatMap(({ kind, rows }) =>
        rows.flatMap((row) =>
          row.of === 'file' ? [] : [`${kind} ${row.taskCode ?? row.titleVi} ${row.from}>${row.to}`],
        ),
      );
    const ofHealth = [
      `moved ${old.code} 2026-11-18>2026-11-21`,
      `late ${old.code} 2026-11-21>null`,
      'late Báo cáo đầu kỳ 2026-11-21>null',
      'new Báo cáo đầu kỳ null>2026-11-21',
      `done ${done.code} null>null`,
    ];
    expect((await work(leader)).toSorted()).toEqual([...ofHealth, `new ${fresh.code} null>2026-12-15`].toSorted());
    expect(await work(actorOf('officer', { agencyId: world.agencies.moh }))).toEqual(ofHealth);
    expect(await work(leader, { programme: 'WB-1' })).toEqual(ofHealth.filter((line) => !line.startsWith('done')));
    expect(await work(actorOf('liaison', { partnerId: world.partners.wb }))).toEqual([]);
    const { groups } = await callerAs(house, leader).changes.list({ since: '2026-11-16' });
    const secret = groups.flatMap((one) => one.rows).find((row) => row.taskCode === fresh.code);
    expect(secret).toMatchObject({ titleVi: '', titleEn: '' });
    expect(id).toMatch(/^dlv_/);
  });

  it('begins with the last meeting, where there was one', async () => {
    const since = async () =>
      (await callerAs(house, leader).changes.list({ since: 'lastMeeting', partner: 'WB' })).since;
    await expect(since()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const [partnerId, day] of [
      [world.partners.wb, '2026-11-12'],
      [world.partners.adb, '2026-11-19'],
      [world.partners.wb, '2026-12-19'],
    ] as const) {
      const values = { ...meetingValues, startOn: day, endOn: day };
      const input = { values, partnerIds: [partnerId], agencyIds: [], subjects: [] };
      await office().meetings.create({ input, idempotencyKey: newKey() });
    }
    expect(await since()).toBe('2026-11-12');
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
