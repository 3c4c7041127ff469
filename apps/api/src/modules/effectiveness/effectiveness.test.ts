import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { effectivenessOf, refusalOf, seedFile, useEffectProcedure } from './effectiveness.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  await useEffectProcedure(house, world);
});
afterEach(() => base.drop());

const office = () => effectivenessOf(house, actorOf('coordinator'));
const officer = (agencyId: string) => effectivenessOf(house, actorOf('officer', { agencyId }));
const liaison = (partnerId: string) => effectivenessOf(house, actorOf('liaison', { partnerId }));
/** A file that came into the register as signed: nobody recorded the signing here, so nothing was opened by it. */
const signedFile = (code: string, more: { partner?: 'wb' | 'adb' } = {}) =>
  seedFile(house, world, { code, managing: 'moh', days: { SIGNED: { actualOn: '2026-09-01' } }, ...more });
/** The same, with the signing recorded through the register. */
const openedFile = async (code: string) => {
  const file = await seedFile(house, world, { code, managing: 'moh', days: {} });
  const override = { reason: 'Đã ký', document: '12/VPCP-QHQT' };
  const signing = { instrumentId: file.instrumentId, version: 1, signedOn: '2026-09-01', override };
  await callerAs(house, actorOf('coordinator')).signing.recordSigned({ input: signing, idempotencyKey: newKey() });
  return file;
};
const dayOf = async (id: string | undefined) =>
  (
    await base.db.read
      .selectFrom('milestone')
      .select(['actual_on', 'version'])
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow()
  ).actual_on;
const conditionOf = async (file: SeededProgramme, kind: string) => {
  const found = (await office().get(file.instrumentId)).conditions.find((one) => one.kind === kind);
  if (!found) throw new Error(`no condition ${kind}`);
  return found;
};

describe('a signing', () => {
  it('opens the conditions that the procedure names, once, with who owes them and where that stands', async () => {
    const unsigned = await seedFile(house, world, { code: 'WB-0', days: {} });
    expect((await office().get(unsigned.instrumentId)).conditions).toEqual([]);
    const file = await openedFile('WB-1');
    // Another day for the same signing opens nothing again.
    await office().milestone(file.milestones['SIGNED'] ?? '', 2, '2026-11-03');
    const { conditions, readiness } = await office().get(file.instrumentId);
    expect(conditions.map((one) => [one.kind, one.stepCode, one.ownerSide, one.source !== ''])).toEqual([
      ['RATIFICATION', 'RATIFIED', 'ours', true],
      ['LEGAL_OPINION', 'LEGAL_OPINION', 'ours', true],
    ]);
    expect([readiness.done, readiness.total]).toEqual([0, 3]);
    const facts = await base.db.read
      .selectFrom('audit_event')
      .select('request_id')
      .where('action', '=', 'effectiveness_condition.opened')
      .execute();
    expect(facts).toEqual([{ request_id: 'test' }, { request_id: 'test' }]);
  });
});

