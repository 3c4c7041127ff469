import type { Actor } from '@counterpart/domain/identity/actor';
import { WAITING_FILE_MS } from '@counterpart/domain/documents/file.rules';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { filesOfHouse, pdfBytes, sha256 } from './files.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let wb: SeededProgramme;
let files: ReturnType<typeof filesOfHouse>;

const office = actorOf('coordinator');
let officer: Actor;
let liaison: Actor;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  wb = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  files = filesOfHouse(house);
  officer = actorOf('officer', { agencyId: world.agencies.moh });
  liaison = actorOf('liaison', { partnerId: world.partners.wb });
});
afterEach(() => base.drop());

const docs = (actor: Actor) => callerAs(house, actor).documents;
const call = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const paper = (more: object = {}) => ({ kind: 'REPORT' as const, ...more });
const refusedWith = (code: string) => ({ cause: { code } });

describe('a file that rides with a report', () => {
  it('stands on the task and its ledger entry, and is given out byte for byte', async () => {
    const task = await seedTask(house, { lead: world.agencies.moh });
    const bytes = pdfBytes('report', 700_000);
    const { fileId, sha256: sum } = await files.sent(officer, 'Báo cáo tháng 11.pdf', bytes);
    expect(sum).toBe(sha256(bytes));
    const tasks = callerAs(house, officer).tasks;
    const { eventId } = await tasks.report(
      call({ taskId: task.id, percent: 60, papers: [{ fileId, number: '12/BC-BYT', on: '2026-11-20' }] }),
    );
    const { items } = await docs(office).list({ ownerKind: 'task', ownerId: task.id });
    expect(items).toMatchObject([
      {
        actId: eventId,
        kind: 'REPORT',
        number: '12/BC-BYT',
        file: { name: 'Báo cáo tháng 11.pdf', sha256: sum, fileVersion: 1 },
      },
    ]);
    const given = await files.fetch(office, items[0]?.id ?? '');
    expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '700000',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringContaining("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%2011.pdf"),
    });
    const log = await base.db.read
      .selectFrom('audit_event')
      .select(['action', 'after'])
      .where('entity', '=', 'document')
      .orderBy('seq')
      .execute();
    expect(log.map((one) => one.action)).toEqual(['document.added', 'document.downloaded']);
    expect(log[1]?.after).toContain(sum);
  });

  it('is refused whole with its act where the file is not the sender’s, is used up, or has waited for a day', async () => {
    const task = await seedTask(house, { lead: world.agencies.moh });
    const { fileId } = await files.sent(office, 'a.pdf');
    const report = (id: string) =>
      callerAs(house, officer).tasks.report(call({ taskId: task.id, percent: 10, papers: [{ fileId: id }] }));
    await expect(report(fileId)).rejects.toMatchObject(refusedWith('common.not_found'));
    const own = await files.sent(officer, 'a.pdf');
    await report(own.fileId);
    await expect(report(own.fileId)).rejects.toMatchObject(refusedWith('common.not_found'));
    const late = await files.sent(officer, 'a.pdf');
    house.tick(WAITING_FILE_MS);
    await expect(report(late.fileId)).rejects.toMatchObject(refusedWith('common.not_found'));
    const { ledger } = await callerAs(house, office).tasks.get({ code: task.code });
    expect(ledger.map((one) => one.kind)).toEqual(['assigned', 'reported']);
  });

  it('come in the order in which they were named, and go with the act when it is taken back', async () => {
    const task = await seedTask(house, { lead: world.agencies.moh });
    const tasks = callerAs(house, officer).tasks;
    const numbers = ['1/BC', '2/BC', '3/BC', '4/BC', '5/BC'];
    await docs(office).add(
      call({ ownerKind: 'task', ownerId: task.id, values: paper({ number: '9/CV' }), fileId: null }),
    );
    const { eventId } = await tasks.report(
      call({ taskId: task.id, percent: 60, papers: numbers.map((number) => ({ number })) }),
    );
    const shown = async () =>
      (await docs(office).list({ ownerKind: 'task', ownerId: task.id })).items.map((one) => one.number);
    expect(await shown()).toEqual(['9/CV', ...numbers]);
    await tasks.takeBack(call({ taskId: task.id, eventId }));
    expect(await shown()).toEqual(['9/CV']);
    const removed = await base.db.read
      .selectFrom('audit_event')
      .select('action')
      .where('action', '=', 'document.removed')
      .execute();
    expect(removed).toHaveLength(numbers.length);
  });
});

