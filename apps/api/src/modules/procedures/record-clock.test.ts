import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;

// The appraisal of the test procedure gets a limit of ten working days from the complete dossier.
beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, {
    code: 'WB-1',
    managing: 'moh',
    days: { NEG_INVITED: { actualOn: '2026-11-02' } },
  });
  await limit({ n: 10, unit: 'working' });
  house.tick(1000);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const liaison = () => callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
const officer = () => callerAs(house, actorOf('officer', { agencyId: world.agencies.moh }));
const moj = () => file.milestones['MOJ_APPRAISAL'] ?? '';
const limit = (value: { n: number; unit: 'calendar' | 'working' } | null, said = { reason: 'r', document: 'd' }) =>
  office().procedures.overrideLimit({
    input: { milestoneId: moj(), limit: value, ...said },
    idempotencyKey: newKey(),
  });
type Event = Parameters<ReturnType<typeof office>['procedures']['recordClockEvent']>[0]['input'];
const record = (event: Omit<Event, 'milestoneId'>, caller = office()) => {
  house.tick(1000);
  return caller.procedures.recordClockEvent({ input: { milestoneId: moj(), ...event }, idempotencyKey: newKey() });
};
const stepNow = async (caller = office()) => {
  const [road] = await caller.procedures.road({ programmeId: file.id });
  const found = road?.steps.find((one) => one.code === 'MOJ_APPRAISAL');
  if (!found?.clock) throw new Error('no such step');
  return { ...found, clock: found.clock };
};
const refused = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code;
  }
  throw new Error('was not refused');
};

describe('the clock of a dossier', () => {
  it('runs from the complete dossier, stands while paused, and moves the legal day by what the pause lasted', async () => {
    await record({ kind: 'dossier_received', day: '2026-11-04' });
    await record({ kind: 'dossier_complete', day: '2026-11-09' });
    expect(await stepNow()).toMatchObject({
      dossierReceivedOn: '2026-11-04',
      dossierCompleteOn: '2026-11-09',
      limit: { state: 'running', startOn: '2026-11-09', dueOn: '2026-11-23', daysLeft: 0 },
      clock: { isInHand: true, since: '2026-11-04', run: 10, heldDays: 19, heldWorkingDays: 13 },
    });
    await record({ kind: 'paused', day: '2026-11-12', reason: 'asked for the risk annex' });
    expect(await stepNow()).toMatchObject({
      limit: { state: 'paused', dueOn: null, daysLeft: 8 },
      clock: { pausedSince: '2026-11-12', run: 2, heldDays: 7, pausedDays: 12 },
    });
    await record({ kind: 'resumed', day: '2026-11-16' });
    expect(await stepNow()).toMatchObject({
      limit: { state: 'running', dueOn: '2026-11-25', daysLeft: 2 },
      clock: { pausedSince: null, run: 8, heldDays: 15, pausedDays: 4 },
    });
  });

  it('does not run while the dossier is back with its sender', async () => {
    await record({ kind: 'dossier_received', day: '2026-11-04' });
    await record({ kind: 'dossier_complete', day: '2026-11-05' });
    await record({ kind: 'returned_incomplete', day: '2026-11-10', reason: 'no Vietnamese text' });
    expect(await stepNow()).toMatchObject({
      dossierCompleteOn: null,
      limit: { state: 'not_started' },
      clock: { isReturned: true, pausedSince: '2026-11-10', heldDays: 5 },
    });
    expect((await office().programmes.list({})).items[0]).toMatchObject({ heldSince: '2026-11-04' });
  });

  it('keeps every event, and the one that corrects another beside it', async () => {
    const first = await record({ kind: 'paused', day: '2026-11-12', reason: 'wrong day' });
    await record({ kind: 'paused', day: '2026-11-17', correctsId: first.id, reason: 'letter is dated 17 November' });
    const { clock } = await stepNow();
    expect(clock.events.map(({ day, isStanding, reason }) => [day, isStanding, reason])).toEqual([
      ['2026-11-12', false, 'wrong day'],
      ['2026-11-17', true, 'letter is dated 17 November'],
    ]);
    expect(clock).toMatchObject({ pausedSince: '2026-11-17', heldDays: 14 });
    const again = base.db.transaction((tx) => tx.updateTable('clock_event').set({ day: '2026-11-18' }).execute());
    await expect(again).rejects.toThrow(/append-only/);
  });

  it('takes days of a dossier typed on the step for events as well, and takes them back as corrections', async () => {
    const update = (version: number, patch: Record<string, unknown>) =>
      office().procedures.updateMilestone({ input: { id: moj(), version, patch }, idempotencyKey: newKey() });
    const done = await update(2, { dossierReceivedOn: '2026-11-04', dossierCompleteOn: '2026-11-05' });
    expect((await stepNow()).clock.events).toHaveLength(2);
    house.tick(1000);
    await update(done.version, done.inverse);
    const step = await stepNow();
    expect(step).toMatchObject({ dossierReceivedOn: null, dossierCompleteOn: null });
    expect(step.clock.events.filter((one) => one.isStanding && one.day !== null)).toEqual([]);
    expect(step.clock.events).toHaveLength(4);
  });

  it('refuses what cannot have happened, each with its own reason', async () => {
    expect(await refused(record({ kind: 'resumed', day: '2026-11-12' }))).toBe('clock.not_paused');
    expect(await refused(record({ kind: 'paused', day: '2026-11-12' }))).toBe('common.reason_required');
    expect(await refused(record({ kind: 'dossier_complete', day: '2026-11-24' }))).toBe('date.in_future');
    expect(await refused(record({ kind: 'dossier_complete', day: null }))).toBe('common.invalid_input');
    await record({ kind: 'dossier_complete', day: '2026-11-05' });
    expect(await refused(record({ kind: 'dossier_complete', day: '2026-11-06' }))).toBe('clock.already_complete');
  });

  it('is the business of the office and of whoever holds the step, not of others who see the file', async () => {
    const complete = { kind: 'dossier_complete', day: '2026-11-05' } as const;
    expect(await refused(record(complete, liaison()))).toBe('auth.forbidden');
    expect(await refused(record(complete, officer()))).toBe('auth.forbidden');
    const adb = callerAs(house, actorOf('liaison', { partnerId: world.partners.adb }));
    expect(await refused(record(complete, adb))).toBe('common.not_found');
    await office().procedures.setHolder({
      input: { milestoneId: moj(), agencyId: world.agencies.moh },
      idempotencyKey: newKey(),
    });
    await record(complete, officer());
    expect((await stepNow(officer())).clock).toMatchObject({ mayRecord: true, maySteer: false });
  });

  it("tells the partner's side that a clock stands, but not what home agencies said of it", async () => {
    await record({ kind: 'paused', day: '2026-11-12', reason: 'internal reason', document: '12/MOJ' });
    const { clock } = await stepNow(liaison());
    expect(clock.pausedSince).toBe('2026-11-12');
    expect(clock.events).toMatchObject([{ reason: null, document: null, actorName: '' }]);
    expect(clock.overrides).toMatchObject([{ n: 10, reason: null }]);
    const history = await liaison().programmes.history({ programmeId: file.id });
    expect(JSON.stringify(history)).not.toMatch(/internal reason|12\/MOJ|limitDays/);
  });
});

