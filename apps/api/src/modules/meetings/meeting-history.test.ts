import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedMeeting, type SeededMeeting } from '../../testing-meetings.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let meeting: SeededMeeting;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  // The ministry of health answers for the items; that of finance took part.
  const { moh, mof } = world.agencies;
  meeting = await seedMeeting(house, world, { ownerAgencyId: moh, agencyIds: [mof] });
});
afterEach(() => base.drop());

const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const office = () => callerAs(house, actorOf('coordinator')).meetings;

describe('a meeting’s history', () => {
  it('says who changed what of the meeting and of each promise, old beside new, the latest first', async () => {
    const { version } = await office().get({ id: meeting.id });
    await office().update(env({ id: meeting.id, version: version ?? 0, patch: { place: 'Huế' } }));
    await office().updateItem(env({ id: meeting.sharedId, version: 1, patch: { dueOn: '2027-01-15' } }));
    await office().settleItem(env({ id: meeting.sharedId, version: 2, end: { kind: 'kept', on: '2026-11-20' } }));
    const { items } = await office().history({ id: meeting.id });
    expect(items.slice(0, 3)).toMatchObject([
      { action: 'meeting_item.kept', before: { keptOn: null }, after: { keptOn: '2026-11-20' } },
      { action: 'meeting_item.updated', before: { dueOn: null }, after: { dueOn: '2027-01-15', item: 1 } },
      { action: 'meeting.updated', after: { place: 'Huế' }, actorName: 'Test coordinator' },
    ]);
    const seqs = items.map((one) => one.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    const ofOne = await office().history({ id: meeting.id, itemId: meeting.sharedId });
    expect(ofOne.items.map((one) => one.action)).toEqual([
      'meeting_item.kept',
      'meeting_item.updated',
      'meeting_item.recorded',
    ]);
  });

  it('is for who reads the whole meeting: agencies that took part, never a partner’s side', async () => {
    const { moh, mof } = world.agencies;
    const as = (agencyId: string) => callerAs(house, actorOf('officer', { agencyId })).meetings;
    expect((await as(mof).history({ id: meeting.id })).items.length).toBeGreaterThan(0);
    expect((await as(mof).get({ id: meeting.id })).hasHistory).toBe(true);
    expect((await as(moh).get({ id: meeting.id })).hasHistory).toBe(false);
    await expect(as(moh).history({ id: meeting.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(moh).history({ id: meeting.id, itemId: meeting.sharedId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const bank = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb })).meetings;
    await expect(bank.history({ id: meeting.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(Object.keys(await bank.get({ id: meeting.id }))).not.toContain('hasHistory');
  });

  it('of another meeting’s promise is empty', async () => {
    const other = await seedMeeting(house, world, { ownerAgencyId: null });
    expect((await office().history({ id: meeting.id, itemId: other.sharedId })).items).toEqual([]);
  });

  it('comes in pages', async () => {
    for (let n = 0; n < 105; n += 1) {
      const version = (await office().get({ id: meeting.id })).version ?? 0;
      await office().update(env({ id: meeting.id, version, patch: { place: `Phòng ${n}` } }));
    }
    const first = await office().history({ id: meeting.id });
    const rest = await office().history({ id: meeting.id, before: first.nextBefore });
    expect(first.items).toHaveLength(100);
    expect(first.nextBefore).toBe(first.items.at(-1)?.seq);
    expect(rest.items.length).toBeGreaterThan(4);
    expect(rest.nextBefore).toBeNull();
  });
});
