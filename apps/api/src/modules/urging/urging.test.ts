import { createHash } from 'node:crypto';
import { checkOfficialDocx } from '@counterpart/formats/official/check-docx';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedUrging, type TestUrging, urgingOf } from '../../testing-urging.ts';
import { type SeededUser, seedUser } from '../../testing-users.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { urgingFile } from './urging-file.ts';

const TODAY = '2026-11-23';
let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let officer: SeededUser;
let leader: SeededUser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: TODAY });
  world = await seedSmallWorld(house);
  officer = await seedUser(house, { role: 'officer', agencyId: world.agencies.moh, email: 'moh@example.org' });
  await seedUser(house, { role: 'officer', agencyId: world.agencies.mof, email: 'mof@example.org' });
  leader = await seedUser(house, { role: 'leader', email: 'leader@example.org' });
});
afterEach(() => base.drop());

const as = (user: SeededUser) => callerAs(house, user.actor);
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const late = (lead: string, dueOn = '2026-11-10', isSecret = false) => seedTask(house, { lead, dueOn, isSecret });
const send = (...urgings: TestUrging[]) => as(leader).urging.send(env({ urgings: urgings.map(urgingOf) }));
const letter = (agencyId: string, taskIds: readonly string[]) => ({ agencyId, taskIds, sentOn: house.clock.today() });

