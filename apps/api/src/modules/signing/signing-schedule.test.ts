import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { seedSigning } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('leader'));
const codes = async (f: string[] = [], q?: string) =>
  (await office().signing.schedule({ f, q })).items.map((row) => row.programmeCode);
const planned = (plannedOn: string) => ({ SIGNED: { plannedOn } });
const READY = {
  place: 'Trụ sở Chính phủ',
  signatoryOursText: 'Bộ trưởng Bộ Tài chính',
  signatoryPartnerText: 'Giám đốc quốc gia',
  textCheckedOn: '2026-11-20',
};

describe('the signing schedule', () => {
  it('lists planned, windowed and signed instruments by the day that counts, and no others', async () => {
    await seedSigning(house, world, { code: 'PLANNED', days: planned('2026-12-10') });
    await seedSigning(house, world, {
      code: 'WINDOW',
      days: planned('2026-11-30'),
      record: { windowFromOn: '2026-12-28', windowToOn: '2027-01-08' },
    });
    await seedSigning(house, world, {
      code: 'SIGNED',
      days: { SIGNED: { plannedOn: '2026-12-20', actualOn: '2026-11-02' } },
    });
    await seedSigning(house, world, { code: 'NO-DAY' });
    expect(await codes()).toEqual(['SIGNED', 'PLANNED', 'WINDOW']);
    expect(await codes(['signing:next:month'])).toEqual(['PLANNED', 'WINDOW']);
    expect(await codes(['signing:between:2027-01-01..2027-01-31'])).toEqual(['WINDOW']);
    expect(await codes(['signing:is:2026-11-30'])).toEqual([]);
    expect(await codes(['signed:this:month'])).toEqual(['SIGNED']);
    expect(await codes(['signing:empty:yes'])).toEqual(['NO-DAY']);
  });

  it('says of each row how sure the day is, how ready it is and what is missing', async () => {
    const { instrumentId, milestones } = await seedSigning(house, world, {
      code: 'WB-1',
      managing: 'moh',
      days: {
        ...planned('2026-12-10'),
        NEG_INVITED: { actualOn: '2026-11-01' },
        MOJ_APPRAISAL: { actualOn: '2026-11-12' },
      },
      record: { ...READY, textCheckedOn: null, timeOfDay: '09:30', form: 'CEREMONY' },
      instrument: { amount_minor: 150_000_000_00, currency: 'USD', number: 'IDA 7000-VN' },
    });
    const [row] = (await office().signing.schedule({})).items;
    expect(row).toMatchObject({
      instrumentId,
      programmeCode: 'WB-1',
      partnerId: world.partners.wb,
      managingAgencyId: world.agencies.moh,
      number: 'IDA 7000-VN',
      amountMinor: 150_000_000_00,
      currency: 'USD',
      certainty: 'fixed',
      fromOn: '2026-12-10',
      toOn: '2026-12-10',
      timeOfDay: '09:30',
      signatoryOurs: { personId: null, text: 'Bộ trưởng Bộ Tài chính' },
      status: 'CHECKED',
      fullPowers: { state: 'not_needed' },
      readiness: { done: 5, total: 7, missing: [{ code: 'BOARD_APPROVED' }, { code: 'text_checked', name: null }] },
      milestone: { id: milestones['SIGNED'], version: 1 },
      recordVersion: 1,
    });
  });

  it('finds what is ready, and what is past its day without having been signed', async () => {
    const done = { MOJ_APPRAISAL: { actualOn: '2026-11-12' }, BOARD_APPROVED: { actualOn: '2026-11-15' } };
    await seedSigning(house, world, { code: 'READY', days: { ...done, ...planned('2026-12-10') }, record: READY });
    await seedSigning(house, world, { code: 'LATE', days: planned('2026-11-20') });
    await seedSigning(house, world, { code: 'SIGNED', days: { SIGNED: { actualOn: '2026-11-20' } } });
    expect(await codes(['ready:is:yes'])).toEqual(['SIGNED', 'READY']);
    expect(await codes(['ready:is:no'])).toEqual(['LATE']);
    expect(await codes(['signing:overdue'])).toEqual(['LATE']);
    const late = (await office().signing.schedule({ f: ['signing:overdue'] })).items[0];
    expect(late).toMatchObject({ isOverdue: true, certainty: 'fixed' });
  });

  it('keeps what was called off for 90 days, whoever called it off', async () => {
    const day = planned('2026-12-10');
    const at = house.clock.now();
    await seedSigning(house, world, {
      code: 'POSTPONED',
      days: day,
      record: { statusOverride: 'POSTPONED', statusReason: 'Đổi lịch chuyến thăm' },
    });
    await seedSigning(house, world, {
      code: 'ON-HOLD',
      days: day,
      instrument: { side_state: 'ON_HOLD', updated_at: at },
    });
    await seedSigning(house, world, {
      code: 'DROPPED',
      days: day,
      programmeRow: { side_state: 'DROPPED', updated_at: at },
    });
    await seedSigning(house, world, { code: 'STANDS', days: day });
    const all = ['POSTPONED', 'ON-HOLD', 'DROPPED', 'STANDS'];
    expect(new Set(await codes())).toEqual(new Set(all));
    const rows = (await office().signing.schedule({})).items;
    expect(rows.filter((row) => row.isCalledOff).map((row) => row.programmeCode)).not.toContain('STANDS');
    expect(await codes(['status:in:POSTPONED'])).toEqual(['POSTPONED']);
    expect(await codes(['stage:in:DROPPED,ON_HOLD'])).toEqual(['ON-HOLD', 'DROPPED']);
    house.setToday('2027-02-21');
    expect(new Set(await codes())).toEqual(new Set(all));
    house.setToday('2027-02-22');
    expect(await codes()).toEqual(['STANDS']);
  });

  it('filters by partner, agency, kinds of instrument and programme, form, words without accents', async () => {
    await seedSigning(house, world, {
      code: 'WB-1',
      title: 'Đường bộ Đồng bằng',
      managing: 'moh',
      days: planned('2026-12-01'),
      record: { form: 'VISIT' },
    });
    await seedSigning(house, world, {
      code: 'ADB-1',
      partner: 'adb',
      days: planned('2026-12-02'),
      instrument: { kind: 'GRANT_AGREEMENT', capacity: 'MINISTRY', proposing_agency_id: 'agy_mof' },
      programmeRow: { kind: 'COOPERATION' },
    });
    expect(await codes(['partner:is:ADB'])).toEqual(['ADB-1']);
    expect(await codes(['partner:not:ADB'])).toEqual(['WB-1']);
    expect(await codes(['agency:is:MOH'])).toEqual(['WB-1']);
    expect(await codes(['agency:is:MOF'])).toEqual(['ADB-1']);
    expect(await codes(['kind:is:GRANT_AGREEMENT'])).toEqual(['ADB-1']);
    expect(await codes(['kind:is:PROJECT'])).toEqual(['WB-1']);
    expect(await codes(['capacity:is:MINISTRY'])).toEqual(['ADB-1']);
    expect(await codes(['form:is:VISIT'])).toEqual(['WB-1']);
    expect(await codes(['form:not:VISIT'])).toEqual(['ADB-1']);
    expect(await codes([], 'duong bo')).toEqual(['WB-1']);
    expect((await office().signing.schedule({ f: ['colour:is:red'] })).ignored).toEqual(['colour:is:red']);
  });

  it('pages through every row once, whatever the order', async () => {
    for (let n = 0; n < 23; n++) {
      const day = `2026-12-${String(1 + (n % 5)).padStart(2, '0')}`;
      const amount = n % 3 === 0 ? { amount_minor: n * 1_000_00, currency: 'USD' } : {};
      await seedSigning(house, world, { code: `P-${n}`, days: planned(day), instrument: amount });
    }
    for (const s of ['signing', '-signing', 'title', '-amount', 'amount', '-code', 'stage,-signing']) {
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page: Awaited<ReturnType<ReturnType<typeof office>['signing']['schedule']>> =
          await office().signing.schedule({ s, limit: 4, cursor });
        seen.push(...page.items.map((row) => row.programmeCode));
        expect(page.total).toBe(23);
        cursor = page.nextCursor;
      }
      expect([s, seen.length, new Set(seen).size]).toEqual([s, 23, 23]);
    }
  });
});

