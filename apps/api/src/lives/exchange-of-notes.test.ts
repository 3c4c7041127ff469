import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLife, refused } from './life.fixture.ts';

type Life = Awaited<ReturnType<typeof openLife>>;
type Instrument = Awaited<ReturnType<Life['instrument']>>;
let life: Life;
let notes: Instrument;
let loan: Instrument;

beforeAll(async () => {
  life = await openLife('2026-02-25');
  const programmeId = await life.programme('JICA-LIFE', {
    titleVi: 'Thoát nước và xử lý nước thải',
    partnerCode: 'JICA',
    managingCode: 'MOC',
  });
  notes = await life.instrument(programmeId, {
    partnerCode: 'JICA',
    kind: 'EXCHANGE_OF_NOTES',
    capacity: 'GOVERNMENT',
    procedure: ['C-EXCHANGE-OF-NOTES', 3],
    titleVi: 'Công hàm trao đổi',
  });
  loan = await life.instrument(programmeId, {
    partnerCode: 'JICA',
    kind: 'LOAN_AGREEMENT',
    capacity: 'GOVERNMENT',
    procedure: ['C-DEPENDENT-AGREEMENT', 1],
    titleVi: 'Hiệp định vay',
  });
});
afterAll(() => life.base.drop());

const SIGNATORIES = {
  place: 'Trụ sở Chính phủ',
  signatoryOursText: 'Bộ trưởng Bộ Ngoại giao',
  signatoryPartnerText: 'Đại sứ Nhật Bản',
} as const;

