import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { itemValues, meetingValues, type SeededMeeting, seedMeeting } from '../../testing-meetings.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;
let meeting: SeededMeeting;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  meeting = await seedMeeting(house, world, {
    ownerAgencyId: world.agencies.moh,
    instrument: { programmeId: file.id, instrumentId: file.instrumentId },
  });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const send = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const itemNamed = async (id: string) => {
  const { items } = await office().meetings.get({ id: meeting.id });
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error('no such item');
  return found;
};
const intoTask = (more: object = {}) => ({
  kind: 'task' as const,
  leadAgencyId: world.agencies.moh,
  dueOn: '2026-11-30',
  sourceNumber: '12/BB',
  sourceOn: '2026-11-10',
  assigner: 'VPCP' as const,
  programmeId: file.id,
  ...more,
});

describe('a meeting', () => {
  it('whose day no source prints is kept as its month, never as a day', async () => {
    const { id } = await office().meetings.create(
      send({
        values: { ...meetingValues, precision: 'MONTH', startOn: '2019-10-17', endOn: '2019-10-17' },
        partnerIds: [world.partners.wb],
      }),
    );
    expect(await office().meetings.get({ id })).toMatchObject({
      precision: 'MONTH',
      startOn: '2019-10-01',
      endOn: '2019-10-31',
    });
    await office().meetings.update(send({ id, version: 1, patch: { startOn: '2020-02-05' } }));
    expect(await office().meetings.get({ id })).toMatchObject({ startOn: '2020-02-01', endOn: '2020-02-29' });
  });

  it('keeps people as printed that day, and takes a name from the register where none is typed', async () => {
    const person = {
      id: 'psn_1',
      name: 'Bradley Bessire',
      sort_key: 'bessire',
      title_vi: 'Quyền Giám đốc USAID tại Việt Nam',
      title_en: '',
      agency_id: null,
      partner_id: world.partners.wb,
      is_acting: 1,
      valid_from: null,
      valid_to: null,
      source: 'test',
      is_sample: 0,
      version: 1,
      updated_at: 0,
      updated_by: 'usr_test',
    };
    await house.db.transaction((tx) => tx.insertInto('person').values(person).execute());
    const people = [
      { personId: 'psn_1', name: '', title: '', isHead: true },
      { name: 'Lesy Goh', title: 'Giám đốc Kiến trúc và Công nghệ WB', partnerId: world.partners.wb },
      { name: '', title: 'Chuyên gia Estonia' },
    ];
    const set = await office().meetings.setPeople(send({ id: meeting.id, version: 2, side: 'theirs', people }));
    const stored = (await office().meetings.get({ id: meeting.id })).people.theirs;
    expect(stored.map(({ name, title, isActing, isHead }) => [name, title, isActing, isHead])).toEqual([
      ['Bradley Bessire', 'Quyền Giám đốc USAID tại Việt Nam', true, true],
      ['Lesy Goh', 'Giám đốc Kiến trúc và Công nghệ WB', false, false],
      ['', 'Chuyên gia Estonia', false, false],
    ]);
    const { side, people: before } = set.inverse;
    await office().meetings.setPeople(send({ id: meeting.id, version: set.version, side, people: before }));
    expect((await office().meetings.get({ id: meeting.id })).people.theirs).toHaveLength(1);
  });

  it('merges what two people write of it, and tells a conflict with all three values', async () => {
    const update = (version: number, patch: object) =>
      office().meetings.update(send({ id: meeting.id, version, patch }));
    const first = await update(2, { place: 'Washington, D.C.' });
    expect((await update(2, { titleEn: 'Disbursement' })).version).toBe(4);
    await expect(update(2, { place: 'Hà Nội, trụ sở Chính phủ' })).rejects.toMatchObject({
      cause: { code: 'common.conflict', details: { fields: [{ field: 'place', base: 'Hà Nội' }] } },
    });
    await update(4, first.inverse);
    expect((await office().meetings.get({ id: meeting.id })).place).toBe('Hà Nội');
  });

  it('does not lose a partner whom an item names', async () => {
    const parties = (partnerIds: string[]) =>
      office().meetings.setParties(send({ id: meeting.id, version: 2, partnerIds }));
    await expect(parties([world.partners.adb])).rejects.toMatchObject({
      cause: { code: 'meeting.partner_named', details: { count: 2 } },
    });
    const set = await parties([world.partners.wb, world.partners.adb]);
    expect(set.inverse).toMatchObject({ partnerIds: [world.partners.wb], subjects: [{ programmeId: file.id }] });
    const other = itemValues({ partnerId: world.partners.adb });
    expect((await office().meetings.addItem(send({ meetingId: meeting.id, values: other }))).number).toBe(3);
  });

  it('takes no item of a partner that was not there, and none without words', async () => {
    const add = (more: object) =>
      office().meetings.addItem(
        send({ meetingId: meeting.id, values: { ...itemValues({ partnerId: world.partners.wb }), ...more } }),
      );
    for (const more of [{ partnerId: world.partners.adb }, { textVi: '' }]) {
      await expect(add(more)).rejects.toMatchObject({ cause: { code: 'common.invalid_input' } });
    }
  });
});

