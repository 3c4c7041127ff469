import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { openBrowser, refuseUnknownActions, type SeededUser, seedUser } from '../../testing-users.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { addUser, createToken, disableUser } from './operator.ts';

const HOUR = 3_600_000;
const PASSWORD = 'thuyền giấy qua cầu gỗ';

let base: TestDatabase;
let house: TestHouse;
let admin: SeededUser;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await seedSmallWorld(house);
  admin = await seedUser(house, { role: 'admin' });
});
afterEach(async () => {
  await refuseUnknownActions(base.db);
  await base.drop();
});

const users = (as = admin.actor) => callerAs(house, as).identity.users;
const command = <I>(input: I, key = newKey()) => ({ input, idempotencyKey: key });
const refusal = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return ((error as { cause?: unknown }).cause ?? error) as { code: string; details: unknown };
  }
  throw new Error('was not refused');
};
const tokenOf = (link: string | null) => link?.split('#')[1] ?? '';
const liaison = { email: 'liaison@example.org', name: 'Liaison', role: 'liaison', partnerCode: 'WB' } as const;

describe('adding an account', () => {
  it('gives a link that sets the first password once, and signs in', async () => {
    const created = await users().create(command(liaison));
    expect(created.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/set-password#[\w-]{43}$/);
    const browser = openBrowser(house);
    expect((await browser.signIn(liaison.email, PASSWORD)).error?.code).toBe('auth.wrong_credentials');
    const weak = await browser.mutate('session.setPassword', {
      token: tokenOf(created.link),
      password: 'matkhau123456',
    });
    expect(weak.error).toMatchObject({ code: 'auth.password_too_weak', details: { minLength: 12, maxLength: 128 } });
    const set = await browser.mutate('session.setPassword', { token: tokenOf(created.link), password: PASSWORD });
    expect(set.data).toMatchObject({ actor: { id: created.id, role: 'liaison', partnerId: 'prt_wb' } });
    expect((await browser.query('programmes.list', {})).status).toBe(200);
    const again = await openBrowser(house).mutate('session.setPassword', {
      token: tokenOf(created.link),
      password: PASSWORD,
    });
    expect(again.error?.code).toBe('auth.link_invalid');
    expect((await openBrowser(house).signIn(liaison.email, PASSWORD)).status).toBe(200);
  });

  it('keeps the link from a retry, which gets the same account', async () => {
    const first = await users().create(command(liaison, 'same-key-1'));
    expect(await users().create(command(liaison, 'same-key-1'))).toEqual({ ...first, link: null });
  });

  it.each([
    ['72 hours', async () => house.tick(72 * HOUR)],
    ['a newer link', (id: string) => users().resetPassword(command({ id }))],
    ['the account being disabled', (id: string) => users().disable(command({ id }))],
  ])('gives a link that %s ends', async (_what, happens) => {
    const { id, link } = await users().create(command(liaison));
    await happens(id);
    const late = await openBrowser(house).mutate('session.setPassword', { token: tokenOf(link), password: PASSWORD });
    expect(late.error?.code).toBe('auth.link_invalid');
  });

  it.each([
    [{ ...liaison, partnerCode: null }, 'user.scope_required', { role: 'liaison', needs: 'partner' }],
    [{ ...liaison, role: 'officer' as const }, 'user.scope_required', { role: 'officer', needs: 'agency' }],
    [{ ...liaison, partnerCode: 'NOBODY' }, 'common.not_found', { entity: 'partner' }],
    [{ ...liaison, email: 'TAKEN@example.org' }, 'common.duplicate', { entity: 'app_user', field: 'email' }],
  ])('refuses %j with %s', async (input, code, details) => {
    await seedUser(house, { role: 'leader', email: 'taken@example.org' });
    expect(await refusal(users().create(command(input)))).toMatchObject({ code, details });
  });
});

describe('changing an account', () => {
  it('keeps no binding that the new role does not need, and finds the account under its new name', async () => {
    const { id } = await users().create(command(liaison));
    const patch = { role: 'officer' as const, agencyCode: 'MOH', name: 'Nguyễn Văn Đường' };
    const done = await users().update(command({ id, version: 1, patch }));
    expect(done).toEqual({
      id,
      version: 2,
      inverse: { role: 'liaison', agencyCode: null, partnerCode: 'WB', name: 'Liaison' },
    });
    const found = await users().list({ q: 'nguyen duong' });
    expect(found.items).toMatchObject([{ id, agencyCode: 'MOH', partnerCode: null, state: 'invited' }]);
    const leader = await users().update(command({ id, version: 2, patch: { role: 'leader' as const } }));
    expect(leader.inverse).toEqual({ role: 'officer', agencyCode: 'MOH' });
  });

  it("never touches the administrator's own account", async () => {
    const id = admin.id;
    for (const call of [
      () => users().update(command({ id, version: 1, patch: { name: 'Boss' } })),
      () => users().disable(command({ id })),
      () => users().enable(command({ id })),
      () => users().resetPassword(command({ id })),
    ]) {
      expect((await refusal(call())).code).toBe('user.self_change');
    }
  });

  it('leaves one administrator even when two demote each other at the same moment', async () => {
    const second = await seedUser(house, { role: 'admin' });
    const demote = (by: SeededUser, whom: SeededUser) =>
      users(by.actor).update(command({ id: whom.id, version: 1, patch: { role: 'auditor' as const } }));
    const results = await Promise.allSettled([demote(admin, second), demote(second, admin)]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { cause: { code: 'user.last_admin' } },
    });
  });

  it('counts a sample administrator for nothing', async () => {
    await seedUser(house, { role: 'admin', isDemo: true });
    expect((await refusal(disableUser(house, admin.email))).code).toBe('user.last_admin');
    await seedUser(house, { role: 'admin' });
    await disableUser(house, admin.email);
  });

  it('lets nobody but an administrator in person near accounts, whatever the sequence of calls', async () => {
    const target = await seedUser(house, { role: 'leader' });
    const others = (['coordinator', 'leader', 'officer', 'liaison', 'auditor'] as const).map((role) => actorOf(role));
    for (const actor of [...others, { ...admin.actor, channel: 'api' as const }]) {
      for (const call of [
        () => users(actor).list({}),
        () => users(actor).create(command(liaison)),
        () => users(actor).update(command({ id: target.id, version: 1, patch: { role: 'admin' as const } })),
        () => users(actor).resetPassword(command({ id: target.id })),
      ]) {
        expect((await refusal(call())).code).toBe('auth.forbidden');
      }
    }
  });
});