describe('a Japanese exchange of notes and its loan agreement', () => {
  it('lets the notes through opinions, check and appraisal, each limit with the law it stands in', async () => {
    const japan = await life.liaisonOf('JICA');
    await notes.walk(
      ['NEG_INVITED', '2026-03-02', { as: japan }],
      ['NEG_DOSSIER_SENT', '2026-03-05'],
      ['OPINIONS_IN', '2026-03-13', { received: '2026-03-05', complete: '2026-03-05' }],
      ['MOFA_DOSSIER_OK', '2026-03-17', { received: '2026-03-13' }],
      ['MOJ_DOSSIER_OK', '2026-03-17', { received: '2026-03-13' }],
      ['MOFA_CHECK', '2026-03-20'],
      ['MOJ_APPRAISAL', '2026-03-27', { complete: '2026-03-17' }],
    );
    for (const [code, n] of [
      ['OPINIONS_IN', 10],
      ['MOJ_APPRAISAL', 10],
      ['MOFA_DOSSIER_OK', 3],
    ] as const) {
      expect((await notes.step(code)).limit).toMatchObject({ n, legalRef: expect.stringContaining('137/2025/QH15') });
    }
    await notes.walk(
      ['PM_SUBMITTED', '2026-03-30'],
      ['VPCP_EXAMINED', '2026-04-02'],
      ['NEG_AUTHORISED', '2026-04-08'],
      ['NEG_HELD', '2026-04-20'],
    );
    expect(await notes.stage()).toBe('NEGOTIATED');
  });

  it('signs the notes by a foreign minister, who needs no full powers; texts not compared hold it up', async () => {
    await notes.walk(['SIGN_SUBMITTED', '2026-04-22'], ['SIGN_AUTHORISED', '2026-04-28']);
    life.house.setToday('2026-05-04');
    await notes.arrange({ ...SIGNATORIES, form: 'EXCHANGE' });
    expect(await refused(notes.sign('2026-05-04'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['FULL_POWERS', 'TEXT_CHECKED'] },
    });
    await notes.arrange({ signatoryOursOffice: 'FOREIGN_MINISTER' });
    expect((await life.as(life.coordinator).signing.get({ instrumentId: notes.instrumentId })).fullPowers.state).toBe(
      'not_needed',
    );
    expect(await refused(notes.sign('2026-05-04'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['TEXT_CHECKED'] },
    });
    expect(await refused(notes.effective('2026-05-04'))).toMatchObject({ code: 'effectiveness.not_signed' });
    await notes.walk(['TEXT_CHECKED', '2026-05-04'], ['NOTE_IN', '2026-05-05'], ['NOTE_OUT', '2026-05-05']);
    await notes.sign('2026-05-05');
  });

  it('makes the notes effective on the day of the signing: nothing stands in between, no ratification is needed', async () => {
    const sheet = await notes.sheet();
    expect(sheet).toMatchObject({
      conditions: [],
      readiness: { done: 0, total: 0, missing: [] },
      ratification: { isNeeded: false, steps: [] },
    });
    expect(await refused(notes.effective('2026-05-04'))).toMatchObject({ code: 'date.order' });
    await notes.effective('2026-05-05');
    life.house.setToday('2026-05-21');
    await notes.notice('28/2026/TB-LPQT', '2026-05-20');
    expect((await notes.sheet()).days).toMatchObject({
      signedOn: '2026-05-05',
      effectiveOn: '2026-05-05',
      noticeOn: '2026-05-20',
    });
  });

  it('negotiates and signs the loan agreement afterwards, with full powers', async () => {
    await loan.walk(
      ['EN_EXCHANGED', '2026-05-22'],
      ['NEG_HELD', '2026-05-28'],
      ['SIGN_AUTHORISED', '2026-06-10'],
      ['TEXT_CHECKED', '2026-06-12'],
    );
    life.house.setToday('2026-06-25');
    const lender = 'Trưởng đại diện JICA';
    await loan.arrange({ ...SIGNATORIES, signatoryOursText: 'Thứ trưởng Bộ Tài chính', signatoryPartnerText: lender });
    expect(await refused(loan.sign('2026-06-25'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['FULL_POWERS'] },
    });
    await loan.arrange({ fullPowersNumber: '30/2026/UQ-BNG', fullPowersOn: '2026-06-20' });
    await loan.sign('2026-06-25');
  });

  it('opens what JICA’s own rules ask: legal opinion, evidence of authority, specimen signatures', async () => {
    const { conditions, readiness } = await loan.sheet();
    expect(conditions.map((one) => [one.kind, one.source.includes('JICA')])).toEqual([
      ['LEGAL_OPINION', true],
      ['EVIDENCE_OF_AUTHORITY', true],
    ]);
    expect(readiness).toMatchObject({ done: 0, total: 2 });
    expect((await loan.step('EFFECTIVE')).limit).toMatchObject({
      n: 120,
      unit: 'calendar',
      legalRef: expect.stringContaining('JICA'),
      verification: 'to_confirm',
      dueOn: '2026-10-23',
    });
  });

  it('becomes effective once JICA has accepted both, not before', async () => {
    const japan = await life.liaisonOf('JICA');
    life.house.setToday('2026-09-30');
    expect(await refused(loan.effective('2026-09-30', japan))).toMatchObject({
      code: 'effectiveness.conditions_open',
      details: { done: 0, total: 2 },
    });
    await loan.move('LEGAL_OPINION', 'SUBMITTED', { on: '2026-09-15', number: '55/BTP-PLQT' });
    await loan.move('EVIDENCE_OF_AUTHORITY', 'SUBMITTED', { on: '2026-09-15' });
    await loan.move('LEGAL_OPINION', 'ACCEPTED', { on: '2026-09-28', as: japan });
    await loan.move('EVIDENCE_OF_AUTHORITY', 'ACCEPTED', { on: '2026-09-29', as: japan });
    expect((await loan.step('CONDITIONS_MET')).actualOn).toBe('2026-09-29');
    await loan.effective('2026-09-30', japan);
    expect(await loan.stage()).toBe('EFFECTIVE');
    expect((await life.as(life.coordinator).effectiveness.board({})).total).toBe(0);
  });
});
