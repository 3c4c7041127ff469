import { addDays } from '@counterpart/domain/shared/plain-date';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedUser } from '../../testing-users.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let file: SeededProgramme;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const days = { NEG_INVITED: { plannedOn: '2026-12-01' } };
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, { code: 'WB-1', days });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const update = (version: number, patch: Record<string, unknown>, step = 'NEG_INVITED') =>
  office().procedures.updateMilestone({
    input: { id: file.milestones[step] ?? '', version, patch },
    idempotencyKey: newKey(),
  });

describe('the slip ledger', () => {
  it('keeps a reason that is given after the move, as a row that moves nothing', async () => {
    await update(1, { plannedOn: '2026-12-20' });
    house.tick(1000);
    await update(2, { delayReasonCode: 'REPLY_LATE' });
    const rows = await office().procedures.slipLedger({ programmeId: file.id });
    expect(rows.map((row) => [row.field, row.oldOn, row.newOn, row.reasonCode])).toEqual([
      ['planned', '2026-12-20', '2026-12-20', 'REPLY_LATE'],
      ['planned', '2026-12-01', '2026-12-20', null],
    ]);
  });

  it('writes nothing for a reason on a step without a plan, a note, or a reason taken back', async () => {
    await update(1, { delayReasonCode: 'REPLY_LATE' }, 'MOJ_APPRAISAL');
    await update(1, { note: 'asked again' });
    await update(2, { delayReasonCode: 'OTHER' });
    await update(3, { delayReasonCode: null });
    const rows = await office().procedures.slipLedger({ programmeId: file.id });
    expect(rows.map((row) => row.reasonCode)).toEqual(['OTHER']);
  });

  it('loses no day, whatever is moved, taken away, done and taken back, in whatever order', async () => {
    const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-10-01', n));
    const move = fc.oneof(
      fc.record({ plannedOn: fc.option(day) }),
      fc.record({ actualOn: fc.option(day.filter((one) => one <= '2026-11-23')) }),
      fc.record({ plannedOn: day, actualOn: fc.constant(null) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
        const own = await seedProgramme(house, world, { code: `P-${newKey()}`, days: {} });
        const id = own.milestones['NEG_INVITED'] ?? '';
        const said: Record<'planned' | 'actual', (string | null)[]> = { planned: [null], actual: [null] };
        let version = 1;
        for (const patch of moves) {
          house.tick(60_000);
          const result = await office()
            .procedures.updateMilestone({ input: { id, version, patch }, idempotencyKey: newKey() })
            .catch((error: { cause?: { code?: string } }) => error.cause?.code);
          // What says nothing new is refused and leaves nothing behind.
          if (typeof result !== 'object') continue;
          version = result.version;
          for (const field of ['planned', 'actual'] as const) {
            const next = (patch as Record<string, string | null>)[`${field}On`];
            if (next !== undefined && next !== said[field].at(-1)) said[field].push(next);
          }
        }
        const rows = (await office().procedures.slipLedger({ programmeId: own.id })).toReversed();
        for (const field of ['planned', 'actual'] as const) {
          const told = rows.filter((row) => row.field === field);
          expect([null, ...told.map((row) => row.newOn)]).toEqual(said[field]);
          expect(told.map((row) => row.oldOn)).toEqual(said[field].slice(0, -1));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("names people to the office, and to a liaison the own partner's people only", async () => {
    await update(1, { plannedOn: '2026-12-20' });
    const { actor: own } = await seedUser(house, { role: 'liaison', partnerId: 'prt_wb', hasPassword: false });
    await callerAs(house, own).procedures.updateMilestone({
      input: { id: file.milestones['NEG_INVITED'] ?? '', version: 2, patch: { plannedOn: '2026-12-21' } },
      idempotencyKey: newKey(),
    });
    const named = async (actor: typeof own) =>
      (await callerAs(house, actor).procedures.slipLedger({ programmeId: file.id })).map((row) => row.actorName).sort();
    expect(await named(actorOf('leader'))).toEqual(['Test coordinator', 'Test liaison']);
    expect(await named(own)).toEqual(['', 'Test liaison']);
  });
});

describe('the history of a programme', () => {
  it('finds every change of one field, and of one record', async () => {
    await update(1, { plannedOn: '2026-12-20', note: 'the word "evidence": is not a field here' });
    await update(2, { note: 'b' });
    await update(1, { note: 'c' }, 'SIGNED');
    const history = (more: Record<string, string>) => office().programmes.history({ programmeId: file.id, ...more });
    expect((await history({ field: 'note' })).items).toHaveLength(3);
    expect((await history({ field: 'plannedOn' })).items).toHaveLength(1);
    expect((await history({ field: 'evidence' })).items).toEqual([]);
    expect((await history({ field: 'note', entityId: file.milestones['SIGNED'] ?? '' })).items).toHaveLength(1);
  });
});
