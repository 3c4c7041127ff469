import type { Actor } from '@counterpart/domain/identity/actor';
import type { SigningRecord } from '@counterpart/domain/signing/signing-record.fields';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { seedSigning, type TestSigning, useLongProcedure } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  await useLongProcedure(house, world);
});
afterEach(() => base.drop());

const as = (actor: Actor) => callerAs(house, actor).signing;
const office = () => as(actorOf('coordinator'));
const keyed = <T>(input: T) => ({ input, idempotencyKey: newKey() });
const refusalOf = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string; details?: Record<string, unknown> } }).cause;
  }
  throw new Error('was not refused');
};
const arranged: TestSigning = {
  code: 'WB-1',
  managing: 'moh',
  extraSteps: ['FULL_POWERS', 'EXCHANGED'],
  days: {
    MOJ_APPRAISAL: { actualOn: '2026-11-05' },
    BOARD_APPROVED: { actualOn: '2026-11-10' },
    SIGNED: { plannedOn: '2026-11-23' },
  },
  record: {
    place: 'Trụ sở Chính phủ',
    signatoryOursText: 'Bộ trưởng Bộ Tài chính',
    signatoryPartnerText: 'Giám đốc quốc gia',
    fullPowersNumber: '12/UQ-BNG',
    fullPowersOn: '2026-11-18',
    textCheckedOn: '2026-11-19',
  },
};
const withoutPowers = { ...arranged, record: { ...arranged.record, fullPowersOn: null } };
const signing = (file: SeededProgramme, more: object = {}) =>
  keyed({ instrumentId: file.instrumentId, version: 1, signedOn: '2026-11-23', ...more });