describe('a limit of one file', () => {
  it('takes the place of the law for that step, with who, why and on what paper, until it is given back', async () => {
    expect(await refused(limit({ n: 5, unit: 'working' }, { reason: '', document: 'd' }))).toBe(
      'common.reason_required',
    );
    expect(await refused(limit({ n: 5, unit: 'working' }, { reason: 'r', document: '' }))).toBe(
      'common.reason_required',
    );
    house.tick(1000);
    await limit({ n: 15, unit: 'calendar' }, { reason: 'urgent for the visit', document: '77/TB-VPCP' });
    expect((await stepNow()).limit).toMatchObject({ n: 15, unit: 'calendar', legalRef: null });
    house.tick(1000);
    await limit(null, { reason: 'the visit was put off', document: '80/TB-VPCP' });
    const step = await stepNow();
    expect(step.limit).toBeNull();
    expect(step.clock.overrides.map(({ n, reason, document }) => [n, reason, document])).toEqual([
      [10, 'r', 'd'],
      [15, 'urgent for the visit', '77/TB-VPCP'],
      [null, 'the visit was put off', '80/TB-VPCP'],
    ]);
    expect(await refused(limit(null))).toBe('common.nothing_changed');
  });
});

describe('who acts in a step', () => {
  const give = (milestoneId: string, agencyId: string | null) =>
    office().procedures.setHolder({ input: { milestoneId, agencyId }, idempotencyKey: newKey() });

  it('is one agency that the office names, and the file lies on its desk from then on', async () => {
    await give(moj(), world.agencies.moh);
    const [row] = await base.db.read
      .selectFrom('hand_span')
      .select('holder')
      .where('milestone_id', '=', moj())
      .execute();
    expect(row?.holder).toBe('agency:agy_moh');
    expect(await refused(give(moj(), world.agencies.moh))).toBe('common.nothing_changed');
  });

  it('is the partner itself in the partner’s steps', async () => {
    expect(await refused(give(file.milestones['BOARD_APPROVED'] ?? '', world.agencies.moh))).toBe(
      'milestone.partner_acts',
    );
  });
});
