import type { TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { urgingOf } from '../../testing-urging.ts';
import { type SeededUser, seedUser } from '../../testing-users.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { sendDigests } from '../inbox/index.ts';
import { urgingFile } from './urging-file.ts';

const TODAY = '2026-11-23';
let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let hand: SeededUser;
let other: SeededUser;
let leader: SeededUser;
let officer: SeededUser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: TODAY });
  world = await seedSmallWorld(house);
  // Tasks of these tests are entered under this id.
  hand = await seedUser(house, { role: 'coordinator', id: actorOf('coordinator').userId, email: 'hand@example.org' });
  other = await seedUser(house, { role: 'coordinator', email: 'other@example.org' });
  leader = await seedUser(house, { role: 'leader', email: 'leader@example.org' });
  officer = await seedUser(house, { role: 'officer', agencyId: world.agencies.moh, email: 'moh@example.org' });
});
afterEach(() => base.drop());

const as = (user: SeededUser) => callerAs(house, user.actor);
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const late = (assigner: TaskAssigner, isSecret = false) =>
  seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-10', assigner, isSecret });
const urge = (by: SeededUser, taskIds: string[], level: 1 | 2 | 3 | 4 = 2) =>
  as(by).urging.send(
    env({ urgings: [urgingOf({ agencyId: world.agencies.moh, taskIds, level, sentOn: house.clock.today() })] }),
  );
const told = async (user: SeededUser) =>
  (await as(user).inbox.list({})).items.filter((one) => one.path.startsWith('/urgings/')).map((one) => one.reason);
const mailed = async () =>
  (await base.db.read.selectFrom('outbox').select('payload').execute())
    .map((row) => JSON.parse(row.payload) as { to: string; subject: string; text: string })
    .filter((one) => one.text.includes('/urgings/'));

