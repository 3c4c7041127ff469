import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  advance,
  clean,
  conditionNamed,
  declare,
  EN,
  fact,
  PLACE,
  record,
  signLoan,
  unexpected,
} from './effect-steps.ts';
import { JOURNEY_DAY, openStage, overflowsSideways, type Stage } from './harness.ts';
import { arrange, openFile, openInstrument, typeDay, walk } from './life-steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('a World Bank credit in the name of the State', () => {
  it('is refused without full powers and text, signed, extended twice, refused with conditions open, effective, noticed', async () => {
    const { page, context, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/effectiveness');
    const file = await openFile(context, {
      code: 'LIFE-WB',
      title: 'Regional universities',
      partnerCode: 'WB',
      managingCode: 'MOF',
      procedure: ['A-STATE-LOAN', 3],
      kind: 'FINANCING_AGREEMENT',
      capacity: 'STATE',
    });
    await walk(context, file, {
      NEG_INVITED: '2026-01-05',
      NEG_DOSSIER_SENT: '2026-01-09',
      OPINIONS_IN: '2026-01-14',
      MOFA_DOSSIER_OK: '2026-01-16',
      MOJ_DOSSIER_OK: '2026-01-16',
      MOFA_CHECK: '2026-01-21',
      MOJ_APPRAISAL: '2026-01-23',
      PM_SUBMITTED: '2026-01-26',
      VPCP_EXAMINED: '2026-01-28',
      PRES_SUBMITTED: '2026-01-30',
      PRES_DECISION: '2026-02-04',
      NEG_HELD: '2026-02-26',
      BOARD_APPROVED: '2026-04-23',
      SIGN_SUBMITTED: '2026-04-27',
      SIGN_AUTHORISED: '2026-05-05',
    });
    await arrange(context, file.instrumentId, PLACE);

    await page.goto(`/p/${file.code}`);
    await page.getByRole('button', { name: 'Signing', exact: true }).click();
    await page.getByRole('button', { name: 'Record as signed' }).click();
    const signing = page.getByRole('dialog', { name: 'Record as signed' });
    await typeDay(page, signing, 'Signed on', '15052026');
    await signing.getByRole('button', { name: 'Record as signed' }).click();
    await signing.getByText('MOFA issues the full powers').waitFor();
    await signing.getByText('Vietnamese and foreign texts compared').waitFor();
    await signing.getByRole('button', { name: 'Cancel' }).click();
    await arrange(context, file.instrumentId, {
      fullPowersNumber: '21/2026/UQ-BNG',
      fullPowersOn: '2026-05-08',
      fullPowersUntilOn: '2026-12-31',
      fullPowersScope: 'To sign the financing agreement',
    });
    await walk(context, file, { TEXT_CHECKED: '2026-05-12' });
    await page.reload();
    await page.getByRole('button', { name: 'Signing', exact: true }).click();
    await page.getByText('To sign the financing agreement').waitFor();
    await page.getByRole('button', { name: 'Record as signed' }).click();
    await typeDay(page, signing, 'Signed on', '15052026');
    await signing.getByRole('button', { name: 'Record as signed' }).click();
    await signing.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Conditions of effectiveness', exact: true }).click();
    await conditionNamed(page, 'Ratified by the President').waitFor();
    await expect.poll(() => page.locator('.ef-condition').count()).toBe(2);
    await record(page, 'Record the first deadline', { Deadline: '12092026' }, {});
    await page.getByText('12/09/2026 First deadline').waitFor();
    await record(
      page,
      'Record an extension',
      { Deadline: '11112026' },
      { 'Letter number': 'WB-114', Reason: 'Ratification' },
    );
    await page.getByText('extended 1 time').waitFor();
    await page.getByText('12 days past').waitFor();
    await page.getByText('The deadline has passed.').waitFor();
    await record(
      page,
      'Record an extension',
      { Deadline: '15022027' },
      { 'Letter number': 'WB-131', Reason: 'Legal opinion' },
    );
    await page.getByText('extended 2 times').waitFor();
    await expect.poll(() => page.locator('.ef-chain > li').count()).toBe(3);

    await page.getByRole('button', { name: 'Add a condition' }).click();
    const adding = page.getByRole('dialog', { name: 'Add a condition' });
    await adding.getByRole('textbox', { name: 'Condition (Vietnamese)' }).fill('Ban hành sổ tay');
    await adding.getByRole('textbox', { name: 'Condition (English)' }).fill('Manual adopted');
    await adding.getByRole('button', { name: 'Save' }).click();
    await conditionNamed(page, 'Manual adopted').waitFor();
    await page.getByText('0/3 met').waitFor();
    await declare(page, EN, '20112026');
    const refused = page.getByRole('dialog', { name: 'Declare effective' });
    await refused.getByText('Manual adopted').waitFor();
    await refused.getByText('Ratified by the President').waitFor();
    await clean(page);
    await refused.getByRole('button', { name: 'Cancel' }).click();

    await walk(context, file, { RATIFIED: '2026-10-30', LEGAL_OPINION: '2026-11-06' });
    await page.reload();
    await page.getByRole('button', { name: 'Conditions of effectiveness', exact: true }).click();
    await page.getByText('2/3 met').waitFor();
    await conditionNamed(page, 'Manual adopted').getByRole('button', { name: 'Record: In progress' }).click();
    await advance(page, 'Manual adopted', 'Record: Submitted to the partner', 'Save');
    await advance(page, 'Manual adopted', 'Record: Accepted by the partner', 'Save');
    await page.getByText('3/3 met').waitFor();
    await declare(page, EN, '23112026');
    await expect.poll(() => fact(page, 'Effective')).toBe('23/11/2026');
    await page.getByRole('button', { name: 'Record the notice' }).click();
    const notice = page.getByRole('dialog', { name: 'Record the notice' });
    await notice.getByRole('textbox', { name: 'Number of the notice' }).fill('3/2026/TB-LPQT');
    await notice.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => fact(page, 'Notice of effectiveness')).toBe('3/2026/TB-LPQT of 23/11/2026');
    await expect.poll(() => fact(page, 'Signed')).toBe('15/05/2026');
    await clean(page);
    expect(unexpected(errors())).toEqual([]);
    await close();
  });
});

