import { createHash } from 'node:crypto';
import { readCsv } from '@counterpart/formats/csv/csv-reader';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { itemValues, seedMeeting } from '../../testing-meetings.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { exportPromises } from './index.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

const ask = (params: string) => ({
  format: 'csv' as const,
  lang: 'vi' as const,
  params: new URLSearchParams(params),
  knownTag: null,
});

async function fileFor(actor: ReturnType<typeof actorOf>, params: string) {
  const file = await exportPromises(house, actor, ask(params));
  if ('unchanged' in file) throw new Error('nothing was handed out');
  const table = readCsv(file.bytes);
  if (!('rows' in table)) throw new Error('the CSV cannot be read');
  return { ...file, rows: [...table.rows].map((row) => [...row.cells]) };
}

it('the file holds the list’s promises in the list’s order, for any reader and filter, and its leaving is noted', async () => {
  const { wb, adb } = world.partners;
  const office = actorOf('coordinator');
  const meeting = await seedMeeting(house, world, { ownerAgencyId: world.agencies.moh, isJoint: true });
  const write = callerAs(house, office).meetings;
  await write.addItem({
    input: {
      meetingId: meeting.id,
      values: itemValues({ partnerId: adb, kind: 'commitment', textVi: 'ADB chuẩn bị', dueOn: '2026-11-20' }),
    },
    idempotencyKey: newKey(),
  });
  await write.settleItem({
    input: { id: meeting.sharedId, version: 1, end: { kind: 'kept', on: '2026-11-18', note: '12/BC' } },
    idempotencyKey: newKey(),
  });
  const readers = [office, actorOf('officer', { agencyId: world.agencies.moh }), actorOf('liaison', { partnerId: wb })];
  const filters = [
    ['', {}],
    ['state=kept&state=open', { states: ['kept', 'open'] }],
    ['debtor=partner', { debtor: 'partner' }],
    ['partner=ADB&from=2026-11-01&to=2026-11-30', { partnerId: adb, from: '2026-11-01', to: '2026-11-30' }],
    ['to=2026-01-01', { to: '2026-01-01' }],
  ] as const;
  for (const reader of readers) {
    for (const [params, input] of filters) {
      const list = await callerAs(house, reader).meetings.promises({
        ...input,
        states: 'states' in input ? [...input.states] : [],
      });
      const file = await fileFor(reader, params);
      expect(file.rows.map((cells) => cells[6])).toEqual(list.items.map((one) => one.textVi));
      expect(file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
    }
  }
  const [late] = (await fileFor(office, 'state=late')).rows;
  expect(late?.slice(1, 14)).toEqual([
    '10/11/2026',
    'Làm việc về giải ngân',
    'Ngân hàng Phát triển Châu Á',
    'Phía đối tác',
    'Cam kết',
    'ADB chuẩn bị',
    '',
    'Đối tác thực hiện',
    '',
    '2026-11-20',
    'Quá hạn',
    '',
    '3',
  ]);
  const noted = await base.db.read
    .selectFrom('audit_event')
    .select('entity_id')
    .where('action', '=', 'register.exported')
    .execute();
  expect(noted).toHaveLength(readers.length * filters.length + 1);
});

it('to a liaison a partner’s code is as unknown as one that nobody has', async () => {
  await seedMeeting(house, world, { ownerAgencyId: null });
  const bank = actorOf('liaison', { partnerId: world.partners.wb });
  const file = await exportPromises(house, bank, { ...ask('partner=ADB'), format: 'xlsx' });
  const nobody = await exportPromises(house, bank, { ...ask('partner=XYZ'), format: 'xlsx' });
  if ('unchanged' in file || 'unchanged' in nobody) throw new Error('nothing was handed out');
  expect([file.records, nobody.records]).toEqual([0, 0]);
  const textOf = (bytes: Uint8Array) => [...unzip(bytes).values()].join('\n');
  expect(textOf(file.bytes)).toContain('ADB');
  expect(textOf(file.bytes)).not.toContain('Châu Á');
  expect((await fileFor(bank, 'from=soon&state=x')).ignored).toEqual(['state=x', 'from=soon']);
});
