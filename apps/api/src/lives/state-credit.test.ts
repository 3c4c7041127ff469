import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LifeInstrument, openLife, refused } from './life.fixture.ts';

type Life = Awaited<ReturnType<typeof openLife>>;
let life: Life;
let credit: Awaited<ReturnType<Life['instrument']>>;

const CREDIT: LifeInstrument = {
  partnerCode: 'WB',
  kind: 'FINANCING_AGREEMENT',
  capacity: 'STATE',
  procedure: ['A-STATE-LOAN', 3],
  titleVi: 'Hiệp định tài trợ: Phát triển đại học vùng',
};

beforeAll(async () => {
  life = await openLife('2026-03-02');
  const programmeId = await life.programme('WB-LIFE', {
    titleVi: 'Phát triển đại học vùng',
    partnerCode: 'WB',
    managingCode: 'MOET',
  });
  credit = await life.instrument(programmeId, CREDIT);
});
afterAll(() => life.base.drop());

// One file from the invitation to the notice: each part begins where the one before ended.
describe('a World Bank credit in the name of the State', () => {
  it('is invited by the bank, examined within the days that the law gives, and negotiated', async () => {
    const bank = await life.liaisonOf('WB');
    await credit.walk(['NEG_INVITED', '2026-03-02', { as: bank }], ['NEG_DOSSIER_SENT', '2026-03-06']);
    expect((await credit.step('NEG_DOSSIER_SENT')).limit).toMatchObject({
      n: 5,
      unit: 'calendar',
      legalRef: expect.stringContaining('1518/QĐ-TTg'),
      dueOn: '2026-03-09',
    });
    const before = await credit.step('OPINIONS_IN');
    expect(
      await refused(
        life.as(bank).procedures.updateMilestone({
          input: { id: before.id, version: before.version, patch: { actualOn: '2026-03-06' } },
          idempotencyKey: 'the-bank-speaks-for-our-agencies',
        }),
      ),
    ).toMatchObject({ code: 'auth.forbidden' });
    await credit.walk(
      ['OPINIONS_IN', '2026-03-11', { received: '2026-03-06', complete: '2026-03-06' }],
      ['MOFA_DOSSIER_OK', '2026-03-13', { received: '2026-03-11' }],
      ['MOJ_DOSSIER_OK', '2026-03-13', { received: '2026-03-11', as: await life.officerOf('MOJ') }],
      ['MOFA_CHECK', '2026-03-18', { complete: '2026-03-13' }],
      ['MOJ_APPRAISAL', '2026-03-20', { complete: '2026-03-13', as: await life.officerOf('MOJ') }],
    );
    expect((await credit.step('MOJ_DOSSIER_OK')).limit).toMatchObject({
      n: 3,
      unit: 'working',
      legalRef: expect.stringContaining('137/2025/QH15'),
    });
    await credit.walk(
      ['PM_SUBMITTED', '2026-03-23'],
      ['VPCP_EXAMINED', '2026-03-25'],
      ['PRES_SUBMITTED', '2026-03-27'],
      ['PRES_DECISION', '2026-03-31'],
      ['NEG_HELD', '2026-04-09'],
      ['BOARD_APPROVED', '2026-05-28', { as: bank }],
    );
    expect(await credit.stage()).toBe('DONOR_APPROVED');
    await credit.walk(['SIGN_SUBMITTED', '2026-05-30'], ['SIGN_AUTHORISED', '2026-06-08']);
    const limits = (await credit.road()).steps.flatMap((one) => (one.limit ? [one.limit] : []));
    expect(limits.length).toBeGreaterThan(6);
    expect(limits.filter((one) => !one.legalRef || !one.source)).toEqual([]);
  });

  it('is not signed without full powers that hold on the day and without texts compared', async () => {
    life.house.setToday('2026-06-20');
    await credit.arrange({
      place: 'Trụ sở Chính phủ',
      signatoryOursText: 'Bộ trưởng Bộ Tài chính',
      signatoryPartnerText: 'Giám đốc quốc gia Ngân hàng Thế giới',
      fullPowersRequestedOn: '2026-06-02',
    });
    expect(await refused(credit.sign('2026-06-20'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['FULL_POWERS', 'TEXT_CHECKED'] },
    });
    const powers = {
      fullPowersNumber: '21/2026/UQ-BNG',
      fullPowersOn: '2026-06-10',
      fullPowersFor: 'Bộ trưởng Bộ Tài chính',
      fullPowersScope: 'Ký Hiệp định tài trợ',
      fullPowersBy: 'Bộ Ngoại giao',
    };
    expect(await refused(credit.arrange({ ...powers, fullPowersOn: '2026-06-01' }))).toMatchObject({
      code: 'date.order',
    });
    await credit.arrange({ ...powers, fullPowersUntilOn: '2026-06-15' });
    await credit.walk(['TEXT_CHECKED', '2026-06-18']);
    life.house.setToday('2026-06-20');
    expect(await refused(credit.sign('2026-06-20'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['full_powers_expired'] },
    });
    await credit.arrange({ fullPowersUntilOn: '2026-12-31' });
    expect(await refused(credit.sign('2026-06-22'))).toMatchObject({ code: 'date.in_future' });
    expect(await refused(credit.sign('2026-06-20', await life.liaisonOf('WB')))).toMatchObject({
      code: 'auth.forbidden',
    });
    await credit.sign('2026-06-20');
    expect(await credit.stage()).toBe('SIGNED');
  });

  it('opens its conditions with the signing: ratification and the legal opinion, as the procedure says', async () => {
    const { conditions, ratification, readiness } = await credit.sheet();
    expect(conditions.map((one) => one.kind)).toEqual(['RATIFICATION', 'LEGAL_OPINION']);
    expect(conditions.filter((one) => one.source === '')).toEqual([]);
    expect(ratification).toMatchObject({ isNeeded: true, steps: [{ code: 'RATIFIED', responsible: 'PRESIDENT' }] });
    expect([readiness.done, readiness.total]).toEqual([0, 3]);
    await credit.condition({ kind: 'POM', titleVi: 'Ban hành Sổ tay thực hiện dự án' });
    await credit.condition({ kind: 'PMU', titleVi: 'Thành lập Ban quản lý dự án' });
    expect((await credit.sheet()).readiness).toMatchObject({ done: 0, total: 4 });
  });

  it('keeps its deadline with both extensions, and is refused effect while conditions are open', async () => {
    await credit.deadline({ kind: 'original', deadlineOn: '2026-10-18', reason: 'Hiệp định: 120 ngày từ ngày ký' });
    await credit.walk(
      ['RATIF_OPINION_SENT', '2026-06-24'],
      ['RATIF_OPINION_IN', '2026-06-29'],
      ['RATIF_OPINION_MOJ', '2026-06-29'],
    );
    for (const code of ['RATIF_OPINION_SENT', 'RATIF_OPINION_IN', 'RATIF_OPINION_MOJ']) {
      expect((await credit.step(code)).limit).toMatchObject({ n: 5, legalRef: expect.stringContaining('1518/QĐ-TTg') });
    }
    life.house.setToday('2026-10-10');
    const first = {
      kind: 'extension',
      letterNumber: 'WB-114',
      letterOn: '2026-10-09',
      askedBy: 'Bộ Tài chính',
    } as const;
    expect(await refused(credit.deadline({ ...first, deadlineOn: '2026-10-18', reason: 'Chậm' }))).toMatchObject({
      code: 'common.nothing_changed',
    });
    expect(await refused(credit.deadline({ ...first, deadlineOn: '2026-10-01', reason: 'Chậm' }))).toMatchObject({
      code: 'date.order',
    });
    await credit.deadline({ ...first, deadlineOn: '2026-12-17', reason: 'Chờ phê chuẩn' });
    life.house.setToday('2026-12-18');
    expect((await credit.sheet()).deadline).toMatchObject({ state: 'passed', daysLeft: -1 });
    const second = { ...first, letterNumber: 'WB-131', letterOn: '2026-12-17', reason: 'Chờ ý kiến pháp lý' };
    await credit.deadline({ ...second, deadlineOn: '2027-02-15' });
    expect((await credit.sheet()).deadline).toMatchObject({
      originalOn: '2026-10-18',
      currentOn: '2027-02-15',
      extensions: 2,
      daysLeft: 59,
    });
    await credit.walk(['RATIF_SUBMITTED', '2026-12-21'], ['RATIFIED', '2027-01-05']);
    await credit.move('LEGAL_OPINION', 'ACCEPTED', {
      on: '2027-01-05',
      number: '12/BTP-PLQT',
      as: await life.officerOf('MOJ'),
    });
    expect((await credit.step('LEGAL_OPINION')).actualOn).toBe('2027-01-05');
    await credit.move('POM', 'SUBMITTED', { number: 'QĐ 40/QĐ-BGDĐT' });
    await credit.move('POM', 'ACCEPTED', { as: await life.liaisonOf('WB') });
    expect(await refused(credit.effective('2027-01-05'))).toMatchObject({
      code: 'effectiveness.conditions_open',
      details: { done: 3, total: 4, missing: [{ vi: 'Thành lập Ban quản lý dự án' }] },
    });
  });

  it('becomes effective in time, and only then has its notice; four days stand apart', async () => {
    await credit.move('PMU', 'ACCEPTED', { on: '2027-01-05', number: 'QĐ 77/QĐ-BGDĐT' });
    expect((await credit.step('CONDITIONS_MET')).actualOn).toBe('2027-01-05');
    expect(await refused(credit.notice('3/2027/TB-LPQT', '2027-01-05'))).toMatchObject({
      code: 'effectiveness.not_effective',
    });
    expect(await refused(credit.effective('2026-06-19'))).toMatchObject({ code: 'date.order' });
    life.house.setToday('2027-01-20');
    await credit.effective('2027-01-18', await life.liaisonOf('WB'));
    life.house.setToday('2027-03-01');
    expect(await refused(credit.notice('3/2027/TB-LPQT', '2027-01-17'))).toMatchObject({ code: 'date.order' });
    await credit.notice('3/2027/TB-LPQT', '2027-02-26');
    const sheet = await credit.sheet();
    expect(sheet.days).toEqual({
      signedOn: '2026-06-20',
      exchangedOn: null,
      effectiveOn: '2027-01-18',
      noticeOn: '2027-02-26',
      noticeNumber: '3/2027/TB-LPQT',
    });
    expect(sheet).toMatchObject({ deadline: { state: 'met', extensions: 2 }, decisions: [] });
    expect(await credit.stage()).toBe('EFFECTIVE');
    expect((await life.as(life.coordinator).effectiveness.board({})).total).toBe(0);
  });
});
