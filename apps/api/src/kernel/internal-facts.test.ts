import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldSpecs } from '@counterpart/domain/shared/fields';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../testing-world.ts';
import { appendFacts } from './audit.ts';
import type { Entity, Fact } from './facts.ts';
import { INTERNAL_FIELDS } from './internal-facts.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, { code: 'WB-1', coFinancing: 'adb' });
});
afterEach(() => base.drop());

const SECRET = 'nobody at the bank reads this';

async function write(...facts: Partial<Fact>[]): Promise<void> {
  const origin = { actor: actorOf('coordinator'), requestId: 'test', at: house.clock.now() };
  const whole = facts.map(
    (fact): Fact => ({
      action: 'instrument.updated',
      entity: 'instrument',
      entityId: file.instrumentId,
      version: 2,
      programmeId: file.id,
      partnerId: world.partners.wb,
      ...fact,
    }),
  );
  await house.db.transaction((tx) => appendFacts(tx, origin, whole));
}

const historyOf = async (role: 'liaison' | 'coordinator', partnerId = world.partners.wb) =>
  (await callerAs(house, actorOf(role, { partnerId })).programmes.history({ programmeId: file.id })).items;

describe('the history that a partner reads', () => {
  it.each(
    Object.entries(INTERNAL_FIELDS).flatMap(([entity, names]) =>
      names.map((name) => [entity as Entity, name] as const),
    ),
  )('of a %s never holds its %s, nor that it was written', async (entity, name) => {
    await write({ entity, before: { [name]: '' }, after: { [name]: SECRET } });
    expect(await historyOf('liaison')).toEqual([]);
    expect((await historyOf('coordinator'))[0]?.after).toEqual({ [name]: SECRET });
    await write({ entity, before: { place: '', [name]: SECRET }, after: { place: 'Hà Nội', [name]: `${SECRET} too` } });
    expect(await historyOf('liaison')).toMatchObject([{ before: { place: '' }, after: { place: 'Hà Nội' } }]);
    expect(JSON.stringify(await historyOf('liaison'))).not.toContain(SECRET);
    expect(JSON.stringify(await historyOf('coordinator'))).toContain(`${SECRET} too`);
  });

  it('holds no fact that says of itself that it is internal, and none of another partner', async () => {
    await write(
      { after: { number: '1' } },
      { after: { number: '2' }, isInternal: true, reason: SECRET },
      { after: { number: '3' }, partnerId: world.partners.adb },
      { after: { number: '4' }, partnerId: null },
    );
    expect((await historyOf('liaison')).map((one) => one.after)).toEqual([{ number: '1' }]);
    expect((await historyOf('liaison', world.partners.adb)).map((one) => one.after)).toEqual([{ number: '3' }]);
    expect(await historyOf('coordinator')).toHaveLength(4);
  });
});

describe('the table of internal fields', () => {
  it('names every registry of fields that has one', async () => {
    const root = join(import.meta.dirname, '../../../../packages/domain/src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.fields.ts'),
    );
    const found: string[][] = [];
    for (const path of files) {
      const exported = (await import(join(root, path))) as Record<string, unknown>;
      for (const specs of Object.values(exported)) found.push(internalNames(specs));
    }
    const declared = found.filter((names) => names.length > 0).map((names) => names.join(' '));
    expect(declared.length).toBeGreaterThan(3);
    expect(declared.toSorted()).toEqual(
      Object.values(INTERNAL_FIELDS)
        .map((names) => names.join(' '))
        .toSorted(),
    );
  });
});

function internalNames(exported: unknown): string[] {
  if (typeof exported !== 'object' || exported === null) return [];
  return Object.entries(exported as FieldSpecs).flatMap(([name, spec]) =>
    (spec as { isInternal?: boolean } | null)?.isInternal === true ? [name] : [],
  );
}
