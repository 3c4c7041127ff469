import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { SIDE_STATES, STAGES } from '@counterpart/domain/shared/codes';
import { searchWords } from '@counterpart/domain/shared/text';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import type { PipelineRow } from './programmes.list.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
/** What groups and words are judged by here: read from the tables once, not by the lists under test. */
let sortKeys: ReadonlyMap<string, string>;
let lines: readonly { programme_id: string; partner_id: string | null; currency: string; amount_minor: number }[];

const WORDS = ['Cấp nước', 'Giao thông', 'Y tế cơ sở', 'Lưới điện', 'Nông thôn'];
const CURRENCIES = ['USD', 'JPY', 'VND'];
const DAYS = [
  {},
  { NEG_INVITED: { actualOn: '2026-01-05' }, SIGNED: { plannedOn: '2027-01-15' } },
  { NEG_INVITED: { actualOn: '2026-01-05' }, BOARD_APPROVED: { actualOn: '2026-02-05' } },
  { NEG_INVITED: { actualOn: '2026-01-05' }, SIGNED: { actualOn: '2026-05-05' } },
];
const COUNT = 30;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  for (let n = 0; n < COUNT; n += 1) await seedOne(n);
  const named = await Promise.all(
    (['partner', 'agency'] as const).map((table) =>
      base.db.read.selectFrom(table).select(['id', 'sort_key']).execute(),
    ),
  );
  sortKeys = new Map(named.flat().map((one) => [one.id, one.sort_key]));
  lines = await base.db.read.selectFrom('financing_line').selectAll().execute();
}, 60_000);
afterAll(() => base.drop());

async function seedOne(n: number): Promise<void> {
  const managing = ([undefined, 'mof', 'moh'] as const)[n % 3];
  const partner = n % 2 === 0 ? 'wb' : 'adb';
  const other = n % 2 === 0 ? 'adb' : 'wb';
  const currency = (at: number) => CURRENCIES[(n + at) % CURRENCIES.length] ?? '';
  const lines = [
    ...(n % 7 === 0 ? [] : [{ from: partner, minor: ((n * 7) % 11) * 100, currency: 'USD' } as const]),
    // A second currency of the same partner, the other partner's money, and the home side's own.
    ...(n % 5 === 0 ? [{ from: partner, minor: 1000 + n, currency: currency(0) } as const] : []),
    ...(n % 4 === 0 ? [{ from: other, minor: 1000 + n, currency: currency(1) } as const] : []),
    ...(n % 3 === 0 ? [{ from: null, minor: 1000 + n, currency: currency(2) }] : []),
  ];
  await seedProgramme(house, world, {
    code: `PRG-${n}`,
    title: `${WORDS[n % WORDS.length]} ${n % 4}`,
    partner,
    lines,
    days: DAYS[n % DAYS.length] ?? {},
    ...(n % 4 === 0 && { coFinancing: other }),
    ...(managing && { managing }),
    ...(n === 9 && { sideState: 'ON_HOLD' as const }),
  });
}

const readers = (): Actor[] => [
  actorOf('coordinator'),
  actorOf('officer', { agencyId: world.agencies.moh }),
  actorOf('liaison', { partnerId: world.partners.wb }),
];

const FILTERS = [
  'partner:is:WB',
  'partner:not:ADB',
  'agency:is:MOH',
  'stage:is:NEGOTIATION_PENDING',
  'stage:in:SIGNED,IDEA',
  'signing:min:2026-01-01',
  'amount:min:3',
  'currency:not:USD',
];