describe('the office’s side of an urging', () => {
  it('tells who entered the assignment, once for the letter, and nobody who had no part in it', async () => {
    const tasks = [await late('PM'), await late('DEPUTY_PM', true)];
    await urge(
      other,
      tasks.map((one) => one.id),
    );
    const { items } = await as(hand).inbox.list({});
    expect(items).toMatchObject([
      { reason: 'urging_sent', code: '01/VPCP-QHQT', titleVi: 'Bộ Y tế: đôn đốc thực hiện nhiệm vụ được giao' },
    ]);
    expect(await told(other)).toEqual([]);
    expect(await told(leader)).toEqual([]);
  });

  it('tells the leaders of every letter about what the office itself assigned', async () => {
    const { id } = await late('VPCP_MINISTER');
    await urge(other, [id]);
    expect(await told(leader)).toEqual(['urging_sent']);
  });

  it('tells the leaders of the second letter about what came from above the office', async () => {
    const { id } = await late('PM');
    await urge(other, [id]);
    expect(await told(leader)).toEqual([]);
    house.setToday('2026-12-10');
    await urge(other, [id], 3);
    expect(await told(leader)).toEqual(['urging_sent']);
    expect(await told(hand)).toEqual(['urging_sent', 'urging_sent']);
  });

  it('tells nobody what that person does by himself, nor of a mere notice', async () => {
    const { id } = await late('VPCP');
    await urge(other, [id], 1);
    expect([await told(hand), await told(leader)]).toEqual([[], []]);
    await urge(leader, [id]);
    expect([await told(hand), await told(leader)]).toEqual([['urging_sent'], []]);
  });

  it('tells nobody who may no longer read tasks or sign in', async () => {
    const { id } = await late('VPCP');
    await base.db.transaction(async (tx) => {
      await tx.updateTable('app_user').set({ role: 'admin' }).where('id', '=', hand.id).execute();
      await tx.updateTable('app_user').set({ is_disabled: 1 }).where('id', '=', leader.id).execute();
    });
    await urge(other, [id]);
    const rows = await base.db.read
      .selectFrom('notice')
      .select('user_id')
      .where('reason', '=', 'urging_sent')
      .execute();
    expect(rows).toEqual([]);
  });

  it('tells every coordinator where nobody who entered the assignment is left', async () => {
    const { id } = await late('PM');
    await base.db.transaction((tx) =>
      tx.updateTable('app_user').set({ is_disabled: 1 }).where('id', '=', hand.id).execute(),
    );
    await urge(leader, [id]);
    expect(await told(other)).toEqual(['urging_sent']);
    const rows = await base.db.read.selectFrom('notice').select('user_id').where('user_id', '=', hand.id).execute();
    expect(rows).toEqual([]);
  });

  it('tells who was told of the letter that it was withdrawn, and who sent it that it was answered', async () => {
    const { id } = await late('PM');
    const { sent } = await urge(leader, [id]);
    const urgingId = sent[0]?.id ?? '';
    await as(officer).urging.answer(env({ urgingId, taskIds: [id], documentNumber: '45/BYT-KHTC' }));
    await as(other).urging.withdraw(env({ urgingIds: [urgingId], reason: 'Sai nơi nhận' }));
    expect(await told(leader)).toEqual(['urging_answered']);
    expect((await told(hand)).toSorted()).toEqual(['urging_sent', 'urging_withdrawn']);
  });

  it('comes by mail only to who asks for it, not at all to who wants none, and in the digest of the others', async () => {
    const { id } = await late('VPCP');
    await as(leader).inbox.setNotices(env({ ways: { letters: 'mail' }, digest: 'off', digestHour: 7 }));
    await as(hand).inbox.setNotices(env({ ways: {}, digest: 'daily', digestHour: 0 }));
    const { sent } = await urge(other, [id]);
    const path = `/urgings/${sent[0]?.id}`;
    const office = (await mailed()).filter((one) => one.to !== 'moh@example.org');
    expect(office.map((one) => [one.to, one.subject])).toEqual([['leader@example.org', 'Đã đôn đốc: 01/VPCP-QHQT']]);
    expect(await sendDigests(house)).toBe(1);
    const digest = (await mailed()).find((one) => one.to === 'hand@example.org');
    expect(digest?.text).toContain(`Đã đôn đốc · 01/VPCP-QHQT · Bộ Y tế: đôn đốc thực hiện nhiệm vụ được giao`);
    expect(digest?.text).toContain(path);
    await as(hand).inbox.setNotices(env({ ways: { letters: 'off' }, digest: 'off', digestHour: 7 }));
    const next = await late('VPCP');
    await urge(other, [next.id]);
    expect(await told(hand)).toEqual(['urging_sent']);
    await expect(
      as(hand).inbox.setNotices(env({ ways: { requests: 'off' }, digest: 'off', digestHour: 7 })),
    ).rejects.toMatchObject({ cause: { code: 'common.invalid_input' } });
  });
});

describe('taking a letter away as a file', () => {
  const facts = () =>
    base.db.read
      .selectFrom('audit_event')
      .select(['actor_id', 'entity_id', 'is_internal', 'after'])
      .where('action', '=', 'urging.file_taken')
      .orderBy('seq')
      .execute();

  it('is written down with its hash, once a day for each reader and file', async () => {
    const { id: taskId } = await late('PM');
    const { sent } = await urge(other, [taskId]);
    const id = sent[0]?.id ?? '';
    const take = (user: SeededUser, format: 'docx' | 'pdf') => urgingFile(house, user.actor, { id, format });
    const file = await take(officer, 'pdf');
    await take(officer, 'pdf');
    expect((await facts()).length).toBe(1);
    const view = await as(other).urging.get({ id });
    const [first] = await facts();
    expect([first?.actor_id, first?.entity_id, first?.is_internal]).toEqual([officer.id, id, 1]);
    expect(JSON.parse(first?.after ?? '{}')).toMatchObject({
      format: 'pdf',
      sha256: view.pdfSha256,
      fileName: 'cong-van-don-doc-01-VPCP-QHQT.pdf',
      documentNumber: '01/VPCP-QHQT',
    });
    await take(officer, 'docx');
    await take(leader, 'pdf');
    expect(await facts()).toHaveLength(3);
    house.setToday('2026-11-24');
    await take(officer, 'pdf');
    const knownTag = file.tag;
    expect(await urgingFile(house, leader.actor, { id, format: 'pdf', knownTag })).toMatchObject({ unchanged: true });
    expect(await facts()).toHaveLength(4);
  });
});
