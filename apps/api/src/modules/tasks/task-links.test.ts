import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededNegotiation, seedNegotiation } from '../../testing-negotiation.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedProgramme, type SeededProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let health: SeededProgramme;
let other: SeededProgramme;
let negotiation: SeededNegotiation;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  world = await seedSmallWorld(house);
  health = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  other = await seedProgramme(house, world, { code: 'WB-2', managing: 'moh' });
  negotiation = await seedNegotiation(house, health, { ownerAgencyId: world.agencies.moh });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const officer = (agency: 'moh' | 'mof') => callerAs(house, actorOf('officer', { agencyId: world.agencies[agency] }));
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const linksOf = async (code: string) => {
  const { links } = await office().tasks.get({ code });
  return links && [links.programmeCode, links.instrument?.id ?? null, links.point?.id ?? null];
};

describe('what a task hangs on', () => {
  it('follows from the narrowest link, lets go what no longer fits, and is put back whole', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh });
    const update = (version: number, patch: object) => office().tasks.update(env({ taskId, version, patch }));
    await update(1, { openPointId: negotiation.sharedId });
    expect(await linksOf(code)).toEqual(['WB-1', health.instrumentId, negotiation.sharedId]);
    const moved = await update(2, { programmeId: other.id });
    expect(await linksOf(code)).toEqual(['WB-2', null, null]);
    await update(3, moved.inverse);
    expect(await linksOf(code)).toEqual(['WB-1', health.instrumentId, negotiation.sharedId]);
    await update(4, { openPointId: null });
    expect(await linksOf(code)).toEqual(['WB-1', health.instrumentId, null]);
    await update(5, { instrumentId: other.instrumentId });
    expect(await linksOf(code)).toEqual(['WB-2', other.instrumentId, null]);
    await update(6, { programmeId: null });
    expect(await linksOf(code)).toBeNull();
  });

  it('is told by code alone to an agency that may not read the programme', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.mof });
    await office().tasks.update(env({ taskId, version: 1, patch: { openPointId: negotiation.internalId } }));
    expect((await officer('mof').tasks.get({ code })).links).toEqual({
      programmeId: health.id,
      programmeCode: 'WB-1',
      mayOpen: false,
      titleVi: '',
      titleEn: '',
      instrument: null,
      point: null,
    });
  });
});

describe('the history of a programme', () => {
  const told = async (reader: ReturnType<typeof office>, programmeId: string) =>
    (await reader.programmes.history({ programmeId })).items
      .filter((one) => one.entity === 'task')
      .map((one) => `${one.action} ${String(one.after['task'])}`)
      .toReversed();

  it('tells of its tasks to who may open them, and to nobody else', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.mof, programmeId: health.id });
    await officer('mof').tasks.report(env({ taskId, percent: 20 }));
    const all = [`task.assigned ${code}`, `task.reported ${code}`];
    expect(await told(office(), health.id)).toEqual(all);
    await officer('mof').documents.add(
      env({ ownerKind: 'task', ownerId: taskId, values: { kind: 'REPORT', number: '7/BC' } } as const),
    );
    for (const reader of [officer('moh'), callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }))]) {
      expect(await told(reader, health.id)).toEqual([]);
      const changes = await reader.changes.list({ since: '2026-11-01', programme: 'WB-1' });
      expect(JSON.stringify([changes, await reader.programmes.history({ programmeId: health.id })])).not.toContain(
        code,
      );
    }
    const now = await office().tasks.get({ code });
    await office().tasks.update(
      env({ taskId, version: now.version, patch: { supportIds: [world.agencies.moh], contentVi: 'Việc khác' } }),
    );
    expect(await told(officer('moh'), health.id)).toEqual([...all, `task.updated ${code}`]);
    const changes = await officer('moh').changes.list({ since: '2026-11-01', programme: 'WB-1' });
    expect(changes.groups.flatMap((one) => one.rows.map((row) => row.taskCode))).toContain(code);
  });

  it('tells both programmes when a task moves from one to the other', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, programmeId: health.id });
    await office().tasks.update(env({ taskId, version: 1, patch: { programmeId: other.id } }));
    await office().tasks.report(env({ taskId, percent: 20 }));
    expect(await told(office(), health.id)).toEqual([`task.assigned ${code}`, `task.moved_away ${code}`]);
    expect(await told(office(), other.id)).toEqual([`task.updated ${code}`, `task.reported ${code}`]);
  });

  it('says of a secret task its numbers and days, and nothing else', async () => {
    const { id: taskId, code } = await seedTask(house, {
      lead: world.agencies.moh,
      programmeId: health.id,
      isSecret: true,
    });
    await office().tasks.reassign(
      env({ taskId, leadAgencyId: world.agencies.mof, text: '', documentNumber: '9/VPCP', documentOn: null }),
    );
    const { items } = await office().programmes.history({ programmeId: health.id });
    expect(items.filter((one) => one.entity === 'task').map((one) => one.after)).toEqual([
      { task: code, isSecret: true, day: '2026-11-23', documentNumber: '9/VPCP', documentOn: null },
      {
        task: code,
        isSecret: true,
        sourceNumber: '12/TB-VPCP',
        sourceOn: '2026-11-02',
        dueOn: '2026-12-31',
        period: null,
      },
    ]);
  });
});

describe('finding a task', () => {
  it('goes by code, by number of the document and by folded words, for who may open it', async () => {
    const { code } = await seedTask(house, { lead: world.agencies.moh });
    const secret = await seedTask(house, { lead: world.agencies.mof, isSecret: true });
    const found = async (reader: ReturnType<typeof office>, q: string) =>
      (await reader.tasks.find({ q })).map((one) => one.code);
    for (const q of [code, 'trinh de xuat', 'KHOẢN VAY']) expect([q, await found(office(), q)]).toEqual([q, [code]]);
    expect((await found(office(), '12/TB')).toSorted()).toEqual([code, secret.code].toSorted());
    expect(await found(officer('moh'), '12/TB')).toEqual([code]);
    expect(await office().tasks.find({ q: secret.code })).toMatchObject([
      { contentVi: '', contentEn: '', isSecret: true, sourceNumber: '12/TB-VPCP' },
    ]);
    expect(await found(office(), '   ')).toEqual([]);
  });
});
