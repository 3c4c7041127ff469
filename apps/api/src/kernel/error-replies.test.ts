import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../server.ts';
import { actorOf, newKey, type TestHouse, testHouse } from '../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld } from '../testing-world.ts';

type Line = { readonly fields: Record<string, unknown>; readonly message: string };

let base: TestDatabase;
let house: TestHouse;
let file: SeededProgramme;
let lines: Line[];

beforeEach(async () => {
  base = await createTestDatabase();
  lines = [];
  const note = (fields: Record<string, unknown>, message: string) => void lines.push({ fields, message });
  house = Object.assign(testHouse(base.db), { log: { info: note, warn: note, error: note } });
  file = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
});
afterEach(() => base.drop());

type Sent = { readonly method?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

const ORIGIN = 'http://127.0.0.1:3000';

/** Calls the whole HTTP application, as the office, past sign-in. */
async function send(path: string, init: Sent = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const gate = async () => ({ actor: actorOf('coordinator'), sessionHash: null });
  const app = createApp({ house, gate, webRoot: null, readiness: { isReady: true } });
  const headers = { 'x-app': '1', origin: ORIGIN, authorization: 'Bearer any', 'content-type': 'application/json' };
  const response = await app.request(`${ORIGIN}${path}`, { ...init, headers: { ...headers, ...init.headers } });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const input = (value: unknown) => `?input=${encodeURIComponent(JSON.stringify(value))}`;
const doors: readonly { name: string; read: () => Promise<{ status: number; text: string }> }[] = [
  { name: 'tRPC', read: () => send(`/trpc/programmes.list${input({})}`) },
  {
    name: 'tRPC in a batch',
    read: () => send('/trpc/programmes.list,programmes.list?batch=1&input=%7B%220%22%3A%7B%7D%2C%221%22%3A%7B%7D%7D'),
  },
  { name: 'REST', read: () => send('/api/v1/programmes') },
  { name: 'a file', read: () => send('/export/signing-schedule.csv') },
];

/** What tells a stranger how we are made: stacks, statements, names of tables, files and engines. */
const GIVEAWAYS = [
  /\n?\s+at .+:\d+:\d+/,
  /\bselect\b|\binsert\b|\bupdate .+ set\b/i,
  /SQLITE|postgres|kysely/i,
  /_summary/,
  /\.ts\b|node_modules/,
];

describe('a fault of ours', () => {
  beforeEach(async () => {
    // The engine now throws at every list, with the statement and the table's name in its message.
    await sql`alter table programme_summary rename to programme_summary_gone`.execute(base.db.writer);
    await sql`alter table instrument_summary rename to instrument_summary_gone`.execute(base.db.writer);
  });

  it.each(doors)('is told through $name by a number and nothing else', async ({ read }) => {
    const { status, text } = await read();
    expect(status).toBe(500);
    expect(text).toContain('"common.internal"');
    for (const giveaway of GIVEAWAYS) expect(text).not.toMatch(giveaway);
  });

  it.each(doors)(
    'through $name is logged under the number that the answer repeats, with its stack',
    async ({ read }) => {
      const { text } = await read();
      const told = [...text.matchAll(/"correlationId":"([\w-]+)"/g)].map((match) => match[1]);
      expect(told.length).toBeGreaterThan(0);
      expect(lines.map((line) => line.fields['requestId'])).toEqual(told);
      expect(JSON.stringify(lines[0]?.fields)).toMatch(/_summary.*stack/);
    },
  );

  it('keeps nothing of a command that met it on the way', async () => {
    const id = file.milestones['NEG_INVITED'] ?? '';
    const body = JSON.stringify({ input: { id, version: 1, patch: { note: 'lost' } }, idempotencyKey: newKey() });
    expect((await send('/trpc/procedures.updateMilestone', { method: 'POST', body })).status).toBe(500);
    const row = await base.db.read
      .selectFrom('milestone')
      .select(['version', 'note'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ version: 1, note: '' });
    expect(await base.db.read.selectFrom('audit_event').select('seq').execute()).toEqual([]);
    expect(await base.db.read.selectFrom('idempotency_key').select('key').execute()).toEqual([]);
  });
});

describe('a mistake of the caller', () => {
  it.each([
    ['no JSON as input', () => send('/trpc/programmes.list?input=%7B'), 400],
    ['a body that is no JSON', () => send('/trpc/procedures.updateMilestone', { method: 'POST', body: '{' }), 400],
    ['a field nobody knows', () => send(`/trpc/programmes.list${input({ __proto__: {}, drop: 1 })}`), 400],
    ['a procedure that does not exist', () => send('/trpc/programmes.explode'), 404],
    ['a query sent as a change', () => send('/trpc/programmes.list', { method: 'POST', body: '{}' }), 405],
    ['a cursor of another list', () => send(`/trpc/programmes.list${input({ cursor: 'AAAA' })}`), 200],
    [
      'text that looks like SQL',
      () => send(`/trpc/programmes.list${input({ q: "' or 1=1; --", f: ["code:is:' or 1=1"] })}`),
      200,
    ],
    ['an endless text', () => send(`/trpc/programmes.list${input({ q: 'x'.repeat(20_000) })}`), 400],
    [
      'a REST body that is no JSON',
      () => send('/api/v1/programmes', { method: 'POST', body: '{', headers: { 'idempotency-key': 'key-12345' } }),
      400,
    ],
  ])('is answered as one, without a trace of our inside: %s', async (_, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    for (const giveaway of GIVEAWAYS) expect(answer.text).not.toMatch(giveaway);
    expect(lines).toEqual([]);
  });
});
