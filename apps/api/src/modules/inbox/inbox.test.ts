import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drainOutbox } from '../../kernel/outbox.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { type SeededUser, seedUser } from '../../testing-users.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { sendDigests } from './digest.ts';
import { remind } from './remind.ts';
import { mailHandler } from './send-mail.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let officer: SeededUser;
let coordinator: SeededUser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  world = await seedSmallWorld(house);
  officer = await seedUser(house, { role: 'officer', agencyId: world.agencies.moh, email: 'moh@example.org' });
  await seedUser(house, { role: 'officer', agencyId: world.agencies.mof, email: 'mof@example.org' });
  coordinator = await seedUser(house, { role: 'coordinator', email: 'office@example.org' });
});
afterEach(() => base.drop());

const as = (user: SeededUser) => callerAs(house, user.actor);
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const inbox = async (user: SeededUser) =>
  (await as(user).inbox.list({})).items.map((one) => `${one.reason} ${one.code} ${one.dueOn}`);
const mails = () => base.db.read.selectFrom('outbox').select('payload').where('kind', '=', 'mail').execute();

describe('an inbox', () => {
  it('tells the lead agency what was done with its task and the office what it must decide, never who did it', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-12-31' });
    await as(officer).tasks.propose(env({ taskId, text: '', documentNumber: '45/TTr', documentOn: '2026-11-23' }));
    house.tick(1000);
    await as(coordinator).tasks.return(env({ taskId, text: 'Thiếu phụ lục', documentNumber: '', documentOn: null }));
    expect(await inbox(officer)).toEqual([`returned ${code} 2026-12-31`, `assigned ${code} 2026-12-31`]);
    expect(await inbox(coordinator)).toEqual([`proposed ${code} 2026-12-31`]);
    expect(await mails()).toHaveLength(3);
  });

  it('is read, put away and taken out again by its owner alone', async () => {
    await seedTask(house, { lead: world.agencies.moh });
    const { items } = await as(officer).inbox.list({});
    const id = items[0]?.id ?? '';
    expect(await as(officer).inbox.count({})).toEqual({ unread: 1 });
    await expect(as(coordinator).inbox.putAway(env({ id, isDone: true }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as(officer).inbox.markRead(env({ id }));
    expect(await as(officer).inbox.count({})).toEqual({ unread: 0 });
    await as(officer).inbox.putAway(env({ id, isDone: true }));
    expect(await inbox(officer)).toEqual([]);
    expect((await as(officer).inbox.list({ isDone: true })).total).toBe(1);
    await as(officer).inbox.putAway(env({ id, isDone: false }));
    expect(await inbox(officer)).toHaveLength(1);
  });

  it('keeps the content of a secret task out of notices and mails', async () => {
    const { code } = await seedTask(house, { lead: world.agencies.moh, isSecret: true });
    const { items } = await as(officer).inbox.list({});
    expect(items[0]).toMatchObject({ code, titleVi: '', titleEn: '' });
  });
});

describe('reminders', () => {
  it('come before, on and after the deadline, once each however often the clock strikes, to the lead agency', async () => {
    const { code } = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-27' });
    const seen: string[] = [];
    for (const day of [
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-30',
    ]) {
      house.setToday(day);
      const given = await remind(house);
      expect(await remind(house)).toBe(0);
      if (given > 0) seen.push(`${day} ${given}`);
    }
    // Without a table of holidays the 24th is a working day.
    expect(seen).toEqual(['2026-11-24 1', '2026-11-26 1', '2026-11-27 1', '2026-11-30 1']);
    expect((await inbox(officer)).filter((one) => !one.startsWith('assigned'))).toEqual([
      `overdue ${code} 2026-11-27`,
      `due ${code} 2026-11-27`,
      `due_soon ${code} 2026-11-27`,
      `due_soon ${code} 2026-11-27`,
    ]);
  });

  it('are not given for what is done, withdrawn or moved away', async () => {
    const done = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-24' });
    await as(coordinator).tasks.confirm(env({ taskId: done.id, completedOn: '2026-11-23', text: '' }));
    const gone = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-24' });
    await as(coordinator).tasks.withdraw(env({ taskId: gone.id, text: 'thôi', documentNumber: '', documentOn: null }));
    expect(await remind(house)).toBe(0);
  });

  it('reach the mail only of who wants mails', async () => {
    await as(officer).inbox.setNotices(
      env({ ways: { deadlines: 'inbox', decisions: 'inbox' }, digest: 'off', digestHour: 7 }),
    );
    await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-24' });
    expect(await remind(house)).toBe(1);
    expect(await mails()).toEqual([]);
    expect(await inbox(officer)).toHaveLength(2);
  });
});

describe('a digest', () => {
  const send = () => sendDigests(house);

  it('tells once a day, at the chosen hour, what changed in the reader’s part and what waits, and is silent else', async () => {
    await as(officer).inbox.setNotices(
      env({ ways: { deadlines: 'inbox', decisions: 'inbox' }, digest: 'daily', digestHour: 10 }),
    );
    await as(coordinator).inbox.setNotices(
      env({ ways: { deadlines: 'inbox', decisions: 'inbox' }, digest: 'daily', digestHour: 7 }),
    );
    expect(await send()).toBe(0);
    const file = await seedProgramme(house, world, {
      code: 'WB-1',
      managing: 'moh',
      days: { SIGNED: { plannedOn: '2026-12-01' } },
    });
    const id = file.milestones['SIGNED'] ?? '';
    const patch = { plannedOn: '2027-01-05' };
    await as(coordinator).procedures.updateMilestone(env({ id, version: 1, patch, reason: 'chờ lịch' }));
    const { code } = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-12-04' });
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    house.tick(3_600_000);
    expect(await send()).toBe(1);
    const texts = (await mails()).map((row) => JSON.parse(row.payload) as { to: string; text: string });
    const own = texts.find((one) => one.to === 'moh@example.org')?.text ?? '';
    expect(own).toContain('WB-1');
    expect(own).toContain('01/12/2026 → 05/01/2027 · chờ lịch');
    expect(own).toContain(code);
    expect(own).toContain(`http://127.0.0.1:3000/tasks/${code}`);
  });

  it('to a partner’s liaison speaks of that partner alone', async () => {
    const liaison = await seedUser(house, { role: 'liaison', partnerId: world.partners.adb, email: 'adb@example.org' });
    await as(liaison).inbox.setNotices(
      env({ ways: { deadlines: 'inbox', decisions: 'inbox' }, digest: 'daily', digestHour: 7 }),
    );
    await seedProgramme(house, world, { code: 'WB-1' });
    await base.db.transaction((tx) => tx.updateTable('instrument').set({ created_at: house.clock.now() }).execute());
    expect(await send()).toBe(0);
  });
});

describe('mail', () => {
  it('goes out through the server that is set, again under the same name when the server failed', async () => {
    const got: string[] = [];
    let fails = 1;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          got.push(Buffer.concat(parts).toString('utf8'));
          fails -= 1;
          done(fails >= 0 ? new Error('full') : null);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const mailing = testHouse(base.db, {
      settings: { smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl: 'https://register.example' },
    });
    const { code } = await seedTask(mailing, { lead: world.agencies.moh, dueOn: '2026-12-31' });
    const handler = mailHandler(mailing);
    if (!handler) throw new Error('no mail server is set');
    expect(await drainOutbox(mailing, { mail: handler })).toBe(0);
    mailing.tick(60_000);
    expect(await drainOutbox(mailing, { mail: handler })).toBe(1);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    const [first, second] = await Promise.all(got.map((raw) => PostalMime.parse(raw)));
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.messageId).toMatch(/^<[0-9a-f]{40}@register\.example>$/);
    expect(second?.to).toEqual([{ name: 'Test officer', address: 'moh@example.org' }]);
    expect(second?.subject).toBe(`Được giao: nhiệm vụ ${code}`);
    expect(second?.text).toContain('Trình đề xuất khoản vay');
    expect(second?.text).toContain(`https://register.example/tasks/${code}`);
  });

  it('stays to be read by administrators where no server is set', async () => {
    await seedTask(house, { lead: world.agencies.moh });
    expect(mailHandler(house)).toBeNull();
    const admin = callerAs(house, actorOf('admin')).inbox;
    const { items, total } = await admin.mails({});
    expect([total, items[0]?.to]).toEqual([1, 'moh@example.org']);
    expect((await admin.mail({ id: items[0]?.id ?? '' })).text).toContain('Trình đề xuất khoản vay');
  });
});
