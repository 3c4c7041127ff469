import type { Actor } from '@counterpart/domain/identity/actor';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededDeliverables, seedDeliverables } from '../../testing-deliverables.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let file: SeededProgramme;
let seeded: SeededDeliverables;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  file = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh', coFinancing: 'adb' });
  seeded = await seedDeliverables(house, file, { leadAgencyId: world.agencies.moh });
});
afterEach(() => base.drop());

const coordinator = actorOf('coordinator');
const leader = actorOf('leader');
const officer = () => actorOf('officer', { agencyId: world.agencies.moh });
const liaisonOf = (partner: 'wb' | 'adb') => actorOf('liaison', { partnerId: world.partners[partner] });
const as = (actor: Actor) => callerAs(house, actor).deliverables;

type ActInput = Parameters<ReturnType<typeof as>['act']>[0]['input'];
const act = (actor: Actor, input: Omit<ActInput, 'id'>) =>
  as(actor).act({ input: { id: seeded.sharedId, ...input }, idempotencyKey: newKey() });
const takeBack = (actor: Actor, version: number) =>
  as(actor).takeBack({ input: { id: seeded.sharedId, version }, idempotencyKey: newKey() });
const shown = (actor: Actor = coordinator) => as(actor).get({ id: seeded.sharedId });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { cause: { code: string } }).cause.code,
  );

describe('the life of a deliverable', () => {
  it('goes from the agency to the office and back until it is accepted', async () => {
    await act(officer(), { version: 1, act: 'submit', day: '2026-11-20', text: 'first version' });
    expect(await codeOf(act(officer(), { version: 2, act: 'accept' }))).toBe('auth.forbidden');
    expect(await codeOf(act(coordinator, { version: 2, act: 'return' }))).toBe('common.reason_required');
    await act(coordinator, { version: 2, act: 'return', text: 'annex 2 is missing' });
    expect(await shown()).toMatchObject({ state: 'REVISION', timesReturned: 1, actualOn: null, punctuality: 'late' });
    await act(officer(), { version: 3, act: 'submit', day: '2026-11-22' });
    await act(leader, { version: 4, act: 'accept' });
    const done = await shown();
    expect(done).toMatchObject({
      state: 'ACCEPTED',
      percent: 100,
      timesReturned: 1,
      actualOn: '2026-11-22',
      punctuality: 'delivered_late',
      daysLate: 52,
    });
    expect(done.events.map((one) => [one.kind, one.text, one.actorName])).toEqual([
      ['submit', 'first version', 'Test officer'],
      ['return', 'annex 2 is missing', 'Test coordinator'],
      ['submit', '', 'Test officer'],
      ['accept', '', 'Test leader'],
    ]);
    const ledger = await base.db.read
      .selectFrom('deliverable_revision')
      .select(['field', 'old_on', 'new_on', 'reason'])
      .where('deliverable_id', '=', seeded.sharedId)
      .orderBy('seq')
      .execute();
    expect(ledger).toEqual([
      { field: 'planned', old_on: null, new_on: '2026-10-01', reason: null },
      { field: 'actual', old_on: null, new_on: '2026-11-20', reason: 'first version' },
      { field: 'actual', old_on: '2026-11-20', new_on: null, reason: 'annex 2 is missing' },
      { field: 'actual', old_on: null, new_on: '2026-11-22', reason: null },
    ]);
  });

  it('refuses what its state does not take, and a day that has not come', async () => {
    expect(await codeOf(act(coordinator, { version: 1, act: 'accept' }))).toBe('deliverable.wrong_state');
    expect(await codeOf(act(officer(), { version: 1, act: 'submit', day: '2026-11-24' }))).toBe('date.in_future');
    expect(await codeOf(act(coordinator, { version: 1, act: 'cancel' }))).toBe('common.reason_required');
  });

  it('tells who acts on an old state what stands there now, and lets other changes pass', async () => {
    await act(officer(), { version: 1, act: 'submit' });
    expect(await codeOf(act(coordinator, { version: 1, act: 'cancel', text: 'no longer asked for' }))).toBe(
      'common.conflict',
    );
    const named = { id: seeded.sharedId, version: 1, patch: { titleEn: 'Inception report' } };
    await as(coordinator).update({ input: named, idempotencyKey: newKey() });
    await act(coordinator, { version: 2, act: 'return', text: 'incomplete' });
    expect(await shown()).toMatchObject({ state: 'REVISION', titleEn: 'Inception report' });
  });

  it('is taken back by who acted, step by step, and by nobody else', async () => {
    const { version } = await act(officer(), { version: 1, act: 'report', percent: 60, text: 'drafted' });
    await act(officer(), { version, act: 'submit' });
    expect(await codeOf(takeBack(coordinator, version + 1))).toBe('auth.forbidden');
    await takeBack(officer(), version + 1);
    expect(await shown(officer())).toMatchObject({ state: 'IN_PROGRESS', percent: 60, actualOn: null });
    await takeBack(officer(), version + 2);
    expect(await shown()).toMatchObject({ state: 'PLANNED', percent: 0, events: [] });
    expect(await codeOf(takeBack(officer(), version + 3))).toBe('deliverable.nothing_to_take_back');
    const kept = base.db.read.selectFrom('deliverable_event').select('id').execute();
    expect(await kept).toHaveLength(4);
  });

  it('takes the papers that ride with an act, shared where it is', async () => {
    const { id } = await callerAs(house, officer()).deliverables.act({
      input: {
        id: seeded.sharedId,
        version: 1,
        act: 'report',
        percent: 30,
        papers: [{ fileId: null, number: '12/BC-BYT', on: '2026-11-20' }],
      },
      idempotencyKey: newKey(),
    });
    const { events } = await shown();
    const { items } = await callerAs(house, coordinator).documents.list({ ownerKind: 'deliverable', ownerId: id });
    expect(items).toMatchObject([{ actId: events[0]?.id, number: '12/BC-BYT', isShared: true, kind: 'REPORT' }]);
  });
});

