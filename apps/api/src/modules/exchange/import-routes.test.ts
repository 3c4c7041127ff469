import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Actor } from '@counterpart/domain/identity/actor';
import type { ImportReport } from '@counterpart/domain/exchange/import-report';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReference } from '../../seed/load-reference.ts';
import { createApp } from '../../server.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { loansFile } from './exchange.fixture.ts';
import { MAX_UPLOAD_BYTES } from './import-routes.ts';
import { UPLOAD_LIFE_MS } from './uploads.ts';

const office = actorOf('coordinator');
const FILE = loansFile({ 'Loan Number': 'IBRD95820', 'Project ID': 'P174157' });
const OURS = { origin: 'http://127.0.0.1:3000', 'x-app': '1', 'content-type': 'application/octet-stream' };

let base: TestDatabase;
let house: TestHouse;
let dataDir: string;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'counterpart-uploads-'));
  base = await createTestDatabase();
  house = testHouse(base.db, { settings: { dataDir } });
  await loadReference(house);
});
afterEach(async () => {
  await base.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const send = (body: Uint8Array, more: { as?: Actor | null; path?: string; headers?: Record<string, string> } = {}) => {
  const { as = office, path = 'world-bank-loans?fileName=loans.csv', headers = OURS } = more;
  const gate = async () => ({ actor: as, sessionHash: null });
  const app = createApp({ house, gate, webRoot: null, readiness: { isReady: true } });
  return app.request(`http://127.0.0.1:3000/import/${path}`, { method: 'POST', headers, body: Buffer.from(body) });
};
const upload = async (body: Uint8Array = FILE, path?: string) => {
  const answer = await send(body, path ? { path } : {});
  return (await answer.json()) as { uploadId: string; fileName: string; report: ImportReport | null };
};
const waiting = () => readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
const runIt = (uploadId: string, as = office, key = newKey()) =>
  callerAs(house, as).exchange.runImport({ input: { uploadId, kind: 'world-bank-loans' }, idempotencyKey: key });
const refusedWith = (code: string) => ({ cause: { code } });

describe('bringing a file in', () => {
  it('tells what its import would do, then does it once and forgets the file', async () => {
    const { uploadId, fileName, report } = await upload();
    expect({ fileName, report }).toMatchObject({
      fileName: 'loans.csv',
      report: { rows: 1, new: 1, outcome: 'dry_run' },
    });
    const key = newKey();
    const done = await runIt(uploadId, office, key);
    expect(done).toMatchObject({ rows: 1, new: 1, outcome: 'done' });
    expect(waiting()).toEqual([]);
    expect(await runIt(uploadId, office, key)).toEqual(done);
    await expect(runIt(uploadId)).rejects.toMatchObject(refusedWith('common.not_found'));
    expect((await callerAs(house, office).exchange.listImports({})).items).toHaveLength(1);
  });

  it('takes the file packed as it is published', async () => {
    const { uploadId, report } = await upload(gzipSync(FILE));
    expect(report).toMatchObject({ rows: 1, new: 1 });
    expect(await runIt(uploadId)).toMatchObject({ new: 1 });
  });

  it('gives the reasons of refused rows in the language asked for, and keeps the file for a second choice', async () => {
    const bad = loansFile({ 'Loan Number': 'IBRD95820', 'Project ID': 'P1', 'Board Approval Date': '30/02/2023' });
    const { uploadId, report } = await upload(bad, 'world-bank-loans?lang=en');
    expect(report?.refusals).toMatchObject([
      { row: 2, code: 'import.bad_date', message: expect.stringContaining('real date') },
    ]);
    await expect(runIt(uploadId)).rejects.toMatchObject(refusedWith('import.refused_rows'));
    expect(waiting()).toHaveLength(2);
  });

  it('keeps a file from everybody but the one who sent it', async () => {
    const { uploadId } = await upload();
    const other = actorOf('coordinator', { userId: 'usr_other' });
    await expect(runIt(uploadId, other)).rejects.toMatchObject(refusedWith('common.not_found'));
    await expect(runIt('../../etc/passwd')).rejects.toMatchObject(refusedWith('common.not_found'));
  });

  it('forgets a file that waited for a day', async () => {
    const { uploadId } = await upload();
    house.tick(UPLOAD_LIFE_MS);
    await expect(runIt(uploadId)).rejects.toMatchObject(refusedWith('common.not_found'));
    const next = await upload();
    expect(new Set(waiting())).toEqual(new Set([`uploads/${next.uploadId}.bin`, `uploads/${next.uploadId}.json`]));
  });

  it('keeps nothing of a file that cannot be read', async () => {
    const answer = await send(Buffer.from('a,b\n1,2\n'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'import.file_unreadable',
      details: { reason: 'missing_columns' },
    });
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['nobody', { as: null }, 401, 'auth.not_signed_in'],
    ['a leader', { as: actorOf('leader') }, 403, 'auth.forbidden'],
    ["a partner's liaison", { as: actorOf('liaison', { partnerId: 'prt_x' }) }, 403, 'auth.forbidden'],
    ['an unknown kind', { path: 'passports' }, 404, 'common.not_found'],
    ['an unknown language', { path: 'world-bank-loans?lang=fr' }, 400, 'common.invalid_input'],
    ['an unclear wish', { path: 'world-bank-loans?dryRun=yes' }, 400, 'common.invalid_input'],
  ])('refuses %s and keeps nothing', async (_name, more, status, code) => {
    const answer = await send(FILE, more);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['another site', { ...OURS, origin: 'https://evil.example' }, 403],
    ['a form, which cannot send our header', { origin: OURS.origin, 'content-type': OURS['content-type'] }, 403],
    ['a body that calls itself JSON', { ...OURS, 'content-type': 'application/json' }, 415],
    ['a body that announces more than 20 MB', { ...OURS, 'content-length': String(MAX_UPLOAD_BYTES + 1) }, 413],
  ])('refuses %s at the edge', async (_name, headers, status) => {
    expect((await send(FILE, { headers })).status).toBe(status);
    expect(waiting()).toEqual([]);
  });
});
