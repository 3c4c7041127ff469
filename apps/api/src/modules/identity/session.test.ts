import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import {
  openBrowser,
  refuseUnknownActions,
  type SeededUser,
  seedUser,
  type TestBrowser,
  TEST_PASSWORD,
} from '../../testing-users.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

const MINUTE = 60_000;
const NEXT_PASSWORD = 'mười hai con thuyền về bến';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let admin: SeededUser;
let user: SeededUser;
let browser: TestBrowser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  admin = await seedUser(house, { role: 'admin' });
  user = await seedUser(house, { role: 'liaison', partnerId: world.partners.wb });
  browser = openBrowser(house);
  await browser.signIn(user.email);
});
afterEach(async () => {
  await refuseUnknownActions(base.db);
  await base.drop();
});

const whoIs = async (one: TestBrowser) => ((await one.query('session.me')).data as { actor: unknown }).actor;
const asAdmin = () => callerAs(house, admin.actor).identity.users;
const command = <I>(input: I) => ({ input, idempotencyKey: newKey() });

/** What may happen to an account, and whether its programs and feeds are cut off with its browsers. */
const ENDINGS: readonly [string, 'all' | 'browser', (other: TestBrowser) => Promise<unknown>][] = [
  ['signing out', 'browser', () => browser.mutate('session.signOut', {})],
  ['signing out everywhere on another device', 'browser', (other) => other.mutate('session.signOutEverywhere', {})],
  [
    'ending it from another device',
    'browser',
    async (other) => {
      const { data } = await other.query('session.list');
      const theirs = (data as { id: string; isCurrent: boolean }[]).find((one) => !one.isCurrent);
      return other.mutate('session.end', { id: theirs?.id });
    },
  ],
  ['half a day', 'browser', async () => house.tick(12 * 60 * MINUTE)],
  ['being disabled', 'all', () => asAdmin().disable(command({ id: user.id }))],
  [
    'a change of role',
    'all',
    () => asAdmin().update(command({ id: user.id, version: 1, patch: { role: 'leader' as const } })),
  ],
  [
    'a change of partner',
    'all',
    () => asAdmin().update(command({ id: user.id, version: 1, patch: { partnerCode: 'ADB' } })),
  ],
  ["an administrator's reset", 'all', () => asAdmin().resetPassword(command({ id: user.id }))],
  [
    'a change of password on another device',
    'all',
    (other) => other.mutate('session.changePassword', { current: TEST_PASSWORD, next: NEXT_PASSWORD }),
  ],
];

