import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { EXIT_PAPER, EXIT_REASON, reviewedExit, seedExit } from '../../testing-exits.ts';
import { seedTask } from '../../testing-tasks.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let first: SeededProgramme;
let second: SeededProgramme;
let paused: SeededProgramme;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  const days = { NEG_INVITED: { actualOn: '2026-01-05' }, SIGNED: { plannedOn: '2026-12-10' } };
  first = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh', coFinancing: 'adb', days });
  second = await seedProgramme(house, world, { code: 'WB-2', managing: 'mof', days });
  paused = await seedProgramme(house, world, { code: 'WB-3', managing: 'mof' });
  await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', managing: 'moh', days });
  await office().procedures.setSideState({
    input: { id: paused.instrumentId, sideState: 'ON_HOLD', reason: 'waits for a decree' },
    idempotencyKey: newKey(),
  });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator'));
const liaison = (partner: 'wb' | 'adb') => callerAs(house, actorOf('liaison', { partnerId: world.partners[partner] }));
const officer = (agency: 'mof' | 'moh') => callerAs(house, actorOf('officer', { agencyId: world.agencies[agency] }));

async function statesNow(): Promise<Record<string, string | null>> {
  const rows = await house.db.read
    .selectFrom('instrument as i')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .select(['p.code', 'i.side_state'])
    .orderBy('p.code')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.side_state]));
}

const AS_IT_WAS = { 'ADB-1': null, 'WB-1': null, 'WB-2': null, 'WB-3': 'ON_HOLD' };

const BACK = { on: '2026-11-23', reason: 'inside: money again', document: EXIT_PAPER } as const;