describe('an item', () => {
  it('becomes a task in one act, and is kept when the task is done, late by its own day', async () => {
    await office().meetings.updateItem(send({ id: meeting.sharedId, version: 1, patch: { dueOn: '2026-11-15' } }));
    expect((await itemNamed(meeting.sharedId)).standing).toMatchObject({ state: 'late', daysLate: 8 });
    const { linkId } = await office().meetings.turnInto(send({ id: meeting.sharedId, version: 2, into: intoTask() }));
    const open = await itemNamed(meeting.sharedId);
    expect(open).toMatchObject({ link: { kind: 'task', id: linkId, taskCode: expect.any(String) } });
    expect(open.standing).toMatchObject({ state: 'late', isUnrecorded: false });
    expect(await office().meetings.origin({ recordId: linkId })).toMatchObject([
      { meetingId: meeting.id, itemId: meeting.sharedId },
    ]);
    await office().tasks.confirm(send({ taskId: linkId, completedOn: '2026-11-20' }));
    const done = await itemNamed(meeting.sharedId);
    expect(done.standing).toMatchObject({ state: 'kept', keptOn: '2026-11-20', daysLate: 5 });
    expect((await office().meetings.promises({})).counts).toMatchObject({
      all: { kept: 1, of: 2 },
      home: { kept: 1, of: 1 },
      partner: { open: 1, of: 1 },
    });
  });

  it('writes nothing at all where the other feature refuses', async () => {
    const turn = office().meetings.turnInto(
      send({ id: meeting.sharedId, version: 1, into: intoTask({ leadAgencyId: 'agy_nobody' }) }),
    );
    await expect(turn).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    expect(await itemNamed(meeting.sharedId)).toMatchObject({ version: 1, link: null });
    expect(await base.db.read.selectFrom('task').select('id').execute()).toEqual([]);
  });

  it('becomes a point of a negotiation, raised with the partner as the item is', async () => {
    const into = { kind: 'open_point', instrumentId: file.instrumentId } as const;
    const { linkId } = await office().meetings.turnInto(send({ id: meeting.sharedId, version: 1, into }));
    const room = await office().negotiation.room({ instrumentId: file.instrumentId });
    expect(room.points).toMatchObject([
      { id: linkId, titleVi: 'Đề nghị sớm giao vốn', isShared: true, ownerAgencyId: world.agencies.moh },
    ]);
    await office().negotiation.agreePoint(
      send({ id: linkId, version: 1, agreedText: 'Giao trong quý I', agreedOn: '2026-11-20', round: 0 }),
    );
    expect((await itemNamed(meeting.sharedId)).standing).toMatchObject({ state: 'kept', keptOn: '2026-11-20' });
  });

  it('becomes a deliverable, and is kept once that is accepted', async () => {
    const into = {
      kind: 'deliverable',
      programmeId: file.id,
      leadAgencyId: world.agencies.moh,
      dueOn: '2026-11-20',
    } as const;
    const { linkId } = await office().meetings.turnInto(send({ id: meeting.sharedId, version: 1, into }));
    expect((await itemNamed(meeting.sharedId)).standing).toMatchObject({ state: 'late', dueOn: '2026-11-20' });
    const act = (act: 'submit' | 'accept', version: number) =>
      office().deliverables.act(send({ id: linkId, version, act }));
    const { version } = await act('submit', 1);
    expect((await itemNamed(meeting.sharedId)).standing.state).toBe('late');
    await act('accept', version);
    expect(await itemNamed(meeting.sharedId)).toMatchObject({
      standing: { state: 'kept', keptOn: '2026-11-23', daysLate: 3 },
      link: { kind: 'deliverable', programmeCode: 'WB-1' },
    });
  });

  it('goes with a step of a file of the same partner, and of no other', async () => {
    const other = await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb' });
    const turn = (milestoneId: string) =>
      office().meetings.turnInto(send({ id: meeting.sharedId, version: 1, into: { kind: 'milestone', milestoneId } }));
    await expect(turn(other.milestones['SIGNED'] ?? '')).rejects.toMatchObject({
      cause: { code: 'common.invalid_input' },
    });
    const milestoneId = file.milestones['NEG_INVITED'] ?? '';
    await turn(milestoneId);
    await office().procedures.updateMilestone(send({ id: milestoneId, version: 1, patch: { actualOn: '2026-11-18' } }));
    expect(await itemNamed(meeting.sharedId)).toMatchObject({
      standing: { state: 'kept', keptOn: '2026-11-18' },
      link: { kind: 'milestone', programmeCode: 'WB-1', stepCode: 'NEG_INVITED' },
    });
  });

  it('that another record follows ends with that record alone, until it is let go and the record taken back', async () => {
    const { linkId } = await office().meetings.turnInto(send({ id: meeting.sharedId, version: 1, into: intoTask() }));
    const keep = (version: number) =>
      office().meetings.settleItem(
        send({ id: meeting.sharedId, version, end: { kind: 'kept', on: '2026-11-20', note: '12/BC' } }),
      );
    await expect(keep(2)).rejects.toMatchObject({ cause: { code: 'meeting.item_linked' } });
    await office().meetings.unlinkItem(send({ id: meeting.sharedId, version: 2, takeBack: 'nhầm' }));
    const task = await base.db.read
      .selectFrom('task_span')
      .select('side')
      .where('task_id', '=', linkId)
      .orderBy('to_on', 'desc')
      .executeTakeFirst();
    expect(task?.side).toBe('withdrawn');
    const kept = await keep(3);
    expect(await itemNamed(meeting.sharedId)).toMatchObject({ keptNote: '12/BC', standing: { state: 'kept' } });
    await expect(
      office().meetings.turnInto(send({ id: meeting.sharedId, version: 4, into: intoTask() })),
    ).rejects.toMatchObject({ cause: { code: 'meeting.item_settled' } });
    await office().meetings.settleItem(send({ id: meeting.sharedId, version: kept.version, end: kept.inverse }));
    expect((await itemNamed(meeting.sharedId)).standing).toMatchObject({ state: 'open', isUnrecorded: true });
  });

  it('is dropped for a reason, and kept on no day to come', async () => {
    const settle = (end: Parameters<ReturnType<typeof office>['meetings']['settleItem']>[0]['input']['end']) =>
      office().meetings.settleItem(send({ id: meeting.sharedId, version: 1, end }));
    await expect(settle({ kind: 'dropped', reason: ' ' })).rejects.toMatchObject({
      cause: { code: 'common.reason_required' },
    });
    await expect(settle({ kind: 'kept', on: '2026-11-24' })).rejects.toMatchObject({
      cause: { code: 'date.in_future' },
    });
    await settle({ kind: 'dropped', reason: 'Đối tác rút' });
    const { counts } = await office().meetings.promises({ partnerId: world.partners.wb });
    expect(counts.all).toEqual({ late: 0, open: 1, kept: 0, dropped: 1, of: 1 });
  });
});