describe('recording a signing', () => {
  it('writes both days on their milestones alone, and moves stage, schedule and ledger', async () => {
    const file = await seedSigning(house, world, arranged);
    const done = await office().recordSigned(
      signing(file, { signedOn: '2026-11-20', exchanged: { on: '2026-11-23', version: 1 } }),
    );
    expect(done).toMatchObject({
      isOverridden: false,
      signed: { id: file.milestones['SIGNED'], version: 2, inverse: { actualOn: null } },
      exchanged: { id: file.milestones['EXCHANGED'], version: 2, inverse: { actualOn: null } },
    });
    const sheet = await office().get({ instrumentId: file.instrumentId });
    expect(sheet).toMatchObject({ status: 'EXCHANGED', signedOn: '2026-11-20', exchangedOn: '2026-11-23' });
    expect(sheet.readiness.missing).toEqual([]);
    expect((await office().schedule({})).items[0]).toMatchObject({ fromOn: '2026-11-20', exchangedOn: '2026-11-23' });
    const moved = await base.db.read
      .selectFrom('date_revision')
      .select(['field', 'new_on'])
      .orderBy('new_on')
      .execute();
    expect(moved).toEqual([
      { field: 'actual', new_on: '2026-11-20' },
      { field: 'actual', new_on: '2026-11-23' },
    ]);
  });

  it('refuses while full powers are missing, says so, and keeps nothing of the attempt', async () => {
    const file = await seedSigning(house, world, withoutPowers);
    expect(await refusalOf(office().recordSigned(signing(file)))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['FULL_POWERS'], done: 7, total: 8 },
    });
    expect(await base.db.read.selectFrom('audit_event').select('seq').execute()).toEqual([]);
    expect((await office().get({ instrumentId: file.instrumentId })).signedOn).toBeNull();
  });

  it.each<[string, Partial<SigningRecord>, string, string]>([
    ['have expired', { fullPowersUntilOn: '2026-11-22' }, '2026-11-23', 'full_powers_expired'],
    ['are dated after the signing', { fullPowersOn: '2026-11-23' }, '2026-11-20', 'full_powers_late'],
  ])('refuses a signing for which the full powers %s', async (_what, powers, day, code) => {
    const file = await seedSigning(house, world, { ...arranged, record: { ...arranged.record, ...powers } });
    expect(await refusalOf(office().recordSigned(signing(file, { signedOn: day })))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: [code] },
    });
  });

  it('shows full powers that run out before the planned day as a clash', async () => {
    const record = { ...arranged.record, fullPowersUntilOn: '2026-11-22' };
    const file = await seedSigning(house, world, { ...arranged, record });
    const { clashes } = await office().get({ instrumentId: file.instrumentId });
    expect(clashes).toMatchObject([{ code: 'full_powers_expired', severity: 'clash' }]);
    expect((await office().schedule({})).items[0]?.clashes).toEqual(clashes);
  });

  it('asks no full powers of a head of government, a head of state or a foreign minister', async () => {
    const record = { ...withoutPowers.record, signatoryOursOffice: 'HEAD_OF_GOVERNMENT' as const };
    const file = await seedSigning(house, world, { ...arranged, record });
    expect((await office().get({ instrumentId: file.instrumentId })).fullPowers.state).toBe('not_needed');
    await office().recordSigned(signing(file));
  });

  it('lets a coordinator override with reason and document, which the history keeps', async () => {
    const file = await seedSigning(house, world, withoutPowers);
    const override = { reason: 'Ký trong chuyến thăm, bổ sung giấy ủy quyền sau', document: '9061/VPCP-QHQT' };
    expect(await office().recordSigned(signing(file, { override }))).toMatchObject({ isOverridden: true });
    const fact = await base.db.read
      .selectFrom('audit_event')
      .select(['after', 'reason'])
      .where('action', '=', 'signing_record.signed')
      .executeTakeFirstOrThrow();
    expect(fact.reason).toBe(override.reason);
    expect(JSON.parse(fact.after ?? '')).toMatchObject({ missing: ['FULL_POWERS'], override });
    const revision = await base.db.read.selectFrom('date_revision').select(['reason', 'document']).executeTakeFirst();
    expect(revision).toEqual(override);
  });

  it.each([
    ['without a reason', { override: { reason: ' ', document: '1/VPCP' } }, 'too_small'],
    ['without a document', { override: { reason: 'Lý do', document: '' } }, 'too_small'],
  ])('refuses an override %s', async (_what, more, issue) => {
    const file = await seedSigning(house, world, withoutPowers);
    const refused = office().recordSigned(signing(file, more));
    await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ code: issue }] } });
  });

  it.each<[string, object, string]>([
    ['a day that has not come', { signedOn: '2026-11-24' }, 'date.in_future'],
    ['an exchange before the signing', { exchanged: { on: '2026-11-20', version: 1 } }, 'date.order'],
    ['an exchange that has not come', { exchanged: { on: '2026-12-20', version: 1 } }, 'date.in_future'],
  ])('refuses %s', async (_what, more, code) => {
    const file = await seedSigning(house, world, arranged);
    expect(await refusalOf(office().recordSigned(signing(file, more)))).toMatchObject({ code });
  });

  it('refuses an exchange where the procedure knows none, and the same day twice', async () => {
    const file = await seedSigning(house, world, { ...arranged, extraSteps: ['FULL_POWERS'] });
    const exchange = { exchanged: { on: '2026-11-23', version: 1 } };
    expect(await refusalOf(office().recordSigned(signing(file, exchange)))).toMatchObject({
      code: 'milestone.not_applicable',
      details: { stepCode: 'exchanged' },
    });
    await office().recordSigned(signing(file));
    expect(await refusalOf(office().recordSigned(signing(file)))).toMatchObject({ code: 'common.nothing_changed' });
  });

  it('refuses another day than a colleague recorded in the meantime, with all three', async () => {
    const file = await seedSigning(house, world, arranged);
    await office().recordSigned(signing(file));
    expect(await refusalOf(office().recordSigned(signing(file, { signedOn: '2026-11-20' })))).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'actualOn', base: null, theirs: '2026-11-23', yours: '2026-11-20' }] },
    });
  });

  it.each<[string, Actor, string]>([
    ['a leader', actorOf('leader'), 'auth.forbidden'],
    ['an administrator', actorOf('admin'), 'auth.forbidden'],
    ["the agency's officer", actorOf('officer', { agencyId: 'agy_moh' }), 'auth.forbidden'],
    ["the partner's liaison", actorOf('liaison', { partnerId: 'prt_wb' }), 'auth.forbidden'],
    ["another partner's liaison", actorOf('liaison', { partnerId: 'prt_adb' }), 'common.not_found'],
  ])('is not for %s', async (_who, actor, code) => {
    const file = await seedSigning(house, world, arranged);
    expect(await refusalOf(as(actor).recordSigned(signing(file)))).toMatchObject({ code });
    const record = keyed({ instrumentId: file.instrumentId, version: 1, patch: { place: 'Huế' } });
    expect(await refusalOf(as(actor).updateRecord(record))).toMatchObject({ code });
  });
});