describe('the due day of a deliverable', () => {
  const move = (input: { version: number; dueOn: string | null; reasonCode?: 'FUNDS_PENDING' }) =>
    as(coordinator).move({
      input: { id: seeded.sharedId, reason: 'budget', askedBy: 'Bộ Y tế', ...input },
      idempotencyKey: newKey(),
    });

  it('keeps its first plan, and every later one with who asked for it and why', async () => {
    expect(await codeOf(move({ version: 1, dueOn: '2026-12-15' }))).toBe('common.reason_required');
    await move({ version: 1, dueOn: '2026-12-15', reasonCode: 'FUNDS_PENDING' });
    house.tick(3_600_000);
    await move({ version: 2, dueOn: '2027-01-15', reasonCode: 'FUNDS_PENDING' });
    const now = await shown();
    expect(now).toMatchObject({ plannedOn: '2026-10-01', extendedOn: '2027-01-15', punctuality: 'on_time' });
    expect(now.moves).toMatchObject([
      { from: '2026-10-01', to: '2026-12-15', days: 75, reasonCode: 'FUNDS_PENDING', askedBy: 'Bộ Y tế' },
      { from: '2026-12-15', to: '2027-01-15', days: 31 },
    ]);
    await move({ version: 3, dueOn: '2026-12-15' });
    expect((await shown()).moves).toHaveLength(1);
  });

  it('stands still once the deliverable is accepted', async () => {
    await act(officer(), { version: 1, act: 'submit' });
    await act(coordinator, { version: 2, act: 'accept' });
    expect(await codeOf(move({ version: 3, dueOn: '2026-12-15', reasonCode: 'FUNDS_PENDING' }))).toBe(
      'deliverable.wrong_state',
    );
  });
});

describe('who sees a deliverable', () => {
  const titles = async (actor: Actor) => (await as(actor).list({})).items.map((one) => one.titleVi);

  it('a partner sees what was shared of its own instruments, and none of what was said inside', async () => {
    await act(officer(), { version: 1, act: 'submit' });
    await act(coordinator, { version: 2, act: 'return', text: 'said inside' });
    expect(await titles(liaisonOf('wb'))).toEqual(['Báo cáo khởi động']);
    expect(await titles(liaisonOf('adb'))).toEqual([]);
    expect(await codeOf(as(liaisonOf('adb')).get({ id: seeded.sharedId }))).toBe('common.not_found');
    expect(await codeOf(as(liaisonOf('wb')).get({ id: seeded.internalId }))).toBe('common.not_found');
    const seen = await shown(liaisonOf('wb'));
    expect(seen).toMatchObject({ state: 'REVISION', events: [], moves: [], allowed: [] });
    const history = await callerAs(house, liaisonOf('wb')).programmes.history({ programmeId: file.id });
    expect(JSON.stringify([seen, history])).not.toContain('said inside');
    const share = { id: seeded.internalId, version: 1, patch: { isShared: true } };
    await as(coordinator).update({ input: share, idempotencyKey: newKey() });
    // It belongs to the programme as a whole, which both partners finance.
    expect(await titles(liaisonOf('adb'))).toEqual(['Kế hoạch nội bộ']);
  });

  it('an agency sees the programmes that concern it, and one that leads or supports is concerned', async () => {
    const finance = actorOf('officer', { agencyId: world.agencies.mof });
    expect(await titles(finance)).toEqual([]);
    const supported = { id: seeded.internalId, version: 1, patch: { supporting: [world.agencies.mof] } };
    await as(coordinator).update({ input: supported, idempotencyKey: newKey() });
    expect(await titles(finance)).toHaveLength(2);
    expect((await callerAs(house, finance).programmes.list({})).total).toBe(1);
    expect(await codeOf(act(finance, { version: 1, act: 'submit' }))).toBe('auth.forbidden');
    const alone = { id: seeded.internalId, version: 2, patch: { supporting: [] } };
    await as(coordinator).update({ input: alone, idempotencyKey: newKey() });
    expect(await titles(finance)).toEqual([]);
  });
});