describe('the lists', () => {
  it('narrow by partner, days and what is still open, and page without losing or repeating', async () => {
    const { id } = await office().meetings.create(
      send({
        values: { ...meetingValues, startOn: '2026-10-01', endOn: '2026-10-02' },
        partnerIds: [world.partners.adb],
      }),
    );
    const ids = async (input: object) => (await office().meetings.list(input)).items.map((one) => one.id);
    expect(await ids({})).toEqual([meeting.id, id]);
    expect(await ids({ partnerId: world.partners.adb })).toEqual([id]);
    expect(await ids({ from: '2026-10-02', to: '2026-10-31' })).toEqual([id]);
    expect(await ids({ isOpen: true })).toEqual([meeting.id]);
    const first = await office().meetings.list({ limit: 1 });
    expect(first).toMatchObject({ total: 2, nextCursor: meeting.id });
    expect(await ids({ limit: 1, cursor: first.nextCursor })).toEqual([id]);
    expect((await office().meetings.list({})).items[0]?.counts).toEqual({
      late: 0,
      open: 2,
      kept: 0,
      dropped: 0,
      of: 2,
    });
  });

  it('choose promises by state and by who owes them, while the figures count them all', async () => {
    const owed = await office().meetings.promises({ debtor: 'home' });
    expect(owed.items.map((one) => one.id)).toEqual([meeting.sharedId]);
    expect(owed.counts.all.of).toBe(2);
    expect((await office().meetings.promises({ states: ['late'] })).items).toEqual([]);
    house.setToday('2026-11-24');
    await office().meetings.updateItem(send({ id: meeting.internalId, version: 1, patch: { dueOn: '2026-11-23' } }));
    const sorted = (await office().meetings.promises({})).items.map((one) => [one.id, one.standing.state]);
    expect(sorted).toEqual([
      [meeting.internalId, 'late'],
      [meeting.sharedId, 'open'],
    ]);
  });
});