describe('deciding an exit', () => {
  it('takes what was reviewed, leaves out what was left out, and names the act in the history of each file', async () => {
    const takes = (id: string) => id !== second.instrumentId;
    const { id, files } = await seedExit(house, { partnerId: world.partners.wb, kind: 'terminate', takes });
    expect(files).toBe(2);
    expect(await statesNow()).toEqual({ ...AS_IT_WAS, 'WB-1': 'TERMINATED', 'WB-3': 'TERMINATED' });
    const told = await house.db.read
      .selectFrom('audit_event')
      .select(['entity_id', 'after', 'reason', 'is_internal'])
      .where('action', '=', 'instrument.side_state_decided')
      .where('after', 'like', `%${id}%`)
      .execute();
    expect(told.map((one) => one.entity_id).toSorted()).toEqual([first.instrumentId, paused.instrumentId].toSorted());
    expect(told.every((one) => one.reason === 'Letter of the partner, 12/2026, 20/11/2026')).toBe(true);
  });

  it('calls the signings of its files off and shows that on the record', async () => {
    const { id } = await seedExit(house, { partnerId: world.partners.wb });
    const { items } = await office().signing.schedule({ f: ['partner:is:WB'] });
    expect(items.map((one) => `${one.programmeCode} ${one.isCalledOff}`).toSorted()).toEqual([
      'WB-1 true',
      'WB-2 true',
    ]);
    const { inside } = await office().exits.get({ id });
    expect(inside?.orphans.filter((one) => one.kind === 'signing').map((one) => one.dueOn)).toEqual([
      '2026-12-10',
      '2026-12-10',
    ]);
  });

  it('writes nothing when one file in the middle changed since the review, and names it', async () => {
    const input = await reviewedExit(house, { partnerId: world.partners.wb, kind: 'terminate' });
    await office().procedures.setSideState({
      input: { id: second.instrumentId, sideState: 'ON_HOLD', reason: 'somebody was faster' },
      idempotencyKey: newKey(),
    });
    await expect(office().exits.confirm({ input, idempotencyKey: newKey() })).rejects.toMatchObject({
      cause: { code: 'exit.files_changed', details: { files: ['WB-2'] } },
    });
    expect(await statesNow()).toEqual({ ...AS_IT_WAS, 'WB-2': 'ON_HOLD' });
    expect(await house.db.read.selectFrom('partner_exit').selectAll().execute()).toEqual([]);
    expect(await house.db.read.selectFrom('partner_exit_file').selectAll().execute()).toEqual([]);
  });

  it('writes nothing when a file was opened since the review', async () => {
    const input = await reviewedExit(house, { partnerId: world.partners.wb });
    await seedProgramme(house, world, { code: 'WB-4' });
    await expect(office().exits.confirm({ input, idempotencyKey: newKey() })).rejects.toMatchObject({
      cause: { code: 'exit.files_changed', details: { files: ['WB-4'] } },
    });
    expect(await statesNow()).toMatchObject(AS_IT_WAS);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'common.reason_required'],
    ['without a paper', { document: { number: '', on: null, issuer: '' } }, 'common.reason_required'],
    ['that is still to come', { effectiveOn: '2026-11-24' }, 'date.in_future'],
    ['that names somebody to take over', { target: { partnerId: 'prt_adb', agencyId: null } }, 'common.invalid_input'],
  ])('refuses an exit %s', async (_, wrong, code) => {
    const input = { ...(await reviewedExit(house, { partnerId: world.partners.wb })), ...wrong };
    const refused = office().exits.confirm({ input, idempotencyKey: newKey() });
    await expect(refused).rejects.toMatchObject({ cause: { code } });
  });

  it('opens a file with the partner that takes over, who reads nothing of the first one', async () => {
    const target = { partnerId: world.partners.adb, agencyId: null };
    const takes = (id: string) => id === first.instrumentId;
    const { id } = await seedExit(house, { partnerId: world.partners.wb, kind: 'hand_over', target, takes });
    const { inside } = await office().exits.get({ id });
    const successorId = inside?.files.find((one) => one.instrumentId === first.instrumentId)?.successorId;
    const opened = await house.db.read
      .selectFrom('instrument')
      .select(['programme_id', 'partner_id', 'side_state'])
      .where('id', '=', successorId ?? '')
      .executeTakeFirst();
    expect(opened).toEqual({ programme_id: first.id, partner_id: world.partners.adb, side_state: null });
    expect((await statesNow())['WB-2']).toBe(null);
    await expect(liaison('adb').exits.get({ id })).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    expect(JSON.stringify(await liaison('adb').procedures.road({ programmeId: first.id }))).not.toContain('12/2026');
  });

  it('lets another home agency go on with files as they stand', async () => {
    const target = { partnerId: null, agencyId: world.agencies.moh };
    const { id } = await seedExit(house, { partnerId: world.partners.wb, kind: 'hand_over', target });
    expect(await statesNow()).toEqual(AS_IT_WAS);
    // Their signings stand; only what the partner did itself waits for a hand.
    const { inside } = await office().exits.get({ id });
    expect(new Set(inside?.orphans.map((one) => one.kind))).toEqual(new Set(['milestone']));
    const leads = await house.db.read
      .selectFrom('instrument')
      .select('proposing_agency_id')
      .where('partner_id', '=', world.partners.wb)
      .execute();
    expect(leads.map((one) => one.proposing_agency_id)).toEqual(leads.map(() => world.agencies.moh));
  });
});