describe('components', () => {
  const set = (version: number, components: { id?: string; titleVi: string; titleEn: string }[]) =>
    callerAs(house, coordinator).programmes.setComponents({
      input: { id: file.id, version, components },
      idempotencyKey: newKey(),
    });
  const stored = async () => (await callerAs(house, coordinator).programmes.get({ code: 'WB-1' })).components;

  it('keep what hangs on them wherever they move, and stay while something does', async () => {
    await set(1, [
      { titleVi: 'Một', titleEn: '' },
      { titleVi: 'Hai', titleEn: '' },
    ]);
    const [one, two] = await stored();
    const placed = { id: seeded.sharedId, version: 1, patch: { componentId: one?.id ?? null } };
    await as(coordinator).update({ input: placed, idempotencyKey: newKey() });
    const swapped = [two, one].map((each) => ({ id: each?.id ?? '', titleVi: each?.titleVi ?? '', titleEn: '' }));
    await set(2, swapped);
    expect((await stored()).map(({ id, number }) => [id, number])).toEqual([
      [two?.id, 1],
      [one?.id, 2],
    ]);
    expect(await codeOf(set(3, swapped.slice(0, 1)))).toBe('common.in_use');
    expect(await codeOf(set(2, [{ titleVi: 'Khác', titleEn: '' }]))).toBe('common.conflict');
    await set(3, swapped.slice(1));
    expect(await stored()).toMatchObject([{ id: one?.id, number: 1 }]);
  });
});

describe('indicators', () => {
  it('show their fractions with the denominator, are judged by it, and lose a wrong reading without losing its trace', async () => {
    const record = (value: string, total: string | null, asOfOn: string) =>
      as(coordinator).recordReading({
        input: { indicatorId: seeded.indicatorId, value, total, asOfOn, source: 'minutes' },
        idempotencyKey: newKey(),
      });
    expect(await codeOf(record('7', null, '2026-01-01'))).toBe('common.invalid_input');
    expect(await codeOf(record('7', '9', '2027-01-01'))).toBe('date.in_future');
    const { id } = await record('3893', '6191', '2020-10-14');
    const [met] = (await as(liaisonOf('adb')).ofProgramme({ programmeId: file.id })).indicators;
    expect(met?.readings).toMatchObject([
      { value: '30', total: '120', share: { percent: '25', isExact: true } },
      { value: '3893', total: '6191', share: { percent: '62.9', isExact: false } },
    ]);
    expect(met?.targets).toMatchObject([{ comparison: '>', value: '60', judgement: 'met_later', readingId: id }]);
    await as(coordinator).withdrawReading({ input: { id, isWithdrawn: true }, idempotencyKey: newKey() });
    const [missed] = (await as(coordinator).ofProgramme({ programmeId: file.id })).indicators;
    expect(missed?.targets).toMatchObject([{ judgement: 'missed' }]);
    expect(await base.db.read.selectFrom('indicator_reading').select('id').execute()).toHaveLength(2);
  });

  it('leave a programme and come back with their values', async () => {
    const remove = (version: number, isRemoved: boolean) =>
      as(coordinator).removeIndicator({
        input: { id: seeded.indicatorId, version, isRemoved },
        idempotencyKey: newKey(),
      });
    const shownNow = async () => (await as(coordinator).ofProgramme({ programmeId: file.id })).indicators;
    const { version } = await remove(2, true);
    expect(await shownNow()).toEqual([]);
    const patch = { titleEn: 'Other' };
    const edit = { id: seeded.indicatorId, version, patch };
    expect(await codeOf(as(coordinator).updateIndicator({ input: edit, idempotencyKey: newKey() }))).toBe(
      'common.not_found',
    );
    await remove(version, false);
    expect(await shownNow()).toMatchObject([{ readings: [{ value: '30', total: '120' }] }]);
  });

  it('merge what two people change, and stay a fraction once something was read', async () => {
    const update = (version: number, patch: Record<string, unknown>) =>
      as(coordinator).updateIndicator({
        input: { id: seeded.indicatorId, version, patch },
        idempotencyKey: newKey(),
      });
    await update(2, { titleEn: 'Procedures cut' });
    await update(2, { unitEn: 'procedures cut' });
    expect(await codeOf(update(2, { titleEn: 'Other' }))).toBe('common.conflict');
    expect(await codeOf(update(4, { isFraction: false, targets: [] }))).toBe('common.in_use');
  });
});
