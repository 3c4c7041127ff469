import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { sweepKeys } from './idempotency.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../testing-world.ts';

const CALLS = 20;

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, { code: 'WB-1' });
});
afterEach(() => base.drop());

const atOnce = <T>(call: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: CALLS }, (_, n) => call(n)));
const codeOf = (one: PromiseSettledResult<unknown>) =>
  one.status === 'fulfilled' ? 'accepted' : (one.reason as { cause?: { code?: string } }).cause?.code;
const outcomes = (answers: readonly PromiseSettledResult<unknown>[]) => {
  const codes = answers.map((one) => String(codeOf(one)));
  return codes.sort((a, b) => a.localeCompare(b));
};
const actions = async () => {
  const rows = await base.db.read
    .selectFrom('audit_event')
    .select(['action', 'entity_version'])
    .orderBy('seq')
    .execute();
  return rows.map((row) => `${row.action} ${row.entity_version}`);
};

describe(`${CALLS} equal calls at once`, () => {
  it('change a milestone once and all receive the same answer', async () => {
    const id = file.milestones['NEG_INVITED'] ?? '';
    const call = { input: { id, version: 1, patch: { note: 'once' } }, idempotencyKey: newKey() };
    const answers = await atOnce(() => callerAs(house, actorOf('coordinator')).procedures.updateMilestone(call));
    expect(answers).toEqual(
      answers.map(() => ({ status: 'fulfilled', value: { id, version: 2, inverse: { note: '' } } })),
    );
    expect(await actions()).toEqual(['milestone.updated 2']);
  });

  it('open one programme', async () => {
    const input = { code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT' as const, leadPartnerId: world.partners.wb };
    const call = { input, idempotencyKey: newKey() };
    const answers = await atOnce(() => callerAs(house, actorOf('coordinator')).programmes.create(call));
    expect(new Set(answers.map((one) => (one.status === 'fulfilled' ? one.value.id : codeOf(one)))).size).toBe(1);
    expect(await actions()).toEqual(['programme.created 1']);
    expect((await callerAs(house, actorOf('leader')).programmes.list({ q: 'new-1' })).total).toBe(1);
  });
});

describe(`${CALLS} calls at once`, () => {
  it('under keys of their own open one programme of a code; the others learn that it is taken', async () => {
    const input = { code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT' as const, leadPartnerId: world.partners.wb };
    const answers = await atOnce(() =>
      callerAs(house, actorOf('coordinator')).programmes.create({ input, idempotencyKey: newKey() }),
    );
    expect(outcomes(answers)).toEqual(['accepted', ...Array.from({ length: CALLS - 1 }, () => 'common.duplicate')]);
    expect(await actions()).toEqual(['programme.created 1']);
  });

  it('with one key and different contents have one effect; the others are told that the key was used', async () => {
    const id = file.milestones['NEG_INVITED'] ?? '';
    const idempotencyKey = newKey();
    const answers = await atOnce((n) =>
      callerAs(house, actorOf('coordinator')).procedures.updateMilestone({
        input: { id, version: 1, patch: { note: `note ${n}` } },
        idempotencyKey,
      }),
    );
    expect(outcomes(answers)).toEqual([
      'accepted',
      ...Array.from({ length: CALLS - 1 }, () => 'common.idempotency_mismatch'),
    ]);
    expect(await actions()).toEqual(['milestone.updated 2']);
  });

  it('with one key by different people are calls of their own', async () => {
    const id = file.milestones['NEG_INVITED'] ?? '';
    const idempotencyKey = newKey();
    const answers = await atOnce((n) =>
      callerAs(house, actorOf('coordinator', { userId: `usr_${n}` })).procedures.updateMilestone({
        input: { id, version: 1, patch: { note: 'the same' } },
        idempotencyKey,
      }),
    );
    // The first writes the note; to the others nothing is left to change.
    expect(outcomes(answers)).toEqual([
      'accepted',
      ...Array.from({ length: CALLS - 1 }, () => 'common.nothing_changed'),
    ]);
  });
});

describe('a refused call', () => {
  it('keeps its key free, so that the mended call may use it', async () => {
    const office = callerAs(house, actorOf('coordinator'));
    const id = file.milestones['NEG_INVITED'] ?? '';
    const idempotencyKey = newKey();
    const refused = office.procedures.updateMilestone({
      input: { id, version: 1, patch: { actualOn: '2026-12-31' } },
      idempotencyKey,
    });
    await expect(refused).rejects.toMatchObject({ cause: { code: 'date.in_future' } });
    const mended = await office.procedures.updateMilestone({
      input: { id, version: 1, patch: { actualOn: '2026-11-20' } },
      idempotencyKey,
    });
    expect(mended.version).toBe(2);
  });
});

describe('a key', () => {
  it('is known again for a day and forgotten then', async () => {
    const id = file.milestones['NEG_INVITED'] ?? '';
    const office = callerAs(house, actorOf('coordinator'));
    const call = { input: { id, version: 1, patch: { note: 'once' } }, idempotencyKey: newKey() };
    const answer = await office.procedures.updateMilestone(call);
    house.tick(24 * 3_600_000);
    await sweepKeys(house);
    expect(await office.procedures.updateMilestone(call)).toEqual(answer);
    house.tick(1);
    await sweepKeys(house);
    await expect(office.procedures.updateMilestone(call)).rejects.toMatchObject({
      cause: { code: 'common.nothing_changed' },
    });
  });
});
