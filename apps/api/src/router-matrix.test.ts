import type { Actor } from '@counterpart/domain/identity/actor';
import type { ErrorCode } from '@counterpart/domain/shared/errors';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from './kernel/house.ts';
import { routerMatrix } from './router-matrix.ts';
import { type MatrixWorld, type Outcome, type Principal, PRINCIPALS } from './router-matrix.types.ts';
import { seedMatrixWorld, sessionHashOf, type WalkedProcedure, walkProcedures } from './router-matrix.world.ts';
import { callerAs, newKey, testHouse } from './testing.ts';
import { undoing } from './testing-undo.ts';

const procedures = walkProcedures();

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

describe('the rights table', () => {
  it('has a line for every procedure and for nothing else', () => {
    const paths = procedures.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(30);
    const withoutLine = paths.filter((path) => !(path in routerMatrix));
    const withoutProcedure = Object.keys(routerMatrix).filter((path) => !paths.includes(path));
    expect({ withoutLine, withoutProcedure }).toEqual({ withoutLine: [], withoutProcedure: [] });
  });

  it('knows every procedure as a command, a query or a door, under a name of its own', () => {
    const isSound = ({ path, name, kind, type }: WalkedProcedure) =>
      /^[a-z][A-Za-z.]+$/.test(name ?? '') &&
      (path.startsWith('session.') ? kind === 'session' : kind === (type === 'query' ? 'query' : 'command'));
    expect(procedures.filter((one) => !isSound(one))).toEqual([]);
    const names = procedures.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('opens nothing but doors to who is signed out', () => {
    const open = procedures.filter(
      ({ path, kind }) => kind !== 'session' && routerMatrix[path]?.expect.signedOut !== 'unauthenticated',
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it.each(procedures.map(({ path }) => path))('%s answers everybody as stated', async (path) => {
    const line = routerMatrix[path];
    if (!line) throw new Error(`${path} has no line in router-matrix.ts`);
    const met: Partial<Record<Principal, Outcome>> = {};
    for (const principal of PRINCIPALS) met[principal] = await outcomeOf(path, principal);
    expect(met).toEqual(line.expect);
  });
});

async function outcomeOf(path: string, principal: Principal): Promise<Outcome> {
  const input = routerMatrix[path]?.input(world, principal);
  const isCommand = procedures.find((one) => one.path === path)?.kind === 'command';
  const actor: Actor | null = principal === 'signedOut' ? null : world.users[principal].actor;
  const caller = callerAs(house, actor, principal === 'signedOut' ? null : sessionHashOf(principal));
  const call = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)(isCommand ? { input, idempotencyKey: newKey() } : input);
    return 'allowed';
  } catch (error) {
    return nameOf(error);
  }
}

function nameOf(error: unknown): Outcome {
  const code = (error as { cause?: { code?: ErrorCode } }).cause?.code;
  switch (code) {
    case 'auth.forbidden':
      return 'forbidden';
    case 'common.not_found':
      return 'not_found';
    case 'auth.not_signed_in':
      return 'unauthenticated';
    case undefined:
      throw error;
    default:
      return code;
  }
}
