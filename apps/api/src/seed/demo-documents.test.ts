import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFiles } from '../modules/documents/index.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';
import { removeDemo } from './remove-demo.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  await loadReference(house);
  await loadDemo(house);
});
afterEach(() => base.drop());

const papers = () => base.db.read.selectFrom('document').selectAll().orderBy('id').execute();

it('shows a file on a task, a deliverable and a meeting, each marked as a sample and whole', async () => {
  const rows = await papers();
  expect(new Set(rows.filter((row) => row.file_version === 1).map((row) => row.owner_kind))).toEqual(
    new Set(['task', 'deliverable', 'meeting']),
  );
  expect(rows.every((row) => row.is_sample === 1 && row.title.startsWith('Mẫu: '))).toBe(true);
  expect(rows.find((row) => row.owner_kind === 'task')?.act_id).toMatch(/^tev_/);
  expect(await checkFiles(base.db.read)).toMatchObject({ checked: 3, problems: [] });
});

it('keeps a sample programme to which people added a paper, with the paper, until it leaves', async () => {
  const row = await base.db.read
    .selectFrom('programme')
    .select('id')
    .where('code', '=', 'MAU-05')
    .executeTakeFirstOrThrow();
  const office = callerAs(house, actorOf('coordinator')).documents;
  const input = { ownerKind: 'programme' as const, ownerId: row.id, values: { kind: 'LETTER' as const, number: '1' } };
  await office.add({ input, idempotencyKey: newKey() });
  const removed = await removeDemo(house);
  expect(removed.keptProgrammes).toMatchObject([{ code: 'MAU-05', addedParts: ['document'] }]);
  expect(await papers()).toMatchObject([{ owner_id: row.id, number: '1', is_sample: 0 }]);
  expect(await checkFiles(base.db.read)).toMatchObject({ checked: 0 });
});
