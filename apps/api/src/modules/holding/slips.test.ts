import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let wb: SeededProgramme;
let adb: SeededProgramme;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-02' });
  world = await seedSmallWorld(house);
  const days = { SIGNED: { plannedOn: '2026-12-01' }, MOJ_APPRAISAL: { plannedOn: '2026-11-10' } };
  wb = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh', days });
  adb = await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', days });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const versions = new Map<string, number>();
const move = async (file: SeededProgramme, step: string, plannedOn: string, rest: Record<string, unknown> = {}) => {
  const id = file.milestones[step] ?? '';
  const { reason, document, askedBy, ...patch } = rest;
  const input = { id, version: versions.get(id) ?? 1, patch: { plannedOn, ...patch } };
  const said = {
    ...(reason !== undefined && { reason }),
    ...(document !== undefined && { document }),
    ...(askedBy !== undefined && { askedBy }),
  };
  const done = await office().procedures.updateMilestone({
    input: { ...input, ...said } as never,
    idempotencyKey: newKey(),
  });
  versions.set(id, done.version);
};

/** Four moves of the World Bank's signing and one of its appraisal, one of the ADB's; the days are those of the calls. */
async function moveThings() {
  versions.clear();
  await move(wb, 'SIGNED', '2026-12-31', {
    delayReasonCode: 'REPLY_LATE',
    reason: 'opinion late',
    document: '12/BTP',
    askedBy: 'MOJ',
  });
  house.setToday('2026-11-10');
  await move(wb, 'SIGNED', '2027-01-31');
  await move(wb, 'MOJ_APPRAISAL', '2026-11-20', { delayReasonCode: 'OTHER' });
  house.setToday('2026-11-20');
  await move(wb, 'SIGNED', '2027-07-15', { delayReasonCode: 'OTHER' });
  await move(adb, 'SIGNED', '2026-11-21');
  house.setToday('2026-11-23');
  await move(wb, 'SIGNED', '2027-07-01');
}

describe('the slip ledger of the office', () => {
  it('says of each file how often its signing moved and how far: moved 4 times, 212 days', async () => {
    await moveThings();
    const { groups, all } = await office().holding.slips({ by: 'file' });
    expect(
      groups.map((one) => [one.file?.programmeCode, one.file?.greatDate?.moves, one.file?.greatDate?.slipDays]),
    ).toEqual([
      ['WB-1', 4, 212],
      ['ADB-1', 1, -10],
    ]);
    expect(groups[0]).toMatchObject({ moves: 5, milestones: 2, days: 222, later: 236, earlier: 14 });
    expect(all).toMatchObject({ moves: 6, files: 2, days: 212 });
  });

  it('adds up by cause, by who answers for the step, and by partner', async () => {
    await moveThings();
    const sums = async (by: 'cause' | 'holder' | 'partner') =>
      (await office().holding.slips({ by })).groups.map(({ key, moves, days }) => [key, moves, days]);
    // A reason stays on its step until another is given.
    expect(await sums('cause')).toEqual([
      ['OTHER', 3, 161],
      ['REPLY_LATE', 2, 61],
      ['none', 1, -10],
    ]);
    expect(await sums('holder')).toEqual([
      ['agency:agy_mof', 5, 202],
      ['role:MOJ', 1, 10],
    ]);
    expect(await sums('partner')).toEqual([
      ['prt_wb', 5, 222],
      ['prt_adb', 1, -10],
    ]);
  });

  it('can be asked since any day', async () => {
    await moveThings();
    const { groups } = await office().holding.slips({ by: 'file', since: '2026-11-20' });
    expect(groups[0]).toMatchObject({ moves: 2, file: { greatDate: { slipDays: 151, moves: 2 } } });
    expect((await office().holding.slips({ by: 'cause', since: '2026-11-24' })).groups).toEqual([]);
  });

  it('counts a signing that came late although its promise never moved', async () => {
    await office().procedures.updateMilestone({
      input: { id: wb.milestones['MOJ_APPRAISAL'] ?? '', version: 1, patch: { note: 'x' } },
      idempotencyKey: newKey(),
    });
    house.setToday('2027-01-05');
    await base.db.transaction(async (tx) => {
      const id = wb.milestones['SIGNED'] ?? '';
      await tx.updateTable('milestone').set({ actual_on: '2027-01-05' }).where('id', '=', id).execute();
      const row = {
        milestone_id: id,
        instrument_id: wb.instrumentId,
        programme_id: wb.id,
        partner_id: world.partners.wb,
      };
      const empty = {
        reason_code: null,
        reason: null,
        document: null,
        asked_by: null,
        actor_id: 'usr_1',
        actor_name: 'x',
      };
      const at = { id: 'rev_1', field: 'actual', old_on: null, new_on: '2027-01-05', at: house.clock.now() };
      await tx
        .insertInto('date_revision')
        .values({ ...row, ...empty, ...at })
        .execute();
    });
    const { groups } = await office().holding.slips({ by: 'file' });
    expect(groups).toMatchObject([
      { moves: 0, file: { programmeCode: 'WB-1', greatDate: { slipDays: 35, isDone: true } } },
    ]);
  });

  it('opens every sum as the moves behind it, each with why, on what paper and who asked', async () => {
    await moveThings();
    const { groups } = await office().holding.slips({ by: 'cause' });
    for (const { key, moves } of groups) {
      expect((await office().holding.slipMoves({ by: 'cause', key })).total).toBe(moves);
    }
    const { items } = await office().holding.slipMoves({ by: 'file', key: wb.instrumentId });
    expect(items.at(-1)).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-31',
      days: 30,
      reasonCode: 'REPLY_LATE',
      reason: 'opinion late',
      document: '12/BTP',
      askedBy: 'MOJ',
    });
  });

  it('shows a partner’s side its own files and an officer those that concern the agency', async () => {
    await moveThings();
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.adb }));
    const seen = await liaison.holding.slips({ by: 'partner' });
    expect(seen.groups.map((one) => one.key)).toEqual(['prt_adb']);
    const { items } = await liaison.holding.slipMoves({ by: 'file' });
    expect(items.map((one) => [one.programmeCode, one.actorName])).toEqual([['ADB-1', '']]);
    const officer = callerAs(house, actorOf('officer', { agencyId: world.agencies.moh }));
    expect((await officer.holding.slips({ by: 'partner' })).groups.map((one) => one.key)).toEqual(['prt_wb']);
    const only = await office().holding.slips({ by: 'partner', programmeId: adb.id });
    expect(only.groups.map((one) => one.key)).toEqual(['prt_adb']);
  });
});