describe('the list of accounts', () => {
  it('pages, sorts as Vietnamese does, filters and says what it did not understand', async () => {
    const names = ['Đặng Ba', 'Bùi Hai', 'Ánh Một', 'Vũ Bốn'];
    for (const [i, name] of names.entries()) {
      await users().create(command({ email: `u${i}@example.org`, name, role: 'leader' as const }));
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await users().list({ f: ['role:is:leader', 'shoe:is:42'], limit: 3, cursor });
      seen.push(...page.items.map((one) => one.name));
      expect(page).toMatchObject({ total: 4, ignored: ['shoe:is:42'] });
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['Ánh Một', 'Bùi Hai', 'Đặng Ba', 'Vũ Bốn']);
    const active = await users().list({ f: ['state:is:active'] });
    expect(active.items.map((one) => one.id)).toEqual([admin.id]);
    expect(active.items[0]?.allowed).toEqual([]);
    expect(JSON.stringify(active)).not.toContain('argon2');
  });
});

describe('API tokens', () => {
  it('act as their holder, are listed without their secret, and end when revoked by their holder only', async () => {
    const user = await seedUser(house, { role: 'coordinator' });
    const own = callerAs(house, user.actor).identity.tokens;
    const made = await own.create(command({ name: 'Bảng tính' }, 'token-key-1'));
    expect(made.token).toMatch(/^cpt_[\w-]{43}$/);
    expect(await own.create(command({ name: 'Bảng tính' }, 'token-key-1'))).toEqual({ id: made.id, token: null });
    const program = openBrowser(house, { authorization: `Bearer ${made.token}` });
    expect((await program.query('session.me')).data).toMatchObject({ actor: { id: user.id } });
    await expect.poll(async () => (await own.list({}))[0]?.lastUsedAt).toBe(house.clock.now());
    for (const forbidden of [
      program.mutate('session.changePassword', { current: PASSWORD, next: PASSWORD }),
      program.mutate('identity.tokens.create', command({ name: 'another' })),
      program.query('session.list'),
    ]) {
      expect((await forbidden).error?.code).toBe('auth.forbidden');
    }
    const stranger = callerAs(house, admin.actor).identity.tokens;
    expect((await refusal(stranger.revoke(command({ id: made.id })))).code).toBe('common.not_found');
    await own.revoke(command({ id: made.id }));
    expect(await own.list({})).toEqual([]);
    expect((await program.query('programmes.list', {})).status).toBe(401);
  });

  it('win over a cookie, so that a program with a dead token never acts as the browser beside it', async () => {
    const user = await seedUser(house, { role: 'coordinator' });
    const browser = openBrowser(house, { authorization: 'Bearer cpt_dead' });
    const signedIn = openBrowser(house);
    await signedIn.signIn(user.email);
    browser.cookie = signedIn.cookie;
    expect((await browser.query('programmes.list', {})).status).toBe(401);
  });
});

describe("the operator's door", () => {
  it('adds the first administrator, makes a token and disables', async () => {
    const { id, link } = await addUser(house, { email: 'first@example.org', name: 'First', role: 'admin' });
    expect(link).toContain('/set-password#');
    const { token } = await createToken(house, { email: 'FIRST@example.org', name: 'script' });
    const program = openBrowser(house, { authorization: `Bearer ${token}` });
    expect((await program.query('session.me')).data).toMatchObject({ actor: { id } });
    await disableUser(house, 'first@example.org');
    expect((await program.query('programmes.list', {})).status).toBe(401);
    const actions = await base.db.read.selectFrom('audit_event').select(['action', 'channel']).orderBy('seq').execute();
    expect(actions.map((one) => one.action)).toEqual([
      'app_user.created',
      'api_token.created',
      'app_user.disabled',
      'app_user.access_ended',
    ]);
    expect(new Set(actions.map((one) => one.channel))).toEqual(new Set(['cli']));
  });

  it.each([
    [{ email: 'nonsense', name: 'X', role: 'admin' as const }, 'common.invalid_input'],
    [{ email: 'a@example.org', name: 'X', role: 'officer' as const }, 'user.scope_required'],
    [{ email: 'a@example.org', name: 'X', role: 'officer' as const, agencyCode: 'NONE' }, 'common.not_found'],
  ])('refuses %j with %s', async (user, code) => {
    expect((await refusal(addUser(house, user))).code).toBe(code);
  });
});