describe('conditions', () => {
  it('are one truth with the steps of the road: each writes the other', async () => {
    const file = await openedFile('WB-1');
    const opinion = await conditionOf(file, 'LEGAL_OPINION');
    await office().move({ id: opinion.id, version: opinion.version, state: 'ACCEPTED', on: '2026-10-01' });
    expect(await dayOf(file.milestones['LEGAL_OPINION'])).toBe('2026-10-01');
    expect(await conditionOf(file, 'LEGAL_OPINION')).toMatchObject({ state: 'ACCEPTED', stateOn: '2026-10-01' });
    await office().milestone(file.milestones['LEGAL_OPINION'] ?? '', 2, null);
    expect(await conditionOf(file, 'LEGAL_OPINION')).toMatchObject({ state: 'SUBMITTED', isMet: false });
    await office().milestone(file.milestones['RATIFIED'] ?? '', 1, '2026-10-05');
    expect(await conditionOf(file, 'RATIFICATION')).toMatchObject({ state: 'ACCEPTED', stateOn: '2026-10-05' });
  });

  it('give the step that stands for all others its day, and take it back', async () => {
    const file = await signedFile('WB-1');
    const collective = file.milestones['CONDITIONS_MET'];
    const pom = await office().add(file.instrumentId, { kind: 'POM', titleVi: 'Sổ tay', titleEn: 'Manual' });
    const pmu = await office().add(file.instrumentId, { kind: 'PMU', titleVi: 'Ban quản lý' });
    expect(await refusalOf(office().milestone(collective ?? '', 1, '2026-10-01'))).toMatchObject({
      code: 'effectiveness.conditions_open',
    });
    await office().move({ id: pom.id, version: 1, state: 'ACCEPTED', on: '2026-10-10' });
    expect(await dayOf(collective)).toBeNull();
    await office().waive({
      id: pmu.id,
      version: 1,
      waivedBy: 'Giám đốc quốc gia',
      reason: 'Đã có ban quản lý ngành',
      document: 'Thư 12/10/2026',
      on: '2026-10-12',
    });
    expect(await dayOf(collective)).toBe('2026-10-12');
    await office().move({ id: pmu.id, version: 2, state: 'IN_PROGRESS' });
    expect(await dayOf(collective)).toBeNull();
    await office().remove({ id: pmu.id, version: 3, reason: 'Không có trong hiệp định' });
    expect(await dayOf(collective)).toBe('2026-10-10');
    expect((await office().get(file.instrumentId)).conditions.map((one) => one.kind)).toEqual(['POM']);
    await office().remove({ id: pmu.id, version: 4, reason: null });
    expect((await office().get(file.instrumentId)).conditions).toHaveLength(2);
  });

  it('are moved by who owes them, accepted and waived by the partner, and by nobody else', async () => {
    const file = await signedFile('WB-1');
    const { id } = await office().add(file.instrumentId, {
      kind: 'COUNTERPART_FUND',
      titleVi: 'Bố trí vốn đối ứng',
      ownerAgencyId: world.agencies.mof,
    });
    const bank = liaison(world.partners.wb);
    expect((await bank.get(file.instrumentId)).conditions[0]?.allowed).toEqual(['waive']);
    expect(await refusalOf(bank.move({ id, version: 1, state: 'ACCEPTED' }))).toMatchObject({ code: 'auth.forbidden' });
    expect(await refusalOf(liaison(world.partners.adb).move({ id, version: 1, state: 'ACCEPTED' }))).toMatchObject({
      code: 'common.not_found',
      details: { entity: 'effectiveness_condition' },
    });
    await officer(world.agencies.moh).move({ id, version: 1, state: 'SUBMITTED', evidence: { number: '77/BTC' } });
    await bank.move({ id, version: 2, state: 'ACCEPTED', on: '2026-11-20' });
    expect(await conditionOf(file, 'COUNTERPART_FUND')).toMatchObject({
      state: 'ACCEPTED',
      stateOn: '2026-11-20',
      evidenceNumber: '77/BTC',
    });
    expect(await refusalOf(bank.move({ id, version: 3, state: 'ACCEPTED', on: '2026-11-24' }))).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await refusalOf(office().move({ id, version: 3, state: 'SUBMITTED', on: '2026-11-24' }))).toMatchObject({
      code: 'date.in_future',
    });
  });

  it('merge edits of different fields and show both texts where the same one was changed', async () => {
    const file = await signedFile('WB-1');
    const { id } = await office().add(file.instrumentId, { titleVi: 'Sổ tay' });
    await office().update({ id, version: 1, patch: { titleVi: 'Sổ tay thực hiện' } });
    await office().update({ id, version: 1, patch: { plannedOn: '2026-12-01' } });
    expect(await refusalOf(office().update({ id, version: 1, patch: { titleVi: 'Sổ tay dự án' } }))).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'titleVi', base: 'Sổ tay', theirs: 'Sổ tay thực hiện', yours: 'Sổ tay dự án' }] },
    });
  });
});