describe('a paper of a programme', () => {
  it('is found without accents by its number, subject and file, and only by whoever may read it', async () => {
    const { fileId } = await files.sent(office, 'Đề cương.pdf');
    const owner = { ownerKind: 'programme' as const, ownerId: wb.id };
    const shared = paper({ number: '31/CV', title: 'Công văn chung', isShared: true });
    const internal = paper({ number: '32/CV', title: 'Công văn nội bộ' });
    await docs(office).add(call({ ...owner, values: shared, fileId: null }));
    await docs(office).add(call({ ...owner, values: internal, fileId }));
    const found = async (who: Actor, q: string) => (await docs(who).find({ q })).map((one) => one.number);
    expect(await found(office, 'cong van')).toEqual(['32/CV', '31/CV']);
    expect(await found(office, 'de cuong')).toEqual(['32/CV']);
    expect(await found(liaison, 'cong van')).toEqual(['31/CV']);
    const stranger = actorOf('liaison', { partnerId: world.partners.adb });
    expect(await found(stranger, 'cong van')).toEqual([]);
    expect(await docs(office).find({ q: 'cong van', limit: 1 })).toHaveLength(1);
    const [{ id, version } = { id: '', version: 0 }] = (await docs(office).list(owner)).items;
    await docs(office).remove(call({ id, version: version ?? 0, reason: 'nhầm' }));
    expect(await found(office, 'cong van')).toEqual(['32/CV']);
  });

  it('gets versions of its file, is removed with a reason and put back, and nothing of it is lost', async () => {
    const one = await files.sent(office, 'v1.pdf', pdfBytes('1'));
    const owner = { ownerKind: 'programme' as const, ownerId: wb.id };
    const { id } = await docs(office).add(call({ ...owner, values: paper({ number: '5/QĐ' }), fileId: one.fileId }));
    const two = await files.sent(office, 'v2.pdf', pdfBytes('2'));
    await docs(office).replaceFile(call({ id, version: 1, fileId: two.fileId }));
    const [shown] = (await docs(office).list(owner)).items;
    expect(shown).toMatchObject({
      version: 2,
      file: { name: 'v2.pdf', fileVersion: 2 },
      olderFiles: [{ name: 'v1.pdf', fileVersion: 1 }],
    });
    expect(sha256(Buffer.from(await (await files.fetch(office, `${id}?v=1`)).arrayBuffer()))).toBe(one.sha256);
    const gone = await docs(office).remove(call({ id, version: 2, reason: 'sai văn bản' }));
    expect((await docs(office).list(owner)).items).toEqual([]);
    expect((await files.fetch(office, id)).status).toBe(404);
    await docs(office).restore(call({ id, version: gone.version }));
    expect((await files.fetch(office, id)).status).toBe(200);
    const { items } = await callerAs(house, office).programmes.history({ programmeId: wb.id });
    expect(items.map((entry) => entry.action).filter((action) => action.startsWith('document.'))).toEqual([
      'document.restored',
      'document.removed',
      'document.file_replaced',
      'document.added',
    ]);
  });

  it('is met by a conflict where two people write the same field, and merges where they do not', async () => {
    const owner = { ownerKind: 'programme' as const, ownerId: wb.id };
    const { id } = await docs(office).add(call({ ...owner, values: paper({ number: '5/QĐ' }) }));
    await docs(office).update(call({ id, version: 1, patch: { title: 'Quyết định' } }));
    await docs(office).update(call({ id, version: 1, patch: { number: '6/QĐ' } }));
    await expect(docs(office).update(call({ id, version: 1, patch: { number: '7/QĐ' } }))).rejects.toMatchObject(
      refusedWith('common.conflict'),
    );
    expect((await docs(office).list(owner)).items).toMatchObject([{ number: '6/QĐ', title: 'Quyết định', version: 3 }]);
  });
});

describe('who may read and add', () => {
  it('a liaison adds evidence to an own step, which the partner reads, and gets 404 for what is internal', async () => {
    const step = { ownerKind: 'milestone' as const, ownerId: wb.milestones['NEG_INVITED'] ?? '' };
    const mine = await files.sent(liaison, 'invitation.pdf');
    const { id } = await docs(liaison).add(call({ ...step, values: paper({ kind: 'EVIDENCE' }), fileId: mine.fileId }));
    const inside = await files.sent(office, 'note.pdf', pdfBytes('inside'));
    const { id: internal } = await docs(office).add(
      call({ ...step, values: paper({ number: '1/TTr' }), fileId: inside.fileId }),
    );
    const seen = await docs(liaison).list(step);
    expect(seen).toMatchObject({ mayAdd: true, items: [{ id, allowed: ['update', 'replaceFile', 'remove'] }] });
    expect((await files.fetch(liaison, id)).status).toBe(200);
    expect((await files.fetch(liaison, internal)).status).toBe(404);
    const stranger = actorOf('liaison', { partnerId: world.partners.adb });
    expect((await files.fetch(stranger, id)).status).toBe(404);
    await expect(docs(stranger).list(step)).rejects.toMatchObject(refusedWith('common.not_found'));
    const page = await docs(liaison).ofProgramme({ programmeId: wb.id });
    expect(page).toMatchObject({
      total: 1,
      items: [{ id, owner: { kind: 'milestone', stepCode: 'NEG_INVITED', programmeCode: 'WB-1' } }],
    });
  });

  it('a liaison cannot hide what the partner added, nor write on a step of the home side', async () => {
    const own = wb.milestones['NEG_INVITED'] ?? '';
    const { id } = await docs(liaison).add(
      call({
        ownerKind: 'milestone',
        ownerId: own,
        values: paper({ title: 'Letter', isShared: false, isSecret: true }),
      }),
    );
    expect((await docs(liaison).list({ ownerKind: 'milestone', ownerId: own })).items).toMatchObject([
      { id, isShared: true, isSecret: false },
    ]);
    await expect(docs(liaison).update(call({ id, version: 1, patch: { isShared: false } }))).rejects.toMatchObject(
      refusedWith('auth.forbidden'),
    );
    const ours = wb.milestones['MOJ_APPRAISAL'] ?? '';
    await expect(
      docs(liaison).add(call({ ownerKind: 'milestone', ownerId: ours, values: paper({ title: 'x' }) })),
    ).rejects.toMatchObject(refusedWith('auth.forbidden'));
  });

  it('whoever reads only adds nothing and removes nothing', async () => {
    const { id } = await docs(office).add(
      call({ ownerKind: 'programme', ownerId: wb.id, values: paper({ title: 'x' }) }),
    );
    for (const role of ['leader', 'auditor', 'admin'] as const) {
      const reader = docs(actorOf(role));
      expect(await reader.list({ ownerKind: 'programme', ownerId: wb.id })).toMatchObject({
        mayAdd: false,
        items: [{ allowed: [] }],
      });
      await expect(reader.remove(call({ id, version: 1, reason: 'x' }))).rejects.toMatchObject(
        refusedWith('auth.forbidden'),
      );
    }
  });
});

