import { seededRandom } from '@counterpart/domain/shared/seeded-random';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from './kernel/house.ts';
import { routerMatrix } from './router-matrix.ts';
import { type MatrixWorld, type Principal, PRINCIPALS, type Signed } from './router-matrix.types.ts';
import { seedMatrixWorld, sessionHashOf, walkProcedures } from './router-matrix.world.ts';
import { callerAs, newKey, testHouse } from './testing.ts';
import { undoing } from './testing-undo.ts';

/** What a stranger sends where something else is meant; each is a value that JSON can carry. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  'a\u0000b',
  'a\ud800b',
  "' or 1=1; --",
  '%_\\',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '=1+1',
  'Ơ\u0301'.repeat(3000),
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  '12345678901234567890',
  [],
  {},
  [[[[[[[[]]]]]]]],
  Array.from({ length: 1000 }, () => 'x'),
  JSON.parse('{"__proto__": {"role": "admin"}, "constructor": {"prototype": {}}}'),
];

/** Of all values so many are tried in each place of an input; which ones differs from place to place. */
const TRIED = 7;
const random = seededRandom(20_261_123);

let base: TestDatabase;
let house: House;
let world: MatrixWorld;

beforeAll(async () => {
  base = await createTestDatabase();
  const solid = testHouse(base.db);
  world = await seedMatrixWorld(solid);
  house = { ...solid, db: undoing(base.db) };
});
afterAll(() => base.drop());

type Place = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))];
}

function partAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value);
}

function withPart(value: unknown, [key, ...rest]: Place, part: unknown): unknown {
  if (key === undefined) return part;
  const inner = withPart((value as Record<string | number, unknown>)[key], rest, part);
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === Number(key) ? inner : one));
  return { ...(value as object), [key]: inner };
}

/** The values tried in a place: some of the hostile ones, and for an id one of the same kind that nobody has. */
function triedFor(part: unknown): readonly unknown[] {
  const some = Array.from({ length: TRIED }, () => random.pick(HOSTILE));
  const isId = typeof part === 'string' && /^[a-z]{3}_.{8,}$/.test(part);
  return isId ? [...some, `${part.slice(0, -2)}${part.endsWith('00') ? '11' : '00'}`] : some;
}

const procedures = walkProcedures();

/** Somebody who may call the procedure, so that what is sent gets as far as it can. */
function callerOf(path: string): Principal {
  return PRINCIPALS.find((one) => routerMatrix[path]?.expect[one] === 'allowed') ?? 'coordinator';
}

async function faultOf(path: string, principal: Principal, sent: unknown): Promise<string | null> {
  const isSigned = (one: Principal): one is Signed => one !== 'signedOut';
  const caller = isSigned(principal)
    ? callerAs(house, world.users[principal].actor, sessionHashOf(principal))
    : callerAs(house, null);
  const call = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)(sent);
    return null;
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return null;
    return `${JSON.stringify(sent).slice(0, 300)} met ${String(cause ?? error).slice(0, 300)}`;
  }
}

describe('whatever is sent in place of what is meant', () => {
  it.each(procedures.map(({ path }) => path))(
    '%s answers or refuses, and never fails',
    { timeout: 120_000 },
    async (path) => {
      const principal = callerOf(path);
      const input = routerMatrix[path]?.input(world, principal);
      const isCommand = procedures.find((one) => one.path === path)?.kind === 'command';
      const faults: string[] = [];
      for (const place of placesIn(input)) {
        for (const value of triedFor(partAt(input, place))) {
          const hostile = withPart(input, place, value);
          const sent = isCommand ? { input: hostile, idempotencyKey: newKey() } : hostile;
          const fault = await faultOf(path, principal, sent);
          if (fault !== null) faults.push(fault);
        }
      }
      expect(faults).toEqual([]);
    },
  );

  it.each([undefined, null, 'x', 7, [], { input: null }, { input: {}, idempotencyKey: "' or 1=1" }])(
    'in place of a whole call: %j',
    async (sent) => {
      const faults: string[] = [];
      for (const { path } of procedures) {
        const fault = await faultOf(path, callerOf(path), sent);
        if (fault !== null) faults.push(`${path}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