describe('the effect', () => {
  const open = { vi: 'RATIFIED', en: 'RATIFIED' };

  it('is refused while conditions are open and says which; an override stays on record', async () => {
    const file = await signedFile('WB-1');
    await office().milestone(file.milestones['LEGAL_OPINION'] ?? '', 1, '2026-10-01');
    await office().add(file.instrumentId, { titleVi: 'Sổ tay', titleEn: 'Manual' });
    const { instrumentId } = file;
    const refused = {
      code: 'effectiveness.conditions_open',
      details: { done: 1, total: 3, missing: [{ vi: 'Sổ tay', en: 'Manual' }, open] },
    };
    const asked = { instrumentId, version: 1, effectiveOn: '2026-11-01' };
    expect(await refusalOf(office().declare(asked))).toMatchObject(refused);
    // The road refuses the same.
    expect(await refusalOf(office().milestone(file.milestones['EFFECTIVE'] ?? '', 1, '2026-11-01'))).toMatchObject(
      refused,
    );
    const override = { reason: 'Đối tác đã tuyên bố hiệu lực', document: 'Thư 01/11/2026' };
    expect(await refusalOf(liaison(world.partners.wb).declare({ ...asked, override }))).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await office().declare({ ...asked, override })).toMatchObject({ isOverridden: true });
    const sheet = await office().get(instrumentId);
    expect(sheet.days.effectiveOn).toBe('2026-11-01');
    expect(sheet.decisions).toMatchObject([{ kind: 'overridden', ...override, missing: refused.details.missing }]);
    await expect(base.db.writer.deleteFrom('effectiveness_decision').execute()).rejects.toThrow('append-only');
  });

  it.each<[string, string, string]>([
    ['a day that has not come', '2026-11-24', 'date.in_future'],
    ['a day before the signing', '2026-08-31', 'date.order'],
  ])('is refused on %s', async (_what, effectiveOn, code) => {
    const file = await signedFile('WB-1');
    const refused = office().declare({ instrumentId: file.instrumentId, version: 1, effectiveOn });
    expect(await refusalOf(refused)).toMatchObject({ code });
  });

  it('is followed by its notice, not preceded by it', async () => {
    const file = await signedFile('WB-1');
    const { instrumentId } = file;
    const number = '21/2026/TB-LPQT';
    expect(await refusalOf(office().notice({ instrumentId, version: 1, number, on: '2026-11-02' }))).toMatchObject({
      code: 'effectiveness.not_effective',
    });
    const override = { reason: 'thử', document: 'thử' };
    await office().declare({ instrumentId, version: 1, effectiveOn: '2026-11-01', override });
    expect(await refusalOf(office().notice({ instrumentId, version: 1, number, on: '2026-10-31' }))).toMatchObject({
      code: 'date.order',
    });
    await office().notice({ instrumentId, version: 1, number, on: '2026-11-10' });
    expect((await office().get(instrumentId)).days).toEqual({
      signedOn: '2026-09-01',
      exchangedOn: null,
      effectiveOn: '2026-11-01',
      noticeOn: '2026-11-10',
      noticeNumber: number,
    });
  });
});

describe('cross-effectiveness', () => {
  const pair = async () => {
    const a = await signedFile('WB-1');
    const b = await signedFile('ADB-1', { partner: 'adb' });
    for (const file of [a, b]) {
      await office().milestone(file.milestones['RATIFIED'] ?? '', 1, '2026-10-01');
      await office().milestone(file.milestones['LEGAL_OPINION'] ?? '', 1, '2026-10-01');
    }
    const cross = (file: SeededProgramme, other: SeededProgramme) =>
      office().add(file.instrumentId, {
        kind: 'CROSS_EFFECTIVENESS',
        titleVi: 'Hiệp định kia có hiệu lực',
        waitsForId: other.instrumentId,
      });
    return { a, b, cross };
  };

  it('is met by the effect of the other instrument, and by nothing people say', async () => {
    const { a, b, cross } = await pair();
    const { id } = await cross(a, b);
    expect(await refusalOf(office().move({ id, version: 1, state: 'ACCEPTED' }))).toMatchObject({
      code: 'effectiveness.met_elsewhere',
    });
    await office().milestone(b.milestones['CONDITIONS_MET'] ?? '', 1, '2026-10-02');
    await office().declare({ instrumentId: b.instrumentId, version: 1, effectiveOn: '2026-10-20' });
    expect(await conditionOf(a, 'CROSS_EFFECTIVENESS')).toMatchObject({ state: 'ACCEPTED', stateOn: '2026-10-20' });
    expect(await dayOf(a.milestones['CONDITIONS_MET'])).toBe('2026-10-20');
    await office().declare({ instrumentId: a.instrumentId, version: 1, effectiveOn: '2026-10-21' });
  });

  it('of two that wait for each other is named, and both become effective in one act', async () => {
    const { a, b, cross } = await pair();
    await cross(a, b);
    await cross(b, a);
    const sheet = await office().get(a.instrumentId);
    expect(sheet.together.instruments.map((one) => one.instrumentId)).toEqual([b.instrumentId]);
    const alone = { instrumentId: a.instrumentId, version: 1, effectiveOn: '2026-11-05' };
    expect(await refusalOf(office().declare(alone))).toMatchObject({ code: 'effectiveness.conditions_open' });
    const both = { ...alone, together: [{ instrumentId: b.instrumentId, version: 1 }] };
    expect((await office().declare(both)).declared).toHaveLength(2);
    for (const file of [a, b]) {
      const done = await office().get(file.instrumentId);
      expect([done.days.effectiveOn, done.decisions.map((one) => one.kind)]).toEqual(['2026-11-05', ['together']]);
    }
  });

  it('tells a liaison nothing of another partner, and lets nobody declare what does not wait', async () => {
    const { a, b, cross } = await pair();
    await cross(a, b);
    const stranger = { instrumentId: b.instrumentId, version: 1 };
    const asked = { instrumentId: a.instrumentId, version: 1, effectiveOn: '2026-11-05', together: [stranger] };
    expect(await refusalOf(office().declare(asked))).toMatchObject({ code: 'common.invalid_input' });
    await cross(b, a);
    const seen = await liaison(world.partners.wb).get(a.instrumentId);
    expect(seen.together).toEqual({ instruments: [], hidden: 1 });
    expect(seen.conditions.find((one) => one.isCross)?.waitsFor).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(b.instrumentId);
  });
});

