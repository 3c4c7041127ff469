import { createHash } from 'node:crypto';
import { readCsv } from '@counterpart/formats/csv/csv-reader';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { exportTasks } from './index.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-20' });
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

function cellsOf(bytes: Uint8Array): string[][] {
  const table = readCsv(bytes);
  if (!('rows' in table)) throw new Error('the CSV cannot be read');
  return [...table.rows].map((row) => [...row.cells]);
}

it('the file holds the list’s tasks in the list’s order, of any evening and for any reader, and its leaving is noted', async () => {
  const { mof, moh } = world.agencies;
  const days = ['2026-11-10', '2026-12-01', null, '2026-11-12', '2027-01-04'];
  for (const [index, dueOn] of days.entries()) {
    await seedTask(house, { lead: index % 2 === 0 ? moh : mof, dueOn, isSecret: index === 4 });
  }
  house.setToday('2026-11-23');
  const office = actorOf('coordinator');
  const first = await callerAs(house, office).tasks.list({ s: 'code' });
  const taskId = first.items[0]?.id ?? '';
  await callerAs(house, office).tasks.confirm({
    input: { taskId, completedOn: '2026-11-21', text: '' },
    idempotencyKey: newKey(),
  });
  for (const actor of [office, actorOf('officer', { agencyId: moh })]) {
    for (const filter of [{ g: 'agency' }, { f: ['state:is:DONE_LATE'] }, { s: '-due', q: 'de xuat' }]) {
      for (const asOf of [null, '2026-11-22']) {
        const list = await callerAs(house, actor).tasks.list({ ...filter, asOf });
        const file = await exportTasks(house, actor, { format: 'csv', lang: 'vi', filter, asOf });
        expect(cellsOf(file.bytes).map((cells) => cells[1])).toEqual(list.items.map((one) => one.code));
        expect(file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
      }
    }
  }
  const secret = await exportTasks(house, office, { format: 'csv', lang: 'vi', filter: { s: 'code' } });
  expect(cellsOf(secret.bytes)[4]?.slice(2, 7)).toEqual([
    '12/TB-VPCP',
    '2026-11-02',
    'Thủ tướng Chính phủ',
    '(Văn bản mật)',
    '(Văn bản mật)',
  ]);
  const noted = await base.db.read
    .selectFrom('audit_event')
    .select('after')
    .where('action', '=', 'register.exported')
    .execute();
  expect(noted).toHaveLength(13);
  await expect(
    exportTasks(house, actorOf('liaison', { partnerId: world.partners.wb }), { format: 'csv', lang: 'vi' }),
  ).rejects.toMatchObject({ code: 'auth.forbidden' });
});
