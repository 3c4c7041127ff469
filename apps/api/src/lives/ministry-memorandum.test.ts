import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLife, refused } from './life.fixture.ts';

type Life = Awaited<ReturnType<typeof openLife>>;
let life: Life;
let memorandum: Awaited<ReturnType<Life['instrument']>>;

beforeAll(async () => {
  life = await openLife('2024-01-15');
  const programmeId = await life.programme('USAID-LIFE', {
    titleVi: 'Hợp tác về Chính phủ điện tử',
    partnerCode: 'USAID',
    managingCode: 'VPCP',
  });
  memorandum = await life.instrument(programmeId, {
    partnerCode: 'USAID',
    kind: 'MEMORANDUM_OF_UNDERSTANDING',
    capacity: 'MINISTRY',
    procedure: ['E-MINISTRY-AGREEMENT', 2],
    titleVi: 'Bản ghi nhớ với USAID',
    proposingCode: 'VPCP',
  });
});
afterAll(() => life.base.drop());

describe('the USAID memorandum by the ministry’s own route', () => {
  it('asks for opinions with seven working days, counted past the Tết holiday, under the law that gives them', async () => {
    await memorandum.walk(['DRAFTED', '2024-01-22'], ['NEG_HELD', '2024-02-02'], ['OPINIONS_ASKED', '2024-02-05']);
    for (const code of ['MOFA_OPINION', 'OPINIONS_IN']) {
      expect((await memorandum.step(code)).limit).toMatchObject({
        n: 7,
        unit: 'working',
        dueOn: '2024-02-21',
        legalRef: expect.stringContaining('70/2020/QH14'),
        verification: 'to_confirm',
      });
    }
    const { conditions, together } = await memorandum.sheet();
    expect([conditions, together]).toEqual([[], { instruments: [], hidden: 0 }]);
  });

  it('is not signed while an opinion is out, the minister has not decided, or the texts were not compared', async () => {
    await memorandum.walk(['MOFA_OPINION', '2024-02-20', { as: await life.officerOf('MOFA') }]);
    await memorandum.arrange({
      place: 'Văn phòng Chính phủ',
      signatoryOursText: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      signatoryPartnerText: 'Giám đốc quốc gia USAID',
    });
    expect(await refused(memorandum.sign('2024-02-20'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['OPINIONS_IN', 'SIGN_AUTHORISED', 'text_checked'] },
    });
    await memorandum.walk(['OPINIONS_IN', '2024-02-21'], ['SIGN_AUTHORISED', '2024-02-28']);
    life.house.setToday('2024-03-08');
    expect(await refused(memorandum.sign('2024-03-08'))).toMatchObject({
      code: 'signing.not_ready',
      details: { missing: ['text_checked'] },
    });
    await memorandum.arrange({ textCheckedOn: '2024-03-01' });
    expect((await life.as(life.coordinator).signing.get({ instrumentId: memorandum.instrumentId })).fullPowers).toEqual(
      {
        state: 'not_needed',
        issuedOn: null,
      },
    );
    await memorandum.sign('2024-03-08');
  });

  it('takes effect with the signing, is reported, and knows neither ratification nor a notice of the foreign ministry', async () => {
    const usaid = await life.liaisonOf('USAID');
    expect(await refused(memorandum.effective('2024-03-08', usaid))).toMatchObject({ code: 'auth.forbidden' });
    expect(await refused(memorandum.effective('2024-03-07'))).toMatchObject({ code: 'date.order' });
    await memorandum.effective('2024-03-08');
    expect((await memorandum.step('REPORTED')).limit).toMatchObject({
      n: 15,
      verification: 'to_confirm',
      legalRef: expect.stringContaining('Báo cáo sau khi ký'),
    });
    await memorandum.walk(['REPORTED', '2024-03-15']);
    const sheet = await memorandum.sheet();
    expect(sheet).toMatchObject({
      ratification: { isNeeded: false },
      milestones: { notice: null },
      days: { signedOn: '2024-03-08', effectiveOn: '2024-03-08', noticeOn: null },
    });
    expect(await memorandum.stage()).toBe('EFFECTIVE');
  });
});