describe('the back door through the milestone', () => {
  const day = (file: SeededProgramme, patch: object) =>
    keyed({ id: file.milestones['SIGNED'] ?? '', version: 1, patch });

  it('is as narrow as the front door', async () => {
    const file = await seedSigning(house, world, withoutPowers);
    const milestones = (actor: Actor) => callerAs(house, actor).procedures;
    const signed = { actualOn: '2026-11-23' };
    expect(await refusalOf(milestones(actorOf('coordinator')).updateMilestone(day(file, signed)))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['FULL_POWERS'] },
    });
    await base.db.transaction((tx) =>
      tx.updateTable('milestone').set({ agency_id: 'agy_moh' }).where('step_code', '=', 'SIGNED').execute(),
    );
    const officer = milestones(actorOf('officer', { agencyId: 'agy_moh' }));
    expect(await refusalOf(officer.updateMilestone(day(file, signed)))).toMatchObject({ code: 'auth.forbidden' });
    expect(await officer.updateMilestone(day(file, { plannedOn: '2026-12-04' }))).toMatchObject({ version: 2 });
    expect((await office().schedule({})).items[0]?.fromOn).toBe('2026-12-04');
  });

  it('opens when the file is ready, and takes a wrong day back', async () => {
    const file = await seedSigning(house, world, arranged);
    const { updateMilestone } = callerAs(house, actorOf('coordinator')).procedures;
    const done = await updateMilestone(day(file, { actualOn: '2026-11-23' }));
    expect((await office().get({ instrumentId: file.instrumentId })).status).toBe('SIGNED');
    await updateMilestone(keyed({ id: done.id, version: done.version, patch: { actualOn: null } }));
    expect((await office().get({ instrumentId: file.instrumentId })).status).toBe('SCHEDULED');
  });
});

