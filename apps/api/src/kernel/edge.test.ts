import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gate } from '../modules/identity/index.ts';
import { createApp } from '../server.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { openBrowser, type SeededUser, seedUser, TEST_PASSWORD } from '../testing-users.ts';

const OWN = 'https://register.mof.gov.vn';
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const TYPES = [
  'application/json',
  'Application/JSON; charset=utf-8',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/xml',
  null,
] as const;
const ORIGINS = [OWN, 'https://evil.example', 'https://weak.mof.gov.vn', 'null', null] as const;

let base: TestDatabase;
let house: TestHouse;
let user: SeededUser;
let cookie: string;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { settings: { publicUrl: OWN } });
  user = await seedUser(house, { role: 'coordinator' });
  const browser = openBrowser(house);
  await browser.signIn(user.email);
  cookie = browser.cookie ?? '';
});
afterAll(() => base.drop());

const appOf = (one: TestHouse) => createApp({ house: one, gate, webRoot: null, readiness: { isReady: true } });
const language = async () =>
  (await base.db.read.selectFrom('app_user').select('language').where('id', '=', user.id).executeTakeFirstOrThrow())
    .language;

describe('a call that carries a session', () => {
  it('passes from our own pages only: our header, our origin, JSON, GET or POST', async () => {
    const app = appOf(house);
    const passed: string[] = [];
    for (const method of METHODS) {
      for (const type of TYPES) {
        for (const origin of ORIGINS) {
          for (const header of ['1', '0', null]) {
            const before = await language();
            const next = before === 'vi' ? 'en' : 'vi';
            const headers = new Headers({ cookie });
            if (type !== null) headers.set('content-type', type);
            if (origin !== null) headers.set('origin', origin);
            if (header !== null) headers.set('x-app', header);
            const path = method === 'GET' ? 'session.me' : 'session.setLanguage';
            const body = method === 'GET' ? null : new TextEncoder().encode(JSON.stringify({ language: next }));
            const answer = await app.request(`${OWN}/trpc/${path}`, { method, headers, body });
            const hasPassed = answer.status === 200;
            expect(await language()).toBe(hasPassed && method === 'POST' ? next : before);
            if (hasPassed) passed.push(`${method} ${type} ${origin} ${header}`);
          }
        }
      }
    }
    expect(passed).toEqual([
      `GET application/json ${OWN} 1`,
      `GET application/json null 1`,
      `GET Application/JSON; charset=utf-8 ${OWN} 1`,
      `GET Application/JSON; charset=utf-8 null 1`,
      `GET null ${OWN} 1`,
      `GET null null 1`,
      `POST application/json ${OWN} 1`,
      `POST Application/JSON; charset=utf-8 ${OWN} 1`,
    ]);
  });

  it.each([
    ['POST', { 'sec-fetch-site': 'same-origin' }, 200],
    ['POST', { 'sec-fetch-site': 'same-site' }, 403],
    ['POST', { 'sec-fetch-site': 'none' }, 403],
    ['GET', { 'sec-fetch-site': 'cross-site' }, 403],
    ['GET', { 'sec-fetch-site': 'same-origin' }, 200],
    ['POST', { 'sec-fetch-site': 'same-site', origin: OWN }, 403],
  ])('%s with %j is answered %i', async (method, more, status) => {
    const path = method === 'GET' ? 'session.me' : 'session.setLanguage';
    const headers = { cookie, 'x-app': '1', 'content-type': 'application/json', ...more };
    const body = method === 'GET' ? null : JSON.stringify({ language: await language() });
    expect((await appOf(house).request(`${OWN}/trpc/${path}`, { method, headers, body })).status).toBe(status);
  });

  it.each([
    ['http://localhost:3000', 'localhost:3000', 200],
    ['http://localhost:9999', 'localhost:3000', 403],
    ['http://attacker.example:3000', 'attacker.example:3000', 403],
    ['http://127.0.0.1:3000', '127.0.0.1:3000', 200],
  ])('on this machine: from %s to %s is answered %i', async (origin, host, status) => {
    const local = testHouse(base.db);
    const headers = { 'x-app': '1', 'content-type': 'application/json', origin, host };
    const body = JSON.stringify({});
    const answer = await appOf(local).request(`http://${host}/trpc/session.signOut`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  });
});

describe('a call that is too much', () => {
  const send = (path: string, init: RequestInit) =>
    appOf(house).request(`${OWN}/trpc/${path}`, {
      ...init,
      headers: { 'x-app': '1', origin: OWN, 'content-type': 'application/json' },
    });
  const batch = (n: number) => `${Array.from({ length: n }, () => 'session.me').join(',')}?batch=1&input=%7B%7D`;

  it('is refused as a batch of eleven, and served as one of ten', async () => {
    expect((await send(batch(10), { method: 'GET' })).status).toBe(200);
    const eleven = await send(batch(11), { method: 'GET' });
    expect(eleven.status).toBe(400);
    expect(await eleven.json()).toMatchObject({ error: { data: { code: 'common.invalid_input' } } });
  });

  it.each([
    [256 * 1024, 401],
    [256 * 1024 + 1, 413],
  ])('is judged by its body: %i bytes are answered %i, announced or not', async (bytes, status) => {
    const typed = { email: 'a@example.org', password: 'x' };
    const body = JSON.stringify(typed) + ' '.repeat(bytes - JSON.stringify(typed).length);
    const stream = new Blob([body]).stream();
    const streamed = await send('session.signIn', { method: 'POST', body: stream, duplex: 'half' });
    const announced = await appOf(house).request(`${OWN}/trpc/session.signIn`, {
      method: 'POST',
      body,
      headers: { 'x-app': '1', origin: OWN, 'content-type': 'application/json', 'content-length': String(bytes) },
    });
    expect([streamed.status, announced.status]).toEqual([status, status]);
  });
});

describe('no answer carries a stack, a statement or a path', () => {
  const LEAK =
    /\bat .+[:(]\d+|select |insert |update |sqlite|postgres|syntax|constraint|node_modules|\.ts\b|\/work|\/srv/i;
  const headers = { 'x-app': '1', origin: OWN, 'content-type': 'application/json' };

  it.each([
    ['a body that is not JSON', 'POST', 'session.signIn', '{"email": '],
    ['a body that is not an object', 'POST', 'session.signIn', '[]'],
    ['an input that is not JSON', 'GET', 'programmes.list?input=%7B', null],
    ['an unknown procedure', 'GET', 'no.such.thing', null],
    ['a broken escape in the path', 'GET', 'a%E0%A4%A', null],
    ['a query sent as a mutation', 'POST', 'session.me', '{}'],
    ['a mutation sent as a query', 'GET', 'session.signOut', null],
    ['an unknown field', 'POST', 'session.signIn', '{"email":"a@b.example","password":"x","role":"admin"}'],
    ['a poisoned prototype', 'POST', 'session.signOut', '{"__proto__":{"role":"admin"},"constructor":1}'],
    ['the character NUL', 'POST', 'session.signIn', '{"email":"a\\u0000@b.example","password":"x\\u0000"}'],
    ['a lone surrogate', 'POST', 'session.signIn', '{"email":"\\ud800@b.example","password":"\\udfff"}'],
    ['a filter that injects', 'POST', 'session.signIn', `{"email":"'; drop table app_user; --","password":"x"}`],
    ['a batch that mixes', 'GET', 'session.me,session.signOut?batch=1&input=%7B%7D', null],
    ['a batch without an object', 'GET', 'session.me?batch=1&input=3', null],
    ['a cookie that is not ours', 'GET', 'session.me', null],
  ])('for %s, and it is the caller who is told', async (_what, method, path, body) => {
    const answer = await appOf(house).request(`${OWN}/trpc/${path}`, {
      method,
      headers: { ...headers, cookie: '__Host-sid=%00%ff"; sid=1' },
      body,
    });
    const text = await answer.text();
    expect(answer.status).toBeLessThan(500);
    expect(text).not.toMatch(LEAK);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    [
      'before anybody is recognised',
      { gate: () => Promise.reject(new Error('select * from app_user at x (/srv/a.ts:1:1)')) },
    ],
    ['in a query', { calendar: () => Promise.reject(new Error('SQLITE_ERROR: no such table at y (/srv/b.ts:2:2)')) }],
  ])('for a fault of ours %s, which is logged once with its cause', async (_where, broken) => {
    const lines: string[] = [];
    const log = { ...house.log, error: (fields: object) => lines.push(JSON.stringify(fields)) };
    const sick = { ...house, log, ...('calendar' in broken ? broken : {}) } as TestHouse;
    const app = createApp({
      house: sick,
      gate: 'gate' in broken ? broken.gate : gate,
      webRoot: null,
      readiness: { isReady: true },
    });
    const answer = await app.request(`${OWN}/trpc/programmes.list?input=%7B%7D`, { headers: { ...headers, cookie } });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('common.internal');
    expect(text).not.toMatch(LEAK);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/app_user|no such table/);
    expect(lines[0]).not.toContain(TEST_PASSWORD);
  });
});