describe('a session', () => {
  it.each(ENDINGS)('ends by %s, and tokens and feeds with it: %s', async (_name, reach, happens) => {
    const { token } = await callerAs(house, user.actor).identity.tokens.create(command({ name: 'sheet' }));
    const program = openBrowser(house, { authorization: `Bearer ${token}` });
    await base.db.transaction((tx) =>
      tx
        .insertInto('feed_token')
        .values({
          id: 'fed_1',
          token_hash: 'h',
          user_id: user.id,
          name: '',
          filter: '',
          language: 'vi',
          created_at: 0,
          revoked_at: null,
        })
        .execute(),
    );
    const other = openBrowser(house);
    await other.signIn(user.email);
    expect((await browser.query('programmes.list', {})).status).toBe(200);
    expect((await program.query('programmes.list', {})).status).toBe(200);
    // A thief keeps the cookie although the browser is told to forget it.
    const stolen = openBrowser(house);
    stolen.cookie = browser.cookie;
    await happens(other);
    expect((await stolen.query('programmes.list', {})).error?.code).toBe('auth.not_signed_in');
    expect((await program.query('programmes.list', {})).status).toBe(reach === 'all' ? 401 : 200);
    const feed = await base.db.read.selectFrom('feed_token').select('revoked_at').executeTakeFirstOrThrow();
    expect(feed.revoked_at !== null).toBe(reach === 'all');
  });

  it('is unused for thirty minutes at most, and use keeps it alive with one write in five minutes', async () => {
    const leader = await seedUser(house, { role: 'leader' });
    const one = openBrowser(house);
    await one.signIn(leader.email);
    const lastSeen = async () =>
      (
        await base.db.read
          .selectFrom('session')
          .select('last_seen_at')
          .where('user_id', '=', leader.id)
          .executeTakeFirstOrThrow()
      ).last_seen_at;
    const began = await lastSeen();
    house.tick(4 * MINUTE);
    await one.query('session.me');
    expect(await lastSeen()).toBe(began);
    house.tick(2 * MINUTE);
    await one.query('session.me');
    await expect.poll(lastSeen).toBe(began + 6 * MINUTE);
    house.tick(29 * MINUTE);
    expect(await whoIs(one)).not.toBeNull();
    await expect.poll(lastSeen).toBe(began + 35 * MINUTE);
    house.tick(30 * MINUTE);
    expect(await whoIs(one)).toBeNull();
    expect(await whoIs(browser)).not.toBeNull();
  });

  it('is new at every sign-in, so that one planted before is worth nothing', async () => {
    const planted = browser.cookie;
    await browser.signIn(user.email);
    expect(browser.cookie).not.toBe(planted);
    const attacker = openBrowser(house);
    attacker.cookie = planted;
    expect(await whoIs(attacker)).toBeNull();
    attacker.cookie = `sid=${'A'.repeat(43)}`;
    await attacker.signIn(user.email);
    expect(attacker.cookie).not.toBe(`sid=${'A'.repeat(43)}`);
  });

  it('goes on in the browser that changes the password, under a new token', async () => {
    const before = browser.cookie;
    const answer = await browser.mutate('session.changePassword', { current: TEST_PASSWORD, next: NEXT_PASSWORD });
    expect(answer.status).toBe(200);
    expect(browser.cookie).not.toBe(before);
    expect(await whoIs(browser)).toMatchObject({ id: user.id });
    expect((await openBrowser(house).signIn(user.email)).error?.code).toBe('auth.wrong_credentials');
    expect((await openBrowser(house).signIn(user.email, NEXT_PASSWORD)).status).toBe(200);
  });

  it('is judged by the account as it is now', async () => {
    await base.db.transaction((tx) =>
      tx
        .updateTable('app_user')
        .set({ name: 'Renamed', partner_id: world.partners.adb })
        .where('id', '=', user.id)
        .execute(),
    );
    expect(await whoIs(browser)).toMatchObject({ name: 'Renamed', partnerId: world.partners.adb });
  });

  it('is stored as a hash, and so are tokens and links', async () => {
    const { token } = await callerAs(house, user.actor).identity.tokens.create(command({ name: 'sheet' }));
    const { link } = await asAdmin().resetPassword(command({ id: (await seedUser(house, { role: 'leader' })).id }));
    const secrets = [browser.cookie?.split('=')[1], token, link?.split('#')[1]];
    const dump = JSON.stringify([
      await base.db.read.selectFrom('session').selectAll().execute(),
      await base.db.read.selectFrom('api_token').selectAll().execute(),
      await base.db.read.selectFrom('one_time_token').selectAll().execute(),
      await base.db.read.selectFrom('audit_event').selectAll().execute(),
      await base.db.read.selectFrom('idempotency_key').selectAll().execute(),
    ]);
    for (const secret of secrets) {
      expect(secret?.length).toBeGreaterThanOrEqual(43);
      expect(dump).not.toContain(secret);
    }
  });

  it.each([
    ['http://127.0.0.1:3000', 'sid', /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
    ['https://register.gov.example', '__Host-sid', /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/],
  ])('lives in a cookie no script reads; at %s it is called %s', async (publicUrl, _name, form) => {
    const at = testHouse(base.db, { settings: { publicUrl } });
    const answer = await openBrowser(at).signIn(user.email);
    expect(answer.headers.get('set-cookie')).toMatch(form);
  });
});