describe('arranging a signing', () => {
  const change = (file: SeededProgramme, version: number, patch: object) =>
    keyed({ instrumentId: file.instrumentId, version, patch });

  it('begins with nothing, names every column of the record, and can be taken back', async () => {
    const file = await seedSigning(house, world, { code: 'WB-1', days: { SIGNED: { plannedOn: '2026-12-01' } } });
    const done = await office().updateRecord(
      change(file, 0, { place: 'Hà Nội', form: 'CEREMONY', timeOfDay: '15:00' }),
    );
    expect(done).toMatchObject({ version: 1, inverse: { place: '', form: null, timeOfDay: null } });
    expect(await office().get({ instrumentId: file.instrumentId })).toMatchObject({
      version: 1,
      record: { place: 'Hà Nội', form: 'CEREMONY', timeOfDay: '15:00', fullPowers: 'unknown', note: '' },
    });
    await office().updateRecord(change(file, 1, done.inverse));
    expect((await office().get({ instrumentId: file.instrumentId })).record).toMatchObject({ place: '', form: null });
    const row = await base.db.read.selectFrom('signing_record').selectAll().executeTakeFirstOrThrow();
    const keys = ['instrument_id', 'programme_id', 'partner_id', 'version', 'updated_at', 'updated_by'];
    const { record } = await office().get({ instrumentId: file.instrumentId });
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(Object.keys(row).sort()).toEqual([...keys, ...Object.keys(record).map(snake)].sort());
  });

  it('merges what does not overlap and refuses what does with all three values', async () => {
    const file = await seedSigning(house, world, arranged);
    await office().updateRecord(change(file, 1, { place: 'Huế' }));
    await office().updateRecord(change(file, 1, { timeOfDay: '09:00' }));
    const sheet = await office().get({ instrumentId: file.instrumentId });
    expect(sheet).toMatchObject({ version: 3, record: { place: 'Huế', timeOfDay: '09:00' } });
    expect(await refusalOf(office().updateRecord(change(file, 1, { place: 'Đà Nẵng' })))).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'place', base: 'Trụ sở Chính phủ', theirs: 'Huế', yours: 'Đà Nẵng' }] },
    });
  });

  it('moves a signing into a window, whose planned day then does not count', async () => {
    const file = await seedSigning(house, world, arranged);
    await office().updateRecord(change(file, 1, { windowFromOn: '2026-12-07', windowToOn: '2026-12-11' }));
    expect((await office().schedule({ f: ['signing:is:2026-12-09'] })).items[0]).toMatchObject({
      certainty: 'window',
      fromOn: '2026-12-07',
      toOn: '2026-12-11',
    });
    expect((await office().schedule({ f: ['signing:is:2026-11-23'] })).items).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['half a window', { windowFromOn: '2026-12-07' }, 'common.invalid_input'],
    ['a window that ends before it begins', { windowFromOn: '2026-12-07', windowToOn: '2026-12-01' }, 'date.order'],
    ['a postponement without a reason', { statusOverride: 'POSTPONED' }, 'common.reason_required'],
    ['full powers of tomorrow', { fullPowersOn: '2026-11-24' }, 'date.in_future'],
    ['nothing new', { place: 'Trụ sở Chính phủ' }, 'common.nothing_changed'],
    ['a signatory nobody knows', { signatoryOursId: 'psn_nobody' }, 'common.not_found'],
    ["our signatory from the partner's side", { signatoryOursId: 'psn_wb' }, 'common.invalid_input'],
    ["another partner's signatory", { signatoryPartnerId: 'psn_adb' }, 'common.invalid_input'],
  ])('refuses %s', async (_what, patch, code) => {
    const file = await seedSigning(house, world, arranged);
    await seedPersons();
    expect(await refusalOf(office().updateRecord(change(file, 1, patch)))).toMatchObject({ code });
  });

  it("takes the partner's own person as signatory", async () => {
    const file = await seedSigning(house, world, arranged);
    await seedPersons();
    await office().updateRecord(change(file, 1, { signatoryPartnerId: 'psn_wb', signatoryPartnerText: '' }));
    const [row] = (await office().schedule({})).items;
    expect(row?.signatoryPartner).toEqual({ personId: 'psn_wb', text: '' });
    expect(row?.readiness.missing).toEqual([]);
  });

  async function seedPersons(): Promise<void> {
    const person = (id: string, partner_id: string) => ({
      id,
      partner_id,
      name: `Person ${id}`,
      sort_key: id,
      title_vi: '',
      title_en: '',
      agency_id: null,
      is_acting: 0,
      valid_from: null,
      valid_to: null,
      source: 'test',
      is_sample: 0,
      version: 1,
      updated_at: 0,
      updated_by: 'usr_test',
    });
    const rows = [person('psn_wb', world.partners.wb), person('psn_adb', world.partners.adb)];
    await base.db.transaction((tx) => tx.insertInto('person').values(rows).execute());
  }
});
