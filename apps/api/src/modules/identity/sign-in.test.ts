import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../kernel/command.ts';
import { systemActor } from '../../kernel/system-actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { openBrowser, refuseUnknownActions, type SeededUser, seedUser } from '../../testing-users.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { concludeSignIn } from './commands/conclude-sign-in.ts';
import { ensureDemoUsers } from './demo-users.ts';

const MINUTE = 60_000;

let base: TestDatabase;
let house: TestHouse;
let user: SeededUser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { settings: { trustProxy: true } });
  user = await seedUser(house, { role: 'coordinator', email: 'Coordinator@Example.org' });
});
afterEach(async () => {
  await refuseUnknownActions(base.db);
  await base.drop();
});

const from = (ip: string) => openBrowser(house, { 'x-forwarded-for': `203.0.113.9, ${ip}` });
const facts = () =>
  base.db.read.selectFrom('audit_event').select(['action', 'entity_id', 'actor_id', 'after']).orderBy('seq').execute();

describe('signing in', () => {
  it('takes the address in any case, and leaves its trace in the name of whoever came in', async () => {
    const answer = await from('192.0.2.1').signIn(' coordinator@EXAMPLE.org ');
    expect(answer.data).toMatchObject({ actor: { id: user.id, email: 'Coordinator@Example.org' }, language: 'vi' });
    const [started] = await facts();
    expect(started).toMatchObject({ action: 'session.started', actor_id: user.id });
    expect(JSON.parse(started?.after ?? '')).toMatchObject({ userId: user.id, ip: '192.0.2.1' });
  });

  it('answers alike whether the account is unknown, disabled, without a password, or the password wrong', async () => {
    const disabled = await seedUser(house, { role: 'leader' });
    await base.db.transaction((tx) =>
      tx.updateTable('app_user').set({ is_disabled: 1 }).where('id', '=', disabled.id).execute(),
    );
    const invited = await seedUser(house, { role: 'leader', hasPassword: false });
    const answers = await Promise.all([
      from('192.0.2.1').signIn('nobody@example.org'),
      from('192.0.2.2').signIn(disabled.email),
      from('192.0.2.3').signIn(invited.email),
      from('192.0.2.4').signIn(user.email, 'not the password'),
      from('192.0.2.5').signIn("' or 1=1 --"),
    ]);
    expect(new Set(answers.map((one) => `${one.status} ${one.text} ${one.headers.get('set-cookie')}`)).size).toBe(1);
    expect(answers[0]?.error).toMatchObject({ code: 'auth.wrong_credentials', details: {} });
    expect((await facts()).map((one) => one.action)).toEqual(Array.from({ length: 5 }, () => 'session.refused'));
    expect(JSON.stringify(await facts())).not.toContain('nobody@');
  });

  it('does the work of a hash for an unknown account too', async () => {
    const time = async (email: string) => {
      const began = performance.now();
      await from('192.0.2.1').signIn(email, 'not the password');
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 4; i++) {
      known.push(await time(user.email));
      unknown.push(await time(`nobody${i}@example.org`));
    }
    const best = (times: number[]) => Math.min(...times);
    // Without the stand-in hash an unknown account would answer in a tenth of the time.
    expect(best(unknown)).toBeGreaterThan(best(known) / 2);
  });

  it('lets an account be guessed at five times in fifteen minutes, even with the right password afterwards', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await from(`192.0.2.${i}`).signIn(user.email, `guess ${i}`)).status).toBe(401);
      house.tick(MINUTE);
    }
    const answer = await from('192.0.2.77').signIn(user.email);
    expect(answer.status).toBe(429);
    expect(answer.error).toMatchObject({ code: 'auth.too_many_attempts', details: { retryAfterSeconds: 10 * 60 } });
    house.tick(10 * MINUTE);
    expect((await from('192.0.2.77').signIn(user.email)).status).toBe(200);
  });

  it('judges no more than five guesses that arrive together, through the door or past the hashing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => from(`192.0.2.${i}`).signIn(user.email, `guess ${i}`)),
    );
    expect(answers.filter((one) => one.status === 401)).toHaveLength(5);
    expect(answers.filter((one) => one.status === 429)).toHaveLength(7);
    const judged = await Promise.all(
      Array.from({ length: 12 }, (_, i) => {
        const caller = { ip: `192.0.2.${i}`, userAgent: '', oldTokenHash: null };
        const input = { account: 'other', userId: null, matchedHash: null, newTokenHash: `hash ${i}`, caller };
        const call = { actor: systemActor, requestId: `r${i}`, key: null };
        return runCommand(house, call, { command: concludeSignIn, input });
      }),
    );
    expect(judged.filter((one) => one.outcome === 'wrong')).toHaveLength(5);
  });

  it('limits unknown accounts just the same, so that the limit tells nothing', async () => {
    for (let i = 0; i < 5; i++) await from(`192.0.2.${i}`).signIn('nobody@example.org');
    expect((await from('192.0.2.9').signIn('nobody@example.org')).status).toBe(429);
  });

  it('forgets failures once the right password came', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await from('192.0.2.1').signIn(user.email, 'typing too fast');
      house.tick(1);
      expect((await from('192.0.2.1').signIn(user.email)).status).toBe(200);
      house.tick(1);
    }
  });

  it('makes an address wait after thirty failures, whatever accounts it tries, and writes that down once', async () => {
    for (let i = 0; i < 30; i++) await from('192.0.2.1').signIn(`account${i}@example.org`);
    for (let i = 30; i < 40; i++) {
      const answer = await from('192.0.2.1').signIn(`account${i}@example.org`);
      expect(answer.error).toMatchObject({ code: 'auth.too_many_attempts', details: { retryAfterSeconds: 15 * 60 } });
    }
    const limited = (await facts()).filter((one) => one.action === 'session.limited');
    expect(limited).toHaveLength(1);
    expect((await from('192.0.2.2').signIn(user.email)).status).toBe(200);
  });
});

describe('the sample roles', () => {
  const enter = (at: TestHouse, role: string) => openBrowser(at).mutate('session.signInDemo', { role });

  it('are one user for each role, made once, and entered without a password', async () => {
    await seedSmallWorld(house);
    expect(await ensureDemoUsers(house)).toHaveLength(6);
    expect(await ensureDemoUsers(house)).toEqual([]);
    for (const role of ['admin', 'coordinator', 'leader', 'officer', 'liaison', 'auditor']) {
      expect((await enter(house, role)).data).toMatchObject({ actor: { role, isDemo: true } });
    }
    const me = (await openBrowser(house).query('session.me')).data;
    expect(me).toMatchObject({
      actor: null,
      demoRoles: ['admin', 'coordinator', 'leader', 'officer', 'liaison', 'auditor'],
    });
    expect((await openBrowser(house).signIn('admin@demo.example', '')).status).toBe(400);
    expect((await openBrowser(house).signIn('admin@demo.example', 'anything')).status).toBe(401);
  });

  it('leave out a role whose agency or partner the register lacks', async () => {
    expect(await ensureDemoUsers(house)).toEqual(['coordinator', 'leader', 'admin', 'auditor']);
  });

  it.each([
    ['is not a demonstration', { demo: false }],
    ['can be reached from outside', { demo: true, host: '0.0.0.0' }],
  ])('are closed on a server that %s', async (_why, settings) => {
    await seedSmallWorld(house);
    await ensureDemoUsers(house);
    const at = testHouse(base.db, { settings });
    expect((await enter(at, 'admin')).error?.code).toBe('auth.demo_off');
    expect((await openBrowser(at).query('session.me')).data).toMatchObject({ demoRoles: [] });
  });
});