describe('urging', () => {
  it('prepares one letter to each agency with all its overdue tasks, and sends what was looked at', async () => {
    const { moh, mof } = world.agencies;
    const first = await late(moh);
    const second = await late(moh, '2026-11-02');
    await late(mof);
    await seedTask(house, { lead: moh, dueOn: '2026-12-31' });
    const { drafts } = await as(leader).urging.prepare({});
    expect(drafts.map((one) => [one.agencyId, one.level, one.tasks.length, one.nextNumber])).toEqual([
      [moh, 2, 2, 1],
      [mof, 2, 1, 2],
    ]);
    expect(drafts[0]).toMatchObject({ copies: ['Thủ tướng Chính phủ (để báo cáo)'], recipients: ['Bộ Y tế'] });
    const preview = await as(leader).urging.preview(urgingOf(letter(moh, [first.id, second.id])));
    expect(preview.body.join(' ')).toContain('còn 2 nhiệm vụ');
    const { sent } = await send(
      letter(moh, [first.id, second.id]),
      letter(
        mof,
        (drafts[1]?.tasks ?? []).map((t) => t.id),
      ),
    );
    expect(sent.map((one) => one.documentNumber)).toEqual(['01/VPCP-QHQT', '02/VPCP-QHQT']);
    const again = await as(leader).urging.prepare({});
    expect(again.drafts).toEqual([]);
    const view = await as(officer).urging.get({ id: sent[0]?.id ?? '' });
    expect(view).toMatchObject({ documentNumber: '01/VPCP-QHQT', answerDueOn: '2026-12-02', allowed: ['answer'] });
    expect(view.tasks.map((task) => [task.dueOn, task.daysLate])).toEqual([
      ['2026-11-02', 21],
      ['2026-11-10', 13],
    ]);
  });

  it('tells the officers of the agency once, by mail too, and nobody else', async () => {
    const { moh } = world.agencies;
    const { id } = await late(moh);
    const urging = await seedUrging(house, letter(moh, [id]));
    const { items } = await as(officer).inbox.list({});
    expect(items.filter((one) => one.reason === 'urged')).toMatchObject([
      { code: '01/VPCP-QHQT', path: `/urgings/${urging.id}`, dueOn: '2026-12-31' },
    ]);
    const told = await base.db.read.selectFrom('notice').select('user_id').where('reason', '=', 'urged').execute();
    expect(told).toEqual([{ user_id: officer.id }]);
    const mails = await base.db.read.selectFrom('outbox').select('payload').execute();
    expect(mails.filter((one) => one.payload.includes(`/urgings/${urging.id}`))).toHaveLength(1);
  });

  it('writes a letter that keeps the layout of the decree and comes back byte for byte, in both formats', async () => {
    const { moh } = world.agencies;
    const tasks = [await late(moh), await late(moh, '2026-11-05', true)];
    const { id } = await seedUrging(
      house,
      letter(
        moh,
        tasks.map((one) => one.id),
      ),
    );
    const view = await as(leader).urging.get({ id });
    for (const format of ['docx', 'pdf'] as const) {
      house.tick(86_400_000);
      const file = await urgingFile(house, officer.actor, { id, format });
      if ('unchanged' in file) throw new Error('no file');
      const hash = createHash('sha256').update(file.bytes).digest('hex');
      expect(hash).toBe(format === 'docx' ? view.docxSha256 : view.pdfSha256);
      expect(file.fileName).toBe(`cong-van-don-doc-01-VPCP-QHQT.${format}`);
      if (format === 'pdf') continue;
      const parts = unzip(file.bytes);
      expect(checkOfficialDocx(parts).problems).toEqual([]);
      const text = parts.get('word/document.xml') ?? '';
      expect(text).toContain('Nhiệm vụ giao tại văn bản số 12/TB-VPCP ngày 02/11/2026');
      expect(text.match(/Mục 3/g)).toHaveLength(1);
    }
    const others = await seedUser(house, { role: 'officer', agencyId: world.agencies.mof, email: 'x@example.org' });
    await expect(urgingFile(house, others.actor, { id, format: 'pdf' })).rejects.toMatchObject({
      code: 'common.not_found',
    });
  });

  it('keeps the order of the levels and its waits; a second letter names who left the first unanswered', async () => {
    const { moh } = world.agencies;
    const { id, code } = await late(moh);
    await expect(send({ ...letter(moh, [id]), level: 3 })).resolves.toMatchObject({
      sent: [{ documentNumber: '01/VPCP-QHQT' }],
    });
    expect((await as(leader).urging.ofTask({ taskId: id })).items).toMatchObject([{ level: 2, isUnanswered: false }]);
    await expect(send(letter(moh, [id]))).rejects.toMatchObject({
      cause: { code: 'urging.too_soon', details: { code, level: 2 } },
    });
    await expect(send({ ...letter(moh, [id]), level: 4 })).rejects.toMatchObject({
      cause: { code: 'urging.out_of_order' },
    });
    house.setToday('2026-12-03');
    expect((await as(leader).urging.list({ unanswered: true })).total).toBe(1);
    expect((await as(leader).urging.agencies({})).agencies).toMatchObject([{ unanswered: 1, mayUrge: 1, times: 1 }]);
    const { drafts } = await as(leader).urging.prepare({ agencyIds: [moh] });
    expect(drafts).toMatchObject([{ level: 3, tasks: [{ level: 3, times: 1 }] }]);
    const first = (await as(leader).urging.list({})).items[0]?.id ?? '';
    expect((await as(leader).urging.get({ id: first })).nextLevel).toBe(3);
    const { sent } = await send({ ...letter(moh, [id]), level: 3 });
    expect((await as(leader).urging.get({ id: first })).nextLevel).toBeNull();
    const second = await as(leader).urging.get({ id: sent[0]?.id ?? '' });
    expect(second.letter?.body[1]).toContain('01/VPCP-QHQT ngày 23/11/2026');
    expect(second.letter?.body[1]).toContain('Bộ Y tế chưa có văn bản trả lời');
  });

  it('is told to the agency it went to, never to one that only supports the task', async () => {
    const { moh, mof } = world.agencies;
    const { id } = await seedTask(house, { lead: moh, support: [mof], dueOn: '2026-11-10' });
    await seedUrging(house, letter(moh, [id]));
    const helper = await seedUser(house, { role: 'officer', agencyId: mof, email: 'helper@example.org' });
    expect((await as(helper).tasks.list({})).total).toBe(1);
    expect((await as(helper).tasks.list({ f: ['urged:is:URGED'] })).total).toBe(0);
    expect((await as(helper).urging.tallies({ by: 'agency' })).lines).toEqual([]);
    expect((await as(officer).urging.tallies({ by: 'agency' })).lines).toEqual([{ key: moh, urged: 1, answered: 0 }]);
  });

  it('is answered task by task; what was promised is waited for, and silence shows', async () => {
    const { moh } = world.agencies;
    const [one, two] = [await late(moh), await late(moh, '2026-11-12', true)];
    const { id } = await seedUrging(house, letter(moh, [one.id, two.id]));
    const answer = { urgingId: id, taskIds: [one.id], documentNumber: '45/BYT-KHTC', promisedOn: '2026-12-20' };
    await as(officer).urging.answer(env({ ...answer, text: 'Còn chờ thẩm định' }));
    await expect(
      as(officer).urging.answer(env({ urgingId: id, taskIds: [two.id], text: 'Nội dung' })),
    ).rejects.toMatchObject({ cause: { code: 'task.secret_content' } });
    house.setToday('2026-12-04');
    const view = await as(leader).urging.get({ id });
    expect(view).toMatchObject({ isUnanswered: true, nextLevel: 3, answers: [{ documentNumber: '45/BYT-KHTC' }] });
    const { drafts } = await as(leader).urging.prepare({});
    expect(drafts).toMatchObject([{ level: 3, quiet: 1, tasks: [{ id: two.id }] }]);
    expect((await as(leader).urging.tallies({ by: 'agency' })).lines).toEqual([{ key: moh, urged: 2, answered: 1 }]);
    const codes = async (reader: SeededUser, filter: string, asOf?: string) =>
      (await as(reader).tasks.list({ f: [filter], asOf })).items.map((task) => task.code).toSorted();
    expect(await codes(leader, 'urged:is:URGED')).toEqual([one.code, two.code].toSorted());
    expect(await codes(leader, 'urged:is:ANSWERED')).toEqual([one.code]);
    expect(await codes(leader, 'urged:not:ANSWERED')).toEqual([two.code]);
    expect(await codes(leader, 'urged:is:URGED', '2026-11-22')).toEqual([]);
    expect(await codes(officer, 'urged:is:URGED')).toHaveLength(2);
    house.setToday('2026-12-21');
    const later = await as(leader).urging.prepare({});
    expect(later.drafts[0]?.tasks.map((task) => [task.id, task.level])).toEqual([
      [one.id, 2],
      [two.id, 3],
    ]);
  });

  it('can be withdrawn with a reason: the number stays used, its tasks may be urged anew, the agency is told', async () => {
    const { moh } = world.agencies;
    const { id: taskId } = await late(moh);
    const { id } = await seedUrging(house, { ...letter(moh, [taskId]), number: 7 });
    await as(leader).urging.withdraw(env({ urgingIds: [id], reason: 'Sai nơi nhận' }));
    expect((await as(officer).inbox.list({})).items.map((one) => one.reason)).toContain('withdrawn');
    await expect(as(officer).urging.answer(env({ urgingId: id, taskIds: [taskId], text: 'x' }))).rejects.toMatchObject({
      cause: { code: 'urging.withdrawn' },
    });
    await expect(send({ ...letter(moh, [taskId]), number: 7 })).rejects.toMatchObject({
      cause: { code: 'urging.number_taken', details: { number: 7, symbol: 'VPCP-QHQT', year: 2026 } },
    });
    house.tick(1000);
    const { sent } = await send(letter(moh, [taskId]));
    expect(sent[0]?.documentNumber).toBe('08/VPCP-QHQT');
    expect((await as(leader).urging.list({})).items.map((one) => one.withdrawnOn)).toEqual([null, TODAY]);
  });

  it('is all or nothing: where one letter is refused no other is sent, no number used and nobody told', async () => {
    const { moh, mof } = world.agencies;
    const [mine, theirs] = [await late(moh), await late(mof)];
    await seedUrging(house, letter(mof, [theirs.id]));
    const tables = ['urging', 'urging_task', 'urging_number', 'notice', 'outbox', 'audit_event'] as const;
    const before = await Promise.all(tables.map(rowsIn));
    await expect(send(letter(moh, [mine.id]), letter(mof, [theirs.id]))).rejects.toMatchObject({
      cause: { code: 'urging.too_soon' },
    });
    expect(await Promise.all(tables.map(rowsIn))).toEqual(before);
  });

  it('never gives a number twice, however many send at once', async () => {
    const { moh } = world.agencies;
    const tasks = [];
    for (let n = 0; n < 20; n += 1) tasks.push(await late(moh));
    const answers = await Promise.all(tasks.map((task) => send(letter(moh, [task.id]))));
    const numbers = answers.map(({ sent }) => Number(sent[0]?.documentNumber.split('/')[0]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('follows the rules of the office in what it would send on a day, and sends nothing by itself', async () => {
    const { moh, mof } = world.agencies;
    await late(moh, '2026-11-10');
    await late(mof, '2026-11-20');
    await late(mof, '2026-11-23');
    const plan = await as(leader).urging.plan({});
    expect(plan).toMatchObject({ day: '2026-11-24', letters: 0, others: 2, agencies: 2, tasks: 3 });
    const admin = callerAs(house, actorOf('admin')).urging;
    const off = { level: 1 as const, trigger: 'after' as const, days: 1, waitDays: 3, isOn: false };
    const { inverse } = await admin.setRule(env(off));
    expect(await as(leader).urging.plan({})).toMatchObject({ letters: 1, others: 0, agencies: 1, tasks: 1 });
    expect((await as(leader).urging.rules({})).rules.map((rule) => rule.isShipped).slice(0, 2)).toEqual([false, true]);
    await admin.setRule(env(inverse));
    expect(await as(leader).urging.plan({})).toMatchObject({ others: 2 });
    await expect(admin.setRule(env({ ...off, trigger: 'unanswered' }))).rejects.toMatchObject({
      cause: { code: 'common.invalid_input' },
    });
    expect(await rowsIn('urging')).toBe(0);
  });
});

async function rowsIn(table: 'urging' | 'urging_task' | 'urging_number' | 'notice' | 'outbox' | 'audit_event') {
  const { rows } = await base.db.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}