describe('a Japanese exchange of notes and its loan agreement', () => {
  it('makes the notes effective the day they are signed, and the loan once JICA’s two conditions are met', async () => {
    const { page, context, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/effectiveness');
    const plan = { partnerCode: 'JICA', managingCode: 'MOF' } as const;
    const notes = await openFile(context, {
      ...plan,
      code: 'LIFE-JICA',
      title: 'Notes on drainage',
      procedure: ['C-EXCHANGE-OF-NOTES', 3],
      kind: 'EXCHANGE_OF_NOTES',
      capacity: 'GOVERNMENT',
    });
    await walk(context, notes, {
      NEG_INVITED: '2026-08-03',
      NEG_HELD: '2026-09-14',
      SIGN_SUBMITTED: '2026-09-16',
      SIGN_AUTHORISED: '2026-09-28',
      TEXT_CHECKED: '2026-10-01',
      NOTE_IN: '2026-10-05',
      NOTE_OUT: '2026-10-05',
    });
    await arrange(context, notes.instrumentId, { ...PLACE, form: 'EXCHANGE', signatoryOursOffice: 'FOREIGN_MINISTER' });
    await page.goto(`/p/${notes.code}`);
    await page.getByRole('button', { name: 'Signing', exact: true }).click();
    await page.getByText('Minister for Foreign Affairs').waitFor();
    await page.getByRole('button', { name: 'Record as signed' }).click();
    const signing = page.getByRole('dialog', { name: 'Record as signed' });
    await typeDay(page, signing, 'Signed on', '05102026');
    await signing.getByRole('button', { name: 'Record as signed' }).click();
    await signing.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Conditions of effectiveness', exact: true }).click();
    await page.getByText('No condition is written down yet.').waitFor();
    await expect.poll(() => fact(page, 'Ratification or approval')).toBe('Not needed');
    await declare(page, EN, '04102026');
    await page.getByRole('dialog').getByText('must be on or before').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await declare(page, EN, '05102026');
    await expect.poll(() => fact(page, 'Effective')).toBe('05/10/2026');
    await expect.poll(() => fact(page, 'Signed')).toBe('05/10/2026');

    const loanId = await openInstrument(context, notes.programmeId, {
      ...plan,
      code: '',
      title: 'Loan on drainage',
      procedure: ['C-DEPENDENT-AGREEMENT', 1],
      kind: 'LOAN_AGREEMENT',
      capacity: 'GOVERNMENT',
    });
    const loan = { programmeId: notes.programmeId, instrumentId: loanId };
    await signLoan(context, loan);
    await page.goto('/effectiveness?f=partner:is:JICA');
    await page.getByRole('button', { name: 'Loan on drainage' }).click();
    await conditionNamed(page, 'specimen signatures sent to JICA').waitFor();
    await page.getByText('0/2 met').waitFor();
    await declare(page, EN, '20112026');
    await page.getByRole('dialog').getByText('specimen signatures sent to JICA').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    for (const name of ['MOJ gives the legal opinion', 'specimen signatures sent to JICA']) {
      await conditionNamed(page, name).getByRole('button', { name: 'Record: In progress' }).click();
      await advance(page, name, 'Record: Submitted to the partner', 'Save');
      await advance(page, name, 'Record: Accepted by the partner', 'Save');
    }
    await page.getByText('2/2 met').waitFor();
    await declare(page, EN, '23112026');
    await expect.poll(() => fact(page, 'Effective')).toBe('23/11/2026');
    await page.keyboard.press('Escape');
    await page.getByText('No instrument matches the filter').waitFor();
    expect(unexpected(errors())).toEqual([]);
    await close();
  });
});

describe('the USAID memorandum by the ministry’s own route', () => {
  it('on a phone in Vietnamese: seven working days for opinions, text compared, signed and in effect at once', async () => {
    const { page, context, errors, close } = await stage.visit({ role: 'coordinator', language: 'vi', width: 360 });
    await page.goto('/effectiveness');
    const file = await openFile(context, {
      code: 'LIFE-USAID',
      title: 'Bản ghi nhớ về Chính phủ điện tử',
      partnerCode: 'USAID',
      managingCode: 'VPCP',
      procedure: ['E-MINISTRY-AGREEMENT', 2],
      kind: 'MEMORANDUM_OF_UNDERSTANDING',
      capacity: 'MINISTRY',
    });
    await walk(context, file, { DRAFTED: '2026-11-02', NEG_HELD: '2026-11-05', OPINIONS_ASKED: '2026-11-06' });
    await page.goto(`/p/${file.code}`);
    await page.getByText('Bộ Ngoại giao cho ý kiến').first().waitFor();
    await page
      .getByRole('button', { name: /7 ngày làm việc/ })
      .first()
      .click();
    await page.getByText('70/2020/QH14').first().waitFor();
    await page.keyboard.press('Escape');
    await walk(context, file, { MOFA_OPINION: '2026-11-13', OPINIONS_IN: '2026-11-16', SIGN_AUTHORISED: '2026-11-18' });
    await arrange(context, file.instrumentId, PLACE);
    await page.reload();
    await page.getByRole('button', { name: 'Việc ký' }).click();
    await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    const signing = page.getByRole('dialog').last();
    await signing.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await signing.getByText('đối chiếu văn bản').waitFor();
    await signing.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await arrange(context, file.instrumentId, { textCheckedOn: '2026-11-19' });
    await page.reload();
    await page.getByRole('button', { name: 'Việc ký' }).click();
    await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await signing.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await signing.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Điều kiện hiệu lực', exact: true }).click();
    await page.getByRole('button', { name: 'Ghi có hiệu lực' }).click();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Ghi có hiệu lực' }).click();
    const today = JOURNEY_DAY.split('-').toReversed().join('/');
    await expect.poll(() => fact(page, 'Ngày có hiệu lực')).toBe(today);
    expect(await overflowsSideways(page)).toBe(false);
    await clean(page);
    expect(unexpected(errors())).toEqual([]);
    await close();
  });
});