describe('the deadline', () => {
  it('keeps its chain of extensions and derives what stands now, on the board as well', async () => {
    const { instrumentId } = await signedFile('WB-1');
    await signedFile('WB-2');
    const first = { instrumentId, kind: 'original' as const, entries: 0, deadlineOn: '2026-11-30' };
    const extension = {
      instrumentId,
      kind: 'extension' as const,
      entries: 1,
      deadlineOn: '2026-12-31',
      letterNumber: 'WB-77',
      letterOn: '2026-11-10',
      askedBy: 'Bộ Tài chính',
      reason: 'Chưa có ý kiến pháp lý',
    };
    expect(await refusalOf(office().deadline(extension))).toMatchObject({ code: 'effectiveness.deadline_missing' });
    await office().deadline(first);
    expect(await refusalOf(office().deadline(first))).toMatchObject({ code: 'effectiveness.deadline_known' });
    expect(await refusalOf(office().deadline({ ...extension, deadlineOn: '2026-11-29' }))).toMatchObject({
      code: 'date.order',
    });
    expect(await refusalOf(office().deadline({ ...extension, reason: '' }))).toMatchObject({
      code: 'common.reason_required',
    });
    await office().deadline(extension);
    expect(await refusalOf(office().deadline({ ...extension, deadlineOn: '2027-03-31' }))).toMatchObject({
      code: 'effectiveness.deadline_known',
    });
    await office().deadline({ ...extension, entries: 2, deadlineOn: '2027-01-31', reason: 'Gia hạn lần hai' });
    const correction = { instrumentId, kind: 'correction' as const, entries: 3, deadlineOn: '2027-01-30' };
    await office().deadline({ ...correction, reason: 'Ghi nhầm ngày' });
    const { deadline } = await office().get(instrumentId);
    expect(deadline).toMatchObject({
      originalOn: '2026-11-30',
      currentOn: '2027-01-30',
      extensions: 2,
      entries: 4,
      state: 'running',
      daysLeft: 68,
    });
    const board = await office().board({});
    expect(board.items.map((one) => [one.programmeCode, one.deadline.daysLeft, one.deadline.extensions])).toEqual([
      ['WB-1', 68, 2],
      ['WB-2', null, 0],
    ]);
    expect((await office().board({ f: ['deadline:max:2027-01-30'] })).total).toBe(1);
    expect((await office().board({ f: ['deadline:empty:yes'] })).items[0]?.programmeCode).toBe('WB-2');
    expect((await liaison(world.partners.adb).board({})).total).toBe(0);
    const ledger = await base.db.read
      .selectFrom('date_revision')
      .select(['new_on'])
      .where('field', '=', 'effectiveness_deadline')
      .orderBy('new_on')
      .execute();
    expect(ledger.map((one) => one.new_on)).toEqual(['2026-11-30', '2026-12-31', '2027-01-30', '2027-01-31']);
  });

  it('once passed asks for a decision, which takes the instrument off the board for good', async () => {
    const { instrumentId } = await signedFile('WB-1');
    await office().deadline({ instrumentId, kind: 'original', entries: 0, deadlineOn: '2026-11-23' });
    const decision = { instrumentId, outcome: 'lapsed' as const, on: '2026-11-24', reason: 'Hết hạn', document: 'Thư' };
    expect(await refusalOf(office().lapse(decision))).toMatchObject({ code: 'effectiveness.deadline_running' });
    house.setToday('2026-11-24');
    expect((await office().get(instrumentId)).deadline).toMatchObject({ state: 'passed', daysLeft: -1 });
    await office().lapse(decision);
    const sheet = await office().get(instrumentId);
    expect(sheet).toMatchObject({ sideState: 'CANCELLED', deadline: { state: 'decided', daysLeft: null } });
    expect(sheet.decisions).toMatchObject([{ kind: 'lapsed', reason: 'Hết hạn' }]);
    expect((await office().board({})).total).toBe(0);
  });
});
