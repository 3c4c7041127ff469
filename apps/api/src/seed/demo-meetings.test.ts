import { publicMeetings } from '@counterpart/demo-data/public-meetings';
import { sampleMeetings } from '@counterpart/demo-data/samples-meetings';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';
import { removeDemo } from './remove-demo.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await loadReference(house);
  await loadDemo(house);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const send = <I>(input: I) => ({ input, idempotencyKey: newKey() });

it('what public meetings promised stands without a record, whatever day it is, and only samples are late or kept', async () => {
  for (const today of ['2026-11-23', '2031-01-06']) {
    house.setToday(today);
    const { items } = await office().meetings.promises({ to: '2020-12-31' });
    expect(items).toHaveLength(publicMeetings.flatMap((one) => one.items).length);
    expect(items.filter((one) => one.standing.state !== 'open' || !one.standing.isUnrecorded)).toEqual([]);
  }
});

it('a meeting of which no day is printed claims none, and people stand as printed', async () => {
  const { items } = await office().meetings.list({ to: '2020-12-31' });
  const unknown = items.filter((one) => one.precision !== 'DAYS');
  expect(unknown).toMatchObject([{ precision: 'WITHIN', startOn: '2019-01-01', endOn: '2019-09-30' }]);
  const ceremony = items.find((one) => one.kind === 'SIGNING_CEREMONY');
  const { people } = await office().meetings.get({ id: ceremony?.id ?? '' });
  expect(people.theirs.map((one) => [one.name, one.title, one.isActing])).toEqual([
    ['Daniel J. Kritenbrink', 'Đại sứ Hoa Kỳ tại Việt Nam', false],
    ['Bradley Bessire', 'Quyền Giám đốc USAID tại Việt Nam', true],
  ]);
});

it('leaves whole, but for a meeting to which people added an item; that lets go of records that left', async () => {
  const { items } = await office().meetings.list({});
  expect(items).toHaveLength(publicMeetings.length + sampleMeetings.length);
  const sample = await office().meetings.get({ id: items[0]?.id ?? '' });
  const [subject] = sample.subjects;
  const road = await office().procedures.road({ programmeId: subject?.programmeId ?? '' });
  const step = road.find((one) => one.partnerId === sample.partnerIds[0])?.steps[0];
  const late = sample.items.find((one) => one.standing.state === 'late');
  await office().meetings.turnInto(
    send({
      id: late?.id ?? '',
      version: 1,
      into: { kind: 'milestone', milestoneId: step?.id ?? '' },
    }),
  );
  await office().meetings.addItem(
    send({
      meetingId: sample.id,
      values: {
        partnerId: sample.partnerIds[0] ?? '',
        side: 'ours',
        kind: 'request',
        textVi: 'Của người dùng',
        textEn: '',
        ownerAgencyId: null,
        dueOn: null,
        isShared: true,
        source: '',
      },
    }),
  );
  await removeDemo(house);
  const left = await office().meetings.list({});
  expect(left.items.map((one) => one.id)).toEqual([sample.id]);
  const after = await office().meetings.get({ id: sample.id });
  expect(after.subjects).toEqual([]);
  expect(after.items.find((one) => one.id === late?.id)).toMatchObject({
    isLinked: false,
    standing: { state: 'late' },
  });
  for (const table of ['meeting_person', 'meeting_partner', 'meeting_agency', 'meeting_item'] as const) {
    const rows = await base.db.read.selectFrom(table).select('meeting_id').distinct().execute();
    expect(rows).toEqual([{ meeting_id: sample.id }]);
  }
});