const asked = fc.record({
  reader: fc.nat({ max: 2 }),
  f: fc.subarray(FILTERS, { maxLength: 2 }),
  q: fc.constantFrom('', 'nuoc', 'cap nuoc 1', 'prg', 'giao', 'khong co', '!'),
  s: fc.constantFrom('code', '-code', 'signing', '-stage', 'title', 'amount,-code', undefined),
  g: fc.constantFrom('partner', 'agency', 'stage', 'kind', undefined),
  limit: fc.constantFrom(1, 4, 50),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const listOf = (ask: Asked) => callerAs(house, readers()[ask.reader] ?? actorOf('coordinator')).programmes;

/** The plain reading: the whole list in its order, from which words, groups and pages are then taken by hand. */
async function expectedRows({ f, q, s, g, ...ask }: Asked): Promise<readonly PipelineRow[]> {
  const { items } = await listOf({ f, q, s, g, ...ask }).list({ f, s, limit: 200 });
  const typed = searchWords(q);
  const meant = items.filter((row) =>
    typed.every((word) => searchWords(`${row.code} ${row.titleVi}`).some((one) => one.startsWith(word))),
  );
  if (g === undefined) return meant;
  return meant.toSorted((a, b) => (groupKey(a, g) < groupKey(b, g) ? -1 : groupKey(a, g) > groupKey(b, g) ? 1 : 0));
}

function groupKey(row: PipelineRow, g: string): string {
  if (g === 'stage') return String([...STAGES, ...SIDE_STATES].indexOf(row.stage as never) + 100);
  if (g === 'kind') return row.kind;
  const id = g === 'partner' ? row.partnerId : row.agencyId;
  return `${sortKeys.get(id ?? '') ?? '~'} ${id ?? ''}`;
}

function tally<T>(values: readonly T[]): { value: T; programmes: number }[] {
  return [...new Set(values)].map((value) => ({ value, programmes: values.filter((one) => one === value).length }));
}

/** The money of each programme's lines that the reader may see, line by line. */
function expectedMoney(actor: Actor, rows: readonly PipelineRow[]) {
  const scope = scopeOf(actor);
  const shown = new Set(rows.map((row) => row.id));
  const seen = lines.filter(
    (one) =>
      shown.has(one.programme_id) &&
      one.partner_id !== null &&
      (scope.kind !== 'partner' || one.partner_id === scope.partnerId),
  );
  return CURRENCIES.flatMap((currency) => {
    const own = seen.filter((one) => one.currency === currency);
    const programmes = new Set(own.map((one) => one.programme_id)).size;
    const amountMinor = own.reduce((sum, one) => sum + one.amount_minor, 0);
    return programmes === 0 ? [] : [{ currency, amountMinor, programmes }];
  }).toSorted((a, b) => b.programmes - a.programmes || (a.currency < b.currency ? -1 : 1));
}

describe('whatever is asked, the pipeline answers like a plain reading of the register', () => {
  it('by pages from cursor to cursor and by jumps, each with the whole count', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (ask) => {
        const { reader: _, ...input } = ask;
        const expected = (await expectedRows(ask)).map((row) => row.id);
        const found: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<ReturnType<typeof listOf>['list']>> = await listOf(ask).list({
            ...input,
            cursor,
          });
          expect(page.total).toBe(expected.length);
          found.push(...page.items.map((row) => row.id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(found).toEqual(expected);
        for (const offset of [3, expected.length, expected.length + 5]) {
          const jumped = await listOf(ask).list({ ...input, offset });
          expect(jumped.items.map((row) => row.id)).toEqual(expected.slice(offset, offset + ask.limit));
          expect(jumped.total).toBe(expected.length);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('in totals: programmes by stage and group, and the money of every line in its currency', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (ask) => {
        const rows = await expectedRows(ask);
        const { f, q, g } = ask;
        const totals = await listOf(ask).totals({ f, q, g });
        const inOrder = rows.toSorted((a, b) => (groupKey(a, 'stage') < groupKey(b, 'stage') ? -1 : 1));
        const value = { stage: 'stage', kind: 'kind', partner: 'partnerId', agency: 'agencyId' } as const;
        expect(totals).toEqual({
          programmes: rows.length,
          byStage: tally(inOrder.map((row) => row.stage)).map((one) => ({
            stage: one.value,
            programmes: one.programmes,
          })),
          byCurrency: expectedMoney(readers()[ask.reader] ?? actorOf('coordinator'), rows),
          groups: g === undefined ? null : tally(rows.map((row) => row[value[g]])),
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
