import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupSqlite, restoreSqlite } from '@counterpart/db/maintenance';
import { openDatabase } from '@counterpart/db/open';
import { WAITING_FILE_MS } from '@counterpart/domain/documents/file.rules';
import { createTestDatabase, type TestDatabase, testEngine } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld } from '../../testing-world.ts';
import { checkFiles } from './check-files.ts';
import { sweepFiles } from './file-store.ts';
import { filesOfHouse, pdfBytes, sha256 } from './files.fixture.ts';

const RECEIVER = fileURLToPath(new URL('./upload-killed.fixture.ts', import.meta.url));
const HOUR_MS = 3_600_000;

let base: TestDatabase;
let house: TestHouse;
const office = actorOf('coordinator');

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
});
afterEach(() => base.drop());

const rows = async (table: 'document_blob' | 'document_chunk' | 'document_file') =>
  (
    await base.db.read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
  ).rows;

it('a process killed while a file arrives leaves nothing that counts, and its bytes are swept', async () => {
  const child = spawn(process.execPath, ['--no-warnings', RECEIVER, base.db.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await rows('document_chunk')).toBeGreaterThan(4);
  expect(await rows('document_file')).toBe(0);
  expect((await checkFiles(base.db.read)).problems).toEqual([]);
  await sweepFiles(house);
  expect(await rows('document_blob')).toBe(1);
  house.tick(2 * HOUR_MS);
  expect(await sweepFiles(house)).toEqual({ files: 0, blobs: 1 });
  expect([await rows('document_blob'), await rows('document_chunk')]).toEqual([0, 0]);
});

it('what nobody attached within a day goes, what a paper refers to stays, and the same bytes are stored once', async () => {
  const wb = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
  const files = filesOfHouse(house);
  const { fileId } = await files.sent(office, 'kept.pdf');
  await files.sent(office, 'same bytes.pdf');
  await files.sent(office, 'other.pdf', pdfBytes('other'));
  const values = { kind: 'REPORT' as const };
  const { id } = await callerAs(house, office).documents.add({
    input: { ownerKind: 'programme', ownerId: wb.id, values, fileId },
    idempotencyKey: newKey(),
  });
  expect([await rows('document_file'), await rows('document_blob')]).toEqual([3, 2]);
  house.tick(WAITING_FILE_MS);
  expect(await sweepFiles(house)).toEqual({ files: 2, blobs: 1 });
  expect((await files.fetch(office, id)).status).toBe(200);
});

it('many senders of the same bytes at once end with them stored once', async () => {
  const files = filesOfHouse(house);
  const bytes = pdfBytes('same', 300_000);
  await Promise.all(Array.from({ length: 8 }, async (_, i) => files.sent(office, `${i}.pdf`, bytes)));
  expect([await rows('document_file'), await rows('document_blob'), await rows('document_chunk')]).toEqual([8, 1, 2]);
  expect(await checkFiles(base.db.read)).toMatchObject({ checked: 1, problems: [] });
});

it('a piece that is lost or altered is found', async () => {
  const files = filesOfHouse(house);
  await files.sent(office, 'a.pdf', pdfBytes('a', 600_000));
  await files.sent(office, 'b.pdf', pdfBytes('b', 600_000));
  const [first, second] = await base.db.read.selectFrom('document_blob').select('id').orderBy('id').execute();
  await base.db.writer
    .deleteFrom('document_chunk')
    .where('blob_id', '=', first?.id ?? '')
    .where('seq', '=', 1)
    .execute();
  await base.db.writer
    .updateTable('document_chunk')
    .set({ bytes: Buffer.alloc(10) })
    .where('blob_id', '=', second?.id ?? '')
    .where('seq', '=', 0)
    .execute();
  expect((await checkFiles(base.db.read)).problems).toHaveLength(2);
});

it.runIf(testEngine() === 'sqlite')(
  'one copy of the register holds every file, and gives it back byte for byte',
  async () => {
    const wb = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
    const bytes = pdfBytes('kept', 900_000);
    const { fileId, sha256: sum } = await filesOfHouse(house).sent(office, 'kept.pdf', bytes);
    const { id } = await callerAs(house, office).documents.add({
      input: { ownerKind: 'programme', ownerId: wb.id, values: { kind: 'REPORT' }, fileId },
      idempotencyKey: newKey(),
    });
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-copy-'));
    await backupSqlite(base.db, join(folder, 'copy.db'));
    restoreSqlite(join(folder, 'copy.db'), join(folder, 'restored.db'), 'kept');
    const restored = await openDatabase(`sqlite:${join(folder, 'restored.db')}`);
    const given = await filesOfHouse(testHouse(restored)).fetch(office, id);
    expect(sha256(Buffer.from(await given.arrayBuffer()))).toBe(sum);
    expect(await checkFiles(restored.read)).toMatchObject({ checked: 1, bytes: bytes.length, problems: [] });
    await restored.close();
    rmSync(folder, { recursive: true, force: true });
  },
);
