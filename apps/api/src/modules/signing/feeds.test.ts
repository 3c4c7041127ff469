import type { Role } from '@counterpart/domain/shared/codes';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { openBrowser, type SeededUser, seedUser } from '../../testing-users.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { seedSigning } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  await seedSigning(house, world, { code: 'WB-1', managing: 'moh', days: { SIGNED: { plannedOn: '2026-12-10' } } });
  await seedSigning(house, world, { code: 'ADB-1', partner: 'adb', days: { SIGNED: { plannedOn: '2026-12-11' } } });
  await seedSigning(house, world, { code: 'OLD', days: { SIGNED: { actualOn: '2019-12-11' } } });
});
afterEach(() => base.drop());

const userOf = (role: Role, ties: { agencyId?: string; partnerId?: string } = {}) =>
  seedUser(house, { role, ...ties, hasPassword: false });
const subscribe = (user: SeededUser, more: object = {}, key = newKey()) =>
  callerAs(house, user.actor).signing.createFeed({
    input: { name: 'Lịch ký', ...more },
    idempotencyKey: key,
  });
const fetchFeed = (address: string | null, headers: Record<string, string> = {}) =>
  openBrowser(house).send(new URL(address ?? '').pathname, { headers });
async function eventsAt(address: string | null): Promise<ICAL.Event[]> {
  const response = await fetchFeed(address);
  if (response.status !== 200) throw new Error(`the feed answers ${response.status}`);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const titlesAt = async (address: string | null) => (await eventsAt(address)).map((event) => event.summary);
const uidsAt = async (address: string | null) => (await eventsAt(address)).map((event) => event.uid);
const setUser = (user: SeededUser, columns: object) =>
  base.db.transaction((tx) => tx.updateTable('app_user').set(columns).where('id', '=', user.id).execute());

describe('a calendar subscription', () => {
  it('gives the filter as a calendar under its name, without a cookie', async () => {
    const feed = await subscribe(await userOf('leader'), { f: ['partner:is:WB'], language: 'en' });
    expect(feed.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/feeds\/[A-Za-z0-9_-]{43}\.ics$/);
    expect(feed.filter.f).toEqual(['partner:is:WB', 'signing:since:-365d']);
    expect(await titlesAt(feed.address)).toEqual(['Signing of Chương trình WB-1 (Ngân hàng Thế giới)']);
    const response = await fetchFeed(feed.address);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(await response.text()).toContain('X-WR-CALNAME:Lịch ký');
  });

  it('shows what the list shows for its filter', async () => {
    const user = await userOf('leader');
    for (const f of [[], ['signing:max:2026-12-31'], ['signing:next:month', 'partner:is:ADB'], ['signed:empty:no']]) {
      const feed = await subscribe(user, { f });
      const list = await callerAs(house, user.actor).signing.schedule({ f: [...feed.filter.f], q: feed.filter.q });
      expect(await uidsAt(feed.address)).toEqual(list.items.map((row) => `${row.instrumentId}@counterpart`));
    }
  });

  it('leaves a filter with a period as it is, and refuses one that is not understood', async () => {
    const user = await userOf('leader');
    expect((await subscribe(user, { f: ['signing:next:month'] })).filter.f).toEqual(['signing:next:month']);
    expect(await titlesAt((await subscribe(user, { f: ['signed:max:2020-01-01'] })).address)).toHaveLength(1);
    await expect(subscribe(user, { f: ['colour:is:red'] })).rejects.toMatchObject({
      cause: { code: 'common.invalid_input', details: { issues: [{ path: 'f', message: 'colour:is:red' }] } },
    });
  });

  it('shows its secret once: a retry, the list and the register do not have it', async () => {
    const user = await userOf('leader');
    const feed = await subscribe(user, {}, 'feed-key-1');
    expect(await subscribe(user, {}, 'feed-key-1')).toEqual({ ...feed, address: null });
    const { listFeeds } = callerAs(house, user.actor).signing;
    expect(await listFeeds({})).toEqual([
      { id: feed.id, name: 'Lịch ký', language: 'vi', filter: feed.filter, createdAt: house.clock.now() },
    ]);
    const secret = /feeds\/(.+)\.ics$/.exec(feed.address ?? '')?.[1] ?? 'none';
    for (const table of ['feed_token', 'idempotency_key', 'audit_event'] as const) {
      const rows = await base.db.read.selectFrom(table).selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it("follows its owner's rights at every fetch and dies with the owner", async () => {
    const user = await userOf('leader');
    const { address } = await subscribe(user);
    expect(await titlesAt(address)).toHaveLength(2);
    await setUser(user, { role: 'liaison', partner_id: world.partners.adb });
    expect(await titlesAt(address)).toEqual(['Ký Chương trình ADB-1 (Ngân hàng Phát triển Châu Á)']);
    await setUser(user, { role: 'officer', partner_id: null, agency_id: world.agencies.moh });
    expect(await titlesAt(address)).toEqual(['Ký Chương trình WB-1 (Ngân hàng Thế giới)']);
    await setUser(user, { is_disabled: 1 });
    expect((await fetchFeed(address)).status).toBe(404);
    await setUser(user, { is_disabled: 0 });
    expect(await titlesAt(address)).toHaveLength(1);
  });

  it('looks the same when it is revoked, of a disabled user, unknown or no secret at all', async () => {
    const [user, gone] = [await userOf('leader'), await userOf('leader')];
    const [feed, dead] = [await subscribe(user), await subscribe(gone)];
    await setUser(gone, { is_disabled: 1 });
    const { revokeFeed, listFeeds } = callerAs(house, user.actor).signing;
    await revokeFeed({ input: { id: feed.id }, idempotencyKey: newKey() });
    expect(await listFeeds({})).toEqual([]);
    const unknown = `http://127.0.0.1:3000/feeds/${'A'.repeat(43)}.ics`;
    const answers = await Promise.all(
      [feed.address, dead.address, unknown, 'http://127.0.0.1:3000/feeds/x.ics'].map(async (address) => {
        const response = await fetchFeed(address);
        return [response.status, Object.fromEntries(response.headers), await response.text()] as const;
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("cannot be revoked by anyone else, nor seen in another's list", async () => {
    const feed = await subscribe(await userOf('leader'));
    const other = callerAs(house, (await userOf('admin')).actor).signing;
    expect(await other.listFeeds({})).toEqual([]);
    await expect(other.revokeFeed({ input: { id: feed.id }, idempotencyKey: newKey() })).rejects.toMatchObject({
      cause: { code: 'common.not_found' },
    });
    expect((await fetchFeed(feed.address)).status).toBe(200);
  });

  it('is not sent again until something changes', async () => {
    const { address } = await subscribe(await userOf('leader'));
    const tag = (await fetchFeed(address)).headers.get('etag') ?? '';
    house.tick(20 * 60_000);
    const unchanged = await fetchFeed(address, { 'if-none-match': tag });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    await seedSigning(house, world, { code: 'NEW', days: { SIGNED: { plannedOn: '2026-12-15' } } });
    expect((await fetchFeed(address, { 'if-none-match': tag })).status).toBe(200);
  });

  it('may be fetched 60 times an hour, each for itself', async () => {
    const user = await userOf('leader');
    const [first, second] = [await subscribe(user), await subscribe(user)];
    for (let n = 0; n < 60; n++) expect((await fetchFeed(first.address)).status).toBe(200);
    const refused = await fetchFeed(first.address);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await fetchFeed(second.address)).status).toBe(200);
    house.tick(3_600_000);
    expect((await fetchFeed(first.address)).status).toBe(200);
  });
});
