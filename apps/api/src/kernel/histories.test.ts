import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../modules/audit/index.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { seedProgramme, seedSmallWorld } from '../testing-world.ts';
import { faultsOf, type History, type Logged, type Recorded } from './history-check.fixture.ts';

const CLIENTS = 8;
const EDITS = 200;
const STEPS = ['NEG_INVITED', 'MOJ_APPRAISAL', 'BOARD_APPROVED', 'SIGNED', 'EFFECTIVE'] as const;
const FIELDS = { note: 'note', evidence: 'evidence', plannedOn: 'planned_on', heldSinceOn: 'held_since_on' } as const;

let base: TestDatabase;
let house: TestHouse;
let ids: string[];

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const file = await seedProgramme(house, await seedSmallWorld(house), { code: 'WB-1' });
  ids = STEPS.map((step) => file.milestones[step] ?? '');
});
afterEach(() => base.drop());

/** Numbers that look random and repeat: the same seed gives the same run of choices. */
function choices(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function states(): Promise<History['final']> {
  const rows = await base.db.read.selectFrom('milestone').selectAll().where('id', 'in', ids).execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        version: row.version,
        note: row.note,
        evidence: row.evidence,
        plannedOn: row.planned_on,
        heldSinceOn: row.held_since_on,
      },
    ]),
  );
}

/** One person who edits what they last saw, however old that is by now. */
async function client(number: number, recorded: Recorded[]): Promise<void> {
  const office = callerAs(house, actorOf('coordinator', { userId: `usr_${number}` }));
  const choose = choices(number + 1);
  let seen = await states();
  for (let edit = 0; edit < EDITS; edit++) {
    const id = ids[choose(ids.length)] ?? '';
    const field = (Object.keys(FIELDS) as (keyof typeof FIELDS)[])[choose(4)] ?? 'note';
    const isDay = field === 'plannedOn' || field === 'heldSinceOn';
    const value = isDay ? `2027-${String(1 + choose(12)).padStart(2, '0')}-11` : `${number}/${edit}`;
    const change = { id, base: seen[id]?.version ?? 0, patch: { [field]: value } };
    try {
      const { version } = await office.procedures.updateMilestone({
        input: { id, version: change.base, patch: change.patch, reason: 'history' },
        idempotencyKey: newKey(),
      });
      recorded.push({ ...change, version, conflict: null });
    } catch (error) {
      const { code, details } = (error as { cause: { code?: string; details?: { fields?: { field: string }[] } } })
        .cause;
      if (code !== 'common.conflict' && code !== 'common.nothing_changed') throw error;
      const fields = details?.fields?.map((one) => one.field) ?? null;
      recorded.push({ ...change, version: null, conflict: code === 'common.conflict' ? fields : null });
    }
    if (choose(4) === 0) {
      const now = await states();
      for (const one of ids) expect(now[one]?.version).toBeGreaterThanOrEqual(seen[one]?.version ?? 0);
      seen = now;
    }
  }
}

async function run(): Promise<History> {
  const initial = await states();
  const recorded: Recorded[] = [];
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number, recorded)));
  const rows = await base.db.read
    .selectFrom('audit_event')
    .select(['entity_id', 'entity_version', 'after'])
    .where('entity', '=', 'milestone')
    .orderBy('seq')
    .execute();
  const logged = rows.map(
    (row): Logged => ({
      id: row.entity_id,
      version: row.entity_version,
      after: JSON.parse(row.after ?? '{}') as Logged['after'],
    }),
  );
  return { initial, recorded, logged, final: await states() };
}

describe(`${CLIENTS} people who edit ${STEPS.length} milestones at once, ${EDITS} times each`, () => {
  it('lose no update: versions are gapless, writes merge or conflict, and the log adds up to the state', {
    timeout: 120_000,
  }, async () => {
    const history = await run();
    expect(faultsOf(history)).toEqual([]);
    expect(history.recorded).toHaveLength(CLIENTS * EDITS);
    const accepted = history.recorded.filter((one) => one.version !== null);
    // All three ends of a write must really have been met, or the run proves little.
    expect(accepted.length).toBe(history.logged.length);
    expect(accepted.filter((one) => (one.version ?? 0) > one.base + 1).length).toBeGreaterThan(50);
    expect(history.recorded.filter((one) => one.conflict !== null).length).toBeGreaterThan(50);
    expect(await verifyChain(base.db.read)).toMatchObject({ ok: true, events: accepted.length });
  });
});

describe('the judge of histories', () => {
  const sound: History = {
    initial: { m: { version: 1, note: '', evidence: '' } },
    recorded: [
      { id: 'm', base: 1, patch: { note: 'a' }, version: 2, conflict: null },
      { id: 'm', base: 1, patch: { evidence: 'b' }, version: 3, conflict: null },
      { id: 'm', base: 2, patch: { note: 'c' }, version: 4, conflict: null },
      { id: 'm', base: 1, patch: { note: 'd' }, version: null, conflict: ['note'] },
    ],
    logged: [
      { id: 'm', version: 2, after: { note: 'a' } },
      { id: 'm', version: 3, after: { evidence: 'b' } },
      { id: 'm', version: 4, after: { note: 'c' } },
    ],
    final: { m: { version: 4, note: 'c', evidence: 'b' } },
  };

  it('lets a sound history through', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each([
    [
      'a lost update',
      { recorded: [...sound.recorded.slice(0, 2), { ...sound.recorded[2], base: 1 } as Recorded] },
      /unseen note/,
    ],
    ['a version that is missing', { logged: sound.logged.filter((one) => one.version !== 3) }, /not gapless/],
    ['a state that no event explains', { final: { m: { version: 4, note: 'x', evidence: 'b' } } }, /add up to c/],
    [
      'an acknowledged write that is gone',
      { recorded: [{ ...sound.recorded[0], version: 9 } as Recorded] },
      /not in the log/,
    ],
    ['one version given twice', { recorded: [...sound.recorded, ...sound.recorded] }, /same version/],
    [
      'a refusal without cause',
      { recorded: [{ ...sound.recorded[3], conflict: ['evidence'], base: 3 } as Recorded] },
      /nobody had changed/,
    ],
  ] as const)('finds %s', (_, change, fault) => {
    expect(faultsOf({ ...sound, ...change }).join('\n')).toMatch(fault);
  });
});