describe('the way back', () => {
  it('gives every file what it was, and the act stays as a record', async () => {
    const { id } = await seedExit(house, { partnerId: world.partners.wb, kind: 'terminate' });
    await office().exits.undo({ input: { id }, idempotencyKey: newKey() });
    expect(await statesNow()).toEqual(AS_IT_WAS);
    expect(await office().exits.get({ id })).toMatchObject({ state: 'undone', endedOn: '2026-11-23' });
    const again = office().exits.undo({ input: { id }, idempotencyKey: newKey() });
    await expect(again).rejects.toMatchObject({ cause: { code: 'exit.not_standing' } });
  });

  it('resumes some files first and the others later', async () => {
    const { id } = await seedExit(house, { partnerId: world.partners.wb, kind: 'terminate' });
    const { files } = await office().exits.get({ id });
    const [one, ...others] = files.map(({ instrumentId, version }) => ({ instrumentId, version }));
    if (!one) throw new Error('no files');
    await office().exits.resume({ input: { id, ...BACK, files: [one] }, idempotencyKey: newKey() });
    expect(await statesNow()).toMatchObject({ 'WB-1': null, 'WB-2': 'TERMINATED', 'WB-3': 'TERMINATED' });
    expect(await office().exits.get({ id })).toMatchObject({ state: 'standing', inside: { mayUndo: false } });
    await office().exits.resume({ input: { id, ...BACK, files: others }, idempotencyKey: newKey() });
    expect(await statesNow()).toEqual(AS_IT_WAS);
    expect(await office().exits.get({ id })).toMatchObject({ state: 'resumed' });
  });

  it('resumes nothing when one of its files was decided on since, and does not undo either', async () => {
    const { id } = await seedExit(house, { partnerId: world.partners.wb });
    await office().procedures.setSideState({
      input: { id: second.instrumentId, sideState: 'CANCELLED', reason: 'never again' },
      idempotencyKey: newKey(),
    });
    const files = (await office().exits.get({ id })).files.map(({ instrumentId, version }) => ({
      instrumentId,
      version,
    }));
    const resumed = office().exits.resume({ input: { id, ...BACK, files }, idempotencyKey: newKey() });
    await expect(resumed).rejects.toMatchObject({
      cause: { code: 'exit.files_changed', details: { files: ['WB-2'] } },
    });
    const undone = office().exits.undo({ input: { id }, idempotencyKey: newKey() });
    await expect(undone).rejects.toMatchObject({ cause: { code: 'exit.not_undoable', details: { files: ['WB-2'] } } });
    expect(await statesNow()).toEqual({ ...AS_IT_WAS, 'WB-1': 'ON_HOLD', 'WB-2': 'CANCELLED' });
  });

  it('cancels a file that was opened with another partner', async () => {
    const target = { partnerId: world.partners.adb, agencyId: null };
    const { id } = await seedExit(house, { partnerId: world.partners.wb, kind: 'hand_over', target });
    await office().exits.undo({ input: { id }, idempotencyKey: newKey() });
    const opened = await house.db.read
      .selectFrom('instrument')
      .select('side_state')
      .where('partner_id', '=', world.partners.adb)
      .where('programme_id', 'in', [first.id, second.id, paused.id])
      .execute();
    expect(opened.map((one) => one.side_state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  });
});

describe('what a partner leaves behind', () => {
  it('is handed on with a reason, piece by piece or all at once, and leaves the list', async () => {
    const point = await office().negotiation.addPoint({
      input: {
        instrumentId: first.instrumentId,
        values: { clause: '5', titleVi: 'Kiểm toán', titleEn: '', isShared: true, ownerAgencyId: null },
        round: 0,
      },
      idempotencyKey: newKey(),
    });
    const condition = await office().effectiveness.addCondition({
      input: {
        instrumentId: first.instrumentId,
        values: { kind: 'OTHER', titleVi: 'Ý kiến của đối tác', ownerSide: 'partner' },
      },
      idempotencyKey: newKey(),
    });
    // Of what belongs to a programme as a whole only that is left behind whose programme the partner leaves whole.
    const task = await seedTask(house, { lead: world.agencies.mof, programmeId: second.id });
    const { id: adbProgrammeId } = await house.db.read
      .selectFrom('programme')
      .select('id')
      .where('code', '=', 'ADB-1')
      .executeTakeFirstOrThrow();
    const stays = await seedTask(house, { lead: world.agencies.mof, programmeId: adbProgrammeId });
    const deliverable = await office().deliverables.create({
      input: {
        programmeId: first.id,
        values: {
          titleVi: 'Báo cáo đầu kỳ',
          titleEn: '',
          componentId: null,
          instrumentId: first.instrumentId,
          isShared: false,
          source: '',
          leadAgencyId: world.agencies.mof,
        },
      },
      idempotencyKey: newKey(),
    });
    const { id } = await seedExit(house, { partnerId: world.partners.wb });
    const left = async () => (await office().exits.get({ id })).inside?.orphans.filter((one) => one.mayHandOn) ?? [];
    const all = await left();
    expect(all.map((one) => one.recordId)).toContain(point.id);
    expect(all.map((one) => one.recordId)).toContain(condition.id);
    expect(all.map((one) => one.recordId)).toContain(first.milestones['BOARD_APPROVED']);
    expect(all.map((one) => one.recordId)).not.toContain(first.milestones['NEG_INVITED']);
    expect(all.map((one) => one.recordId)).toEqual(expect.arrayContaining([task.id, deliverable.id]));
    expect(all.map((one) => one.recordId)).not.toContain(stays.id);
    const taking = { id, agencyId: world.agencies.moh, reason: 'the ministry goes on' };
    const items = all.map(({ kind, recordId }) => ({ kind, recordId }));
    const [one] = items;
    if (!one) throw new Error('nothing left behind');
    await office().exits.handOn({ input: { ...taking, items: [one] }, idempotencyKey: newKey() });
    expect(await left()).toHaveLength(all.length - 1);
    const twice = office().exits.handOn({ input: { ...taking, items: [one] }, idempotencyKey: newKey() });
    await expect(twice).rejects.toMatchObject({ cause: { code: 'exit.not_orphaned', details: { count: 1 } } });
    await office().exits.handOn({ input: { ...taking, items: items.slice(1) }, idempotencyKey: newKey() });
    expect(await left()).toEqual([]);
    const { inside } = await office().exits.get({ id });
    expect(inside?.handedOn).toHaveLength(all.length);
    expect(inside?.mayUndo).toBe(false);
    expect(await officer('moh').tasks.get({ code: task.code })).toMatchObject({ leadAgencyId: world.agencies.moh });
    expect(await officer('moh').deliverables.get({ id: deliverable.id })).toMatchObject({
      leadAgencyId: world.agencies.moh,
    });
  });

  it('is the taking agency’s to write from then on, and no longer the partner’s', async () => {
    const milestoneId = first.milestones['BOARD_APPROVED'] ?? '';
    const { id } = await seedExit(house, { partnerId: world.partners.wb });
    const items = [{ kind: 'milestone' as const, recordId: milestoneId }];
    const input = { id, agencyId: world.agencies.moh, reason: 'the ministry goes on', items };
    await office().exits.handOn({ input, idempotencyKey: newKey() });
    const write = (version: number) => ({
      input: { id: milestoneId, version, patch: { plannedOn: '2027-01-05' } },
      idempotencyKey: newKey(),
    });
    await expect(liaison('wb').procedures.updateMilestone(write(2))).rejects.toMatchObject({
      cause: { code: 'auth.forbidden' },
    });
    await officer('moh').procedures.updateMilestone(write(2));
  });
});

describe('who sees what of an exit', () => {
  it('the partner sees its own files and the paper, and nothing said inside', async () => {
    const takes = (id: string) => id !== second.instrumentId;
    const { id } = await seedExit(house, { partnerId: world.partners.wb, takes });
    const seen = await liaison('wb').exits.get({ id });
    expect(seen.inside).toBe(null);
    expect(seen.files.map((one) => one.programmeCode)).toEqual(['WB-1']);
    const all = JSON.stringify([
      seen,
      await liaison('wb').exits.list({}),
      await liaison('wb').procedures.road({ programmeId: first.id }),
      await liaison('wb').programmes.history({ programmeId: first.id }),
    ]);
    expect(all).toContain(EXIT_PAPER.number);
    expect(all).not.toContain('inside:');
    expect(all).not.toContain(EXIT_REASON);
    expect((await liaison('adb').exits.list({})).items).toEqual([]);
  });

  it('an agency sees its own files only, and no exit that took none of them', async () => {
    const { id } = await seedExit(house, { partnerId: world.partners.wb, takes: (one) => one === first.instrumentId });
    const seen = await officer('moh').exits.get({ id });
    expect(seen.files.map((one) => one.programmeCode)).toEqual(['WB-1']);
    expect(seen.inside).toMatchObject({ reason: EXIT_REASON, mayDecide: false });
    await expect(officer('mof').exits.get({ id })).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    expect((await officer('mof').exits.list({})).items).toEqual([]);
    expect((await callerAs(house, actorOf('auditor')).exits.list({})).items).toHaveLength(1);
  });
});
