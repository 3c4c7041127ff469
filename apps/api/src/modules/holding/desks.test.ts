import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { rebuildSummaries } from '../procedures/index.ts';
import { type HoldingWorld, seedHoldingWorld } from './holding.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: HoldingWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedHoldingWorld(house);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('leader'));
const officerOf = (agencyId: string) => callerAs(house, actorOf('officer', { agencyId }));
const liaisonOf = (partnerId: string) => callerAs(house, actorOf('liaison', { partnerId }));
const refused = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code;
  }
  throw new Error('was not refused');
};
const codes = (rows: readonly { programmeCode: string; stepCode: string }[]) =>
  rows.map((one) => `${one.programmeCode} ${one.stepCode}`);

describe('the desk of an agency', () => {
  it('shows what lies there, late first, with days held against the limit, and what left it lately', async () => {
    const desk = await office().holding.desk({ agencyCode: 'MOH' });
    expect(codes(desk.open)).toEqual(['WB-LATE MOJ_APPRAISAL', 'ADB-1 MOJ_APPRAISAL']);
    expect(desk.open[0]).toMatchObject({
      since: '2026-11-02',
      heldDays: 21,
      heldWorkingDays: 15,
      limit: { n: 10, unit: 'working', state: 'over', daysLeft: -4, run: 14 },
    });
    expect(desk.answered).toMatchObject([{ programmeCode: 'WB-DONE', heldDays: 7, limit: { state: 'met' } }]);
    expect(desk.figures).toMatchObject({
      openFiles: 2,
      overLimit: 1,
      finished: 1,
      medianFinishedDays: 7,
      onTime: { n: 1, of: 2, toConfirm: 0 },
    });
  });

  it('counts finished work of the period only', async () => {
    const desk = await office().holding.desk({ agencyCode: 'MOH', from: '2026-01-01', to: '2026-11-08' });
    expect(desk.figures).toMatchObject({ openFiles: 2, finished: 0, onTime: { n: 0, of: 1 } });
    expect(await refused(office().holding.desk({ agencyCode: 'MOH', from: '2026-12-01', to: '2026-01-01' }))).toBe(
      'date.order',
    );
  });

  it('says what is usual once five files are known, from this register alone', async () => {
    expect((await office().holding.desk({ agencyCode: 'MOH' })).open[0]?.usual).toBeNull();
    const rows = await base.db.read.selectFrom('hand_span').selectAll().where('to_on', '=', '2026-11-09').execute();
    const [done] = rows;
    if (!done) throw new Error('nothing done');
    const copies = await copiesOf(done.instrument_id, 4);
    await base.db.transaction((tx) =>
      tx
        .insertInto('hand_span')
        .values(copies.map((milestone_id, i) => ({ ...done, milestone_id, to_on: `2026-11-1${i}` })))
        .execute(),
    );
    const desk = await office().holding.desk({ agencyCode: 'MOH' });
    expect(desk.open[0]?.usual).toEqual({
      usualDays: 9,
      p80Days: 11,
      usualWorkingDays: 7,
      p80WorkingDays: 9,
      n: 5,
      class: 'same_agency_and_partner',
    });
    expect(desk.open[1]?.usual).toMatchObject({ n: 5, class: 'same_agency' });
    const [road] = await office().procedures.road({ programmeId: world.files.late.id });
    const step = road?.steps.find((one) => one.code === 'MOJ_APPRAISAL');
    expect(step?.clock?.usual).toEqual(desk.open[0]?.usual);
  });

  /** Other milestones of the same file, to hang copies of a span on. */
  async function copiesOf(instrumentId: string, n: number): Promise<string[]> {
    const spans = await base.db.read.selectFrom('hand_span').select('milestone_id').execute();
    const taken = new Set(spans.map((one) => one.milestone_id));
    const rows = await base.db.read
      .selectFrom('milestone')
      .select('id')
      .where('instrument_id', '=', instrumentId)
      .execute();
    const free = rows.map((one) => one.id).filter((id) => !taken.has(id));
    const others = await base.db.read.selectFrom('milestone').select('id').orderBy('id').execute();
    return [...new Set([...free, ...others.map((one) => one.id).filter((id) => !taken.has(id))])].slice(0, n);
  }
});

describe('every number of a desk', () => {
  it('is the number of rows behind it', async () => {
    for (const name of [{ agencyCode: 'MOH' }, { partnerCode: 'WB' }, { role: 'MOJ' as const }]) {
      const { figures } = await office().holding.desk(name);
      const behind = async (figure: 'open' | 'over' | 'finished' | 'on_time' | 'decided') =>
        (await office().holding.behind({ ...name, figure })).total;
      expect([await behind('open'), await behind('over'), await behind('finished')]).toEqual([
        figures.openSteps,
        figures.overLimit,
        figures.finished,
      ]);
      expect([await behind('on_time'), await behind('decided')]).toEqual([figures.onTime.n, figures.onTime.of]);
    }
    const page = await office().holding.behind({ agencyCode: 'MOH', figure: 'open', limit: 1, offset: 1 });
    expect([codes(page.items), page.total]).toEqual([['ADB-1 MOJ_APPRAISAL'], 2]);
  });
});

