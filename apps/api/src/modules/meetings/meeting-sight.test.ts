import type { House } from '../../kernel/house.ts';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, testHouse } from '../../testing.ts';
import { itemValues, type MeetingTexts, seedMeeting } from '../../testing-meetings.ts';
import { seedProgramme, seedSmallWorld } from '../../testing-world.ts';

const bases: TestDatabase[] = [];
afterEach(() => Promise.all(bases.splice(0).map((base) => base.drop())));

/** A register in which the office met the World Bank and ADB at one table, and wrote what a test says. */
async function register(texts: MeetingTexts, writesMore = false) {
  const base = await createTestDatabase();
  bases.push(base);
  const house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  const own = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  const other = await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb' });
  const meeting = await seedMeeting(house, world, { ownerAgencyId: world.agencies.moh, isJoint: true, texts });
  const office = callerAs(house, actorOf('coordinator')).meetings;
  const send = <I>(input: I) => ({ input, idempotencyKey: newKey() });
  const subjects = [own, other].map((one) => ({ programmeId: one.id, instrumentId: one.instrumentId }));
  const { wb, adb } = world.partners;
  await office.setParties(send({ id: meeting.id, version: 2, partnerIds: [wb, adb], subjects }));
  await office.addItem(
    send({ meetingId: meeting.id, values: itemValues({ partnerId: adb, textVi: texts.item ?? 'of ADB' }) }),
  );
  if (writesMore) {
    await office.updateItem(send({ id: meeting.internalId, version: 1, patch: { dueOn: '2026-11-01' } }));
    await office.update(send({ id: meeting.id, version: 3, patch: { note: 'once more' } }));
    await office.addItem(
      send({ meetingId: meeting.id, values: itemValues({ partnerId: wb, isShared: false, textVi: 'one more' }) }),
    );
  }
  return { house, world, meeting };
}

/** Everything that a liaison can read of meetings. */
async function readsOf(house: House, partnerId: string, meetingId: string): Promise<string> {
  const caller = callerAs(house, actorOf('liaison', { partnerId }));
  return JSON.stringify([
    await caller.meetings.list({}),
    await caller.meetings.list({ isOpen: true, partnerId: 'prt_adb' }),
    await caller.meetings.get({ id: meetingId }),
    await caller.documents.list({ ownerKind: 'meeting', ownerId: meetingId }),
    await caller.meetings.promises({}),
    await caller.meetings.promises({ partnerId: 'prt_adb' }),
  ]);
}

describe('a partner’s liaison', () => {
  it('cannot tell registers apart that differ only in what is ours or another partner’s', async () => {
    const plain = await register({});
    const told = await register(
      { note: 'SECRET 1', minutes: 'SECRET 2', item: 'SECRET 3', paper: 'SECRET 4', otherPerson: 'SECRET 5' },
      true,
    );
    const reads = await Promise.all(
      [plain, told].map(({ house, world, meeting }) => readsOf(house, world.partners.wb, meeting.id)),
    );
    expect(reads[1]).toBe(reads[0]);
    expect(reads[0]).toContain('Đề nghị sớm giao vốn');
    expect(reads[0]).toContain('12/BB');
    expect(reads[0]).toContain('WB-1');
    expect(reads[0]).not.toMatch(/prt_adb|ADB|Người của ADB|"version"|"link"/);
  });

  it('reads minutes once they are shared, and the state of an item but not by what it is followed', async () => {
    const { house, world, meeting } = await register({ minutes: 'Hai bên thống nhất' });
    const bank = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb })).meetings;
    const office = callerAs(house, actorOf('coordinator')).meetings;
    expect((await bank.get({ id: meeting.id })).minutes).toBeNull();
    await office.update({
      input: { id: meeting.id, version: 3, patch: { isMinutesShared: true } },
      idempotencyKey: newKey(),
    });
    expect((await bank.get({ id: meeting.id })).minutes).toMatchObject({ vi: 'Hai bên thống nhất' });
    const into = {
      kind: 'task',
      leadAgencyId: world.agencies.moh,
      dueOn: '2026-11-20',
      sourceNumber: '12/BB',
      sourceOn: '2026-11-10',
      assigner: 'VPCP',
    } as const;
    await office.turnInto({ input: { id: meeting.sharedId, version: 1, into }, idempotencyKey: newKey() });
    const [item] = (await bank.get({ id: meeting.id })).items;
    expect(item?.standing).toMatchObject({ state: 'late', isUnrecorded: false });
    expect(JSON.stringify(item)).not.toMatch(/task|NV-|tsk_/);
  });

  it('of a partner that was not there finds no meeting at all', async () => {
    const { house, meeting } = await register({});
    const none = callerAs(house, actorOf('liaison', { partnerId: 'prt_other' })).meetings;
    await expect(none.get({ id: meeting.id })).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    expect(await none.list({})).toMatchObject({ items: [], total: 0 });
  });

  it('reads no fact of how meetings are written', async () => {
    const { house, world, meeting } = await register({});
    const facts = await house.db.read
      .selectFrom('audit_event')
      .select(['is_internal', 'partner_id'])
      .where('entity', 'in', ['meeting', 'meeting_item'])
      .execute();
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((one) => one.is_internal === 0)).toEqual([]);
    expect([world.partners.wb, meeting.id].every(Boolean)).toBe(true);
  });
});

describe('an officer', () => {
  it('of an agency that was there reads everything; of one that answers for an item, that item', async () => {
    const base = await createTestDatabase();
    bases.push(base);
    const house = testHouse(base.db);
    const world = await seedSmallWorld(house);
    const { mof, moh } = world.agencies;
    const meeting = await seedMeeting(house, world, { ownerAgencyId: null, agencyIds: [mof] });
    const office = callerAs(house, actorOf('coordinator')).meetings;
    const there = callerAs(house, actorOf('officer', { agencyId: mof })).meetings;
    const asked = callerAs(house, actorOf('officer', { agencyId: moh })).meetings;
    await expect(asked.get({ id: meeting.id })).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    await office.updateItem({
      input: { id: meeting.internalId, version: 1, patch: { ownerAgencyId: moh } },
      idempotencyKey: newKey(),
    });
    const papersFor = async (agencyId: string) => {
      const { documents } = callerAs(house, actorOf('officer', { agencyId }));
      return (await documents.list({ ownerKind: 'meeting', ownerId: meeting.id })).items.length;
    };
    const whole = await there.get({ id: meeting.id });
    expect([whole.items.length, await papersFor(mof), whole.note]).toEqual([2, 2, 'ask the minister first']);
    const part = await asked.get({ id: meeting.id });
    expect(part.items.map((one) => one.id)).toEqual([meeting.internalId]);
    expect([await papersFor(moh), part.minutes, part.note]).toEqual([1, null, '']);
    expect((await asked.promises({})).counts.all.of).toBe(1);
    expect((await there.promises({})).counts.all.of).toBe(2);
  });
});