describe('what is secret', () => {
  it('of a secret task number and day are written, and nothing else', async () => {
    const task = await seedTask(house, { lead: world.agencies.moh, isSecret: true });
    const owner = { ownerKind: 'task' as const, ownerId: task.id };
    const { fileId } = await files.sent(office, 'a.pdf');
    for (const given of [
      { values: paper({ number: '1', title: 'x' }) },
      { values: paper({ number: '1', issuer: 'x' }) },
      { values: paper(), fileId },
    ]) {
      await expect(docs(office).add(call({ ...owner, ...given }))).rejects.toMatchObject(
        refusedWith('document.secret_content'),
      );
    }
    await docs(office).add(call({ ...owner, values: paper({ number: '1/M', on: '2026-11-02' }) }));
    expect(await docs(office).list(owner)).toMatchObject({
      isSecret: true,
      items: [{ number: '1/M', isSecret: true, file: null }],
    });
  });

  it('of a task about a secret programme number and day are written, by whichever way a paper comes', async () => {
    const task = await seedTask(house, { lead: world.agencies.moh, programmeId: wb.id });
    await base.db.writer.updateTable('programme').set({ is_secret: 1 }).where('id', '=', wb.id).execute();
    const { fileId } = await files.sent(officer, 'a.pdf');
    const report = (papers: { fileId: string | null; number: string }[]) =>
      callerAs(house, officer).tasks.report(call({ taskId: task.id, percent: 10, papers }));
    await expect(report([{ fileId, number: '1' }])).rejects.toMatchObject(refusedWith('document.secret_content'));
    await report([{ fileId: null, number: '1' }]);
    const { items, isSecret } = await docs(office).list({ ownerKind: 'task', ownerId: task.id });
    expect([isSecret, items.map((one) => one.number)]).toEqual([true, ['1']]);
  });

  it('a file from before a programme became secret is given to whoever reads the whole, and to nobody else', async () => {
    const { fileId } = await files.sent(office, 'a.pdf');
    const values = paper({ number: '9', title: 'Hiệp định', isShared: true });
    const { id } = await docs(office).add(call({ ownerKind: 'programme', ownerId: wb.id, values, fileId }));
    const statuses = async () =>
      Promise.all([office, officer, liaison].map(async (one) => (await files.fetch(one, id)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await base.db.writer.updateTable('programme').set({ is_secret: 1 }).where('id', '=', wb.id).execute();
    expect(await statuses()).toEqual([200, 404, 404]);
    const [shown] = (await docs(liaison).list({ ownerKind: 'programme', ownerId: wb.id })).items;
    expect(shown).toMatchObject({ number: '9', title: '', file: null, isSecret: true });
    const next = await files.sent(office, 'b.pdf', pdfBytes('b'));
    await expect(docs(office).replaceFile(call({ id, version: 1, fileId: next.fileId }))).rejects.toMatchObject(
      refusedWith('document.secret_content'),
    );
    expect(await docs(officer).find({ q: 'hiep dinh' })).toEqual([]);
    expect((await docs(office).find({ q: 'hiep dinh' })).map((one) => one.number)).toEqual(['9']);
    expect((await docs(officer).ofProgramme({ programmeId: wb.id, q: 'hiep dinh' })).total).toBe(0);
    expect((await docs(office).ofProgramme({ programmeId: wb.id, q: 'hiep dinh' })).total).toBe(1);
  });
});