describe('the month', () => {
  it('puts a signing on its day and a window on each of its days, and marks rest days', async () => {
    await seedSigning(house, world, { code: 'DAY', days: planned('2026-12-10') });
    await seedSigning(house, world, {
      code: 'WINDOW',
      record: { windowFromOn: '2026-12-30', windowToOn: '2027-01-02' },
      days: planned('2026-12-10'),
    });
    const december = await office().signing.month({ month: '2026-12' });
    expect(december.days).toHaveLength(31);
    expect(december.days.filter((day) => day.count > 0).map(({ day, count }) => [day, count])).toEqual([
      ['2026-12-10', 1],
      ['2026-12-30', 1],
      ['2026-12-31', 1],
    ]);
    expect(december.days.find((day) => day.day === '2026-12-12')?.isWorkingDay).toBe(false);
    expect(december.items.map((row) => row.programmeCode)).toEqual(['DAY', 'WINDOW']);
    expect((await office().signing.month({ month: '2027-01' })).total).toBe(1);
    expect((await office().signing.month({ month: '2027-02' })).total).toBe(0);
  });
});

describe('whose rows', () => {
  it("shows a liaison the own partner's signings and an officer what concerns the own agency", async () => {
    const wb = await seedSigning(house, world, { code: 'WB-1', managing: 'moh', days: planned('2026-12-10') });
    const adb = await seedSigning(house, world, {
      code: 'ADB-1',
      partner: 'adb',
      managing: 'mof',
      days: planned('2026-12-10'),
    });
    const seenBy = async (actor: Parameters<typeof callerAs>[1]) => {
      const page = await callerAs(house, actor).signing.schedule({});
      const month = await callerAs(house, actor).signing.month({ month: '2026-12' });
      expect(month.items.map((row) => row.programmeCode)).toEqual(page.items.map((row) => row.programmeCode));
      return page.items.map((row) => row.programmeCode);
    };
    expect(await seenBy(actorOf('liaison', { partnerId: world.partners.wb }))).toEqual(['WB-1']);
    expect(await seenBy(actorOf('officer', { agencyId: world.agencies.mof }))).toEqual(['ADB-1']);
    expect(await seenBy(actorOf('liaison'))).toEqual([]);
    expect(await seenBy(actorOf('auditor'))).toHaveLength(2);
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    await expect(liaison.signing.get({ instrumentId: adb.instrumentId })).rejects.toMatchObject({
      cause: { code: 'common.not_found' },
    });
    expect((await liaison.signing.get({ instrumentId: wb.instrumentId })).programmeCode).toBe('WB-1');
  });

  it("tells the office of a clash across partners, whatever the filter, and a liaison nothing of the other's", async () => {
    const minister = { signatoryOursText: 'Bộ trưởng Bộ Tài chính' };
    const wb = await seedSigning(house, world, { code: 'WB-1', days: planned('2026-12-10'), record: minister });
    const adb = await seedSigning(house, world, {
      code: 'ADB-1',
      partner: 'adb',
      days: planned('2026-12-10'),
      record: { ...minister, signatoryOursText: 'BỘ TRƯỞNG BỘ TÀI CHÍNH' },
    });
    const [row] = (await office().signing.schedule({ f: ['partner:is:WB'] })).items;
    expect(row?.clashes).toEqual([
      { code: 'same_signatory', severity: 'clash', others: [adb.instrumentId], name: 'Bộ trưởng Bộ Tài chính' },
    ]);
    expect((await office().signing.get({ instrumentId: adb.instrumentId })).clashes).toMatchObject([
      { code: 'same_signatory', others: [wb.instrumentId] },
    ]);
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    expect((await liaison.signing.schedule({})).items.map((one) => one.clashes)).toEqual([[]]);
    expect((await liaison.signing.get({ instrumentId: wb.instrumentId })).clashes).toEqual([]);
  });

  it('keeps the protocol note from liaisons', async () => {
    const { instrumentId } = await seedSigning(house, world, {
      code: 'WB-1',
      record: { protocolNote: 'Chỗ ngồi theo danh sách kèm theo', note: 'Ký sau buổi hội đàm' },
    });
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    const seen = await liaison.signing.get({ instrumentId });
    expect(seen.record.note).toBe('Ký sau buổi hội đàm');
    expect(JSON.stringify(seen)).not.toContain('Chỗ ngồi');
    expect((await office().signing.get({ instrumentId })).record.protocolNote).toContain('Chỗ ngồi');
  });
});