describe('all holders side by side', () => {
  it('begin with whoever has most over the limit, and add up to the office', async () => {
    const { holders, all } = await office().holding.league({});
    expect(holders.map(({ kind, ref, openFiles, overLimit }) => [kind, ref, openFiles, overLimit])).toEqual([
      ['agency', 'agy_moh', 2, 1],
      ['partner', 'prt_wb', 2, 0],
      ['partner', 'prt_adb', 1, 0],
    ]);
    expect(all).toMatchObject({ openFiles: 3, openSteps: 5, overLimit: 1 });
    expect((await office().holding.behind({ figure: 'over' })).total).toBe(1);
  });
});

describe('who may look at which desk', () => {
  it('an officer at the own agency’s, and not at the league', async () => {
    const officer = officerOf(world.agencies.moh);
    expect((await officer.holding.desk({ agencyCode: 'MOH' })).figures.openFiles).toBe(2);
    expect(await refused(officer.holding.desk({ agencyCode: 'MOF' }))).toBe('common.not_found');
    expect(await refused(officer.holding.desk({ partnerCode: 'WB' }))).toBe('common.not_found');
    expect(await refused(officer.holding.league({}))).toBe('auth.forbidden');
    expect(await refused(officer.holding.behind({ figure: 'open' }))).toBe('common.not_found');
  });

  it('a liaison at the own partner’s and, of home agencies, at steps on own files alone', async () => {
    const liaison = liaisonOf(world.partners.adb);
    expect(codes((await liaison.holding.desk({ partnerCode: 'ADB' })).open)).toEqual(['ADB-1 BOARD_APPROVED']);
    const desk = await liaison.holding.desk({ agencyCode: 'MOH' });
    expect(desk.sight).toBe('own_files');
    expect(codes(desk.open)).toEqual(['ADB-1 MOJ_APPRAISAL']);
    expect(desk.figures).toMatchObject({ openFiles: 1, overLimit: 0, onTime: { of: 0 } });
    expect(JSON.stringify(desk)).not.toMatch(/WB|prt_wb/);
    expect((await liaison.holding.behind({ agencyCode: 'MOH', figure: 'over' })).total).toBe(0);
    expect(await refused(liaison.holding.desk({ partnerCode: 'WB' }))).toBe('common.not_found');
    expect(await refused(liaison.holding.league({}))).toBe('auth.forbidden');
    expect(await refused(liaison.holding.file({ instrumentId: world.files.late.instrumentId }))).toBe(
      'common.not_found',
    );
  });
});

describe('what is kept of desks', () => {
  it('is what the rules say of the whole register, whatever was written before', async () => {
    const office = callerAs(house, actorOf('coordinator')).procedures;
    const { late, adb } = world.files;
    const update = (id: string, version: number, patch: Record<string, unknown>) =>
      office.updateMilestone({ input: { id, version, patch }, idempotencyKey: newKey() });
    await update(late.milestones['MOJ_APPRAISAL'] ?? '', 4, { actualOn: '2026-11-20' });
    await update(late.milestones['BOARD_APPROVED'] ?? '', 1, { actualOn: '2026-11-18' });
    await update(late.milestones['BOARD_APPROVED'] ?? '', 2, { actualOn: null });
    await update(adb.milestones['MOJ_APPRAISAL'] ?? '', 2, { isNotApplicable: true });
    const stored = () => base.db.read.selectFrom('hand_span').selectAll().orderBy('milestone_id').execute();
    const kept = await stored();
    await base.db.transaction(async (tx) => {
      await tx.deleteFrom('hand_span').execute();
      const ids = Object.values(world.files).map((one) => one.id);
      await rebuildSummaries(tx, ids, { calendar: await house.calendar(), now: house.clock.now() });
    });
    expect(kept.length).toBeGreaterThan(5);
    expect(await stored()).toEqual(kept);
  });
});

describe('the hands of a file', () => {
  it('are told one after the other, with what lay in each and where it lies now', async () => {
    const file = await office().holding.file({ instrumentId: world.files.done.instrumentId });
    expect(file.spans.map(({ stepCode, kind, ref, heldDays, to }) => [stepCode, kind, ref, heldDays, to])).toEqual([
      ['NEG_INVITED', 'partner', 'prt_wb', null, '2026-11-02'],
      ['MOJ_APPRAISAL', 'agency', 'agy_moh', 7, '2026-11-09'],
      ['BOARD_APPROVED', 'partner', 'prt_wb', 21, null],
    ]);
    expect(file.hands.map(({ ref, heldDays, isHoldingNow }) => [ref, heldDays, isHoldingNow])).toEqual([
      ['agy_moh', 7, false],
      ['prt_wb', 21, true],
    ]);
    expect(file).toMatchObject({ from: '2026-11-02', to: '2026-11-23', fileDays: 21, unrecordedDays: 0, idleDays: 0 });
  });

  it('let a file go that is taken out of the flow', async () => {
    await callerAs(house, actorOf('coordinator')).procedures.setSideState({
      input: { id: world.files.late.instrumentId, sideState: 'ON_HOLD', reason: 'test' },
      idempotencyKey: newKey(),
    });
    expect(codes((await office().holding.desk({ agencyCode: 'MOH' })).open)).toEqual(['ADB-1 MOJ_APPRAISAL']);
    const file = await office().holding.file({ instrumentId: world.files.late.instrumentId });
    expect(file.spans.filter((one) => one.to === null)).toEqual([]);
  });
});
