import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** The first period of a monthly sample task that runs until December 2026. */
const SERIES = '/tasks/NV-MAU-019';
/** A sample programme with a negotiation and no tasks of its instrument. */
const PROGRAMME = 'MAU-02';

describe('a recurring task', () => {
  it('is lengthened with what will be made in view, ended early and resumed', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto(SERIES);
    const part = page.getByRole('region', { name: 'Các kỳ' });
    await part.getByText('hạn tiếp theo 25/11/2026').waitFor();
    await part.getByRole('button', { name: 'Kéo dài' }).click();
    const drawer = page.getByRole('dialog', { name: 'Kéo dài' });
    await drawer.getByRole('group', { name: 'Đến ngày' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('28022027');
    await drawer.getByText('Sẽ giao 2 kỳ').waitFor();
    expect(await drawer.locator('.tk-preview li').allTextContents()).toEqual([
      'tháng 1/2027: hạn 25/01/2027',
      'tháng 2/2027: hạn 25/02/2027',
    ]);
    await drawer.getByRole('button', { name: 'Kéo dài' }).click();
    await part.getByRole('button', { name: 'Xem cả 15 kỳ' }).click();
    const periods = part.locator('.tk-series li');
    await expect.poll(() => periods.count()).toBe(15);
    await part.getByRole('button', { name: 'Kết thúc sớm' }).click();
    const ending = page.getByRole('dialog', { name: 'Kết thúc sớm' });
    await ending.getByText('Rút 3 kỳ chưa bắt đầu (tháng 12/2026 đến tháng 2/2027).').waitFor();
    await ending.getByRole('button', { name: 'Kết thúc sớm' }).click();
    await ending.getByText('Ghi lý do.').first().waitFor();
    await ending.getByLabel('Lý do').fill('Đã có báo cáo chung');
    await ending.getByRole('button', { name: 'Kết thúc sớm' }).click();
    await part.getByText('Đã kết thúc sớm', { exact: true }).waitFor();
    await expect.poll(() => periods.filter({ hasText: 'Đã rút' }).count()).toBe(3);
    await part.getByRole('button', { name: 'Tiếp tục lại' }).click();
    await part.getByRole('button', { name: 'Kéo dài' }).waitFor();
    await expect.poll(() => periods.filter({ hasText: 'Đã rút' }).count()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is changed for the periods to come alone', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto(SERIES);
    const part = page.getByRole('region', { name: 'Periods' });
    await part.getByRole('button', { name: 'Change the periods to come' }).click();
    const drawer = page.getByRole('dialog', { name: 'Change the periods to come' });
    await drawer.getByLabel('Task (English)').fill('Report on disbursement, new form');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'detached' });
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).not.toContain('new form');
    const all = part.getByRole('button', { name: /^Show all/ });
    await all.click();
    await part.getByRole('link', { name: 'December 2026' }).click();
    await page.getByRole('heading', { level: 1, name: 'Report on disbursement, new form' }).waitFor();
    await part.getByRole('button', { name: /^Show all/ }).click();
    await part.getByRole('link', { name: 'November 2026' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/NV-MAU-031'));
    await part.locator('[aria-current="page"]').filter({ hasText: 'November 2026' }).waitFor();
    expect(await heading.textContent()).not.toContain('new form');
    expect(errors()).toEqual([]);
    await close();
  });
});

describe('a task', () => {
  it('is begun at an instrument, stands there and in the history, and the palette leads to it', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto(`/p/${PROGRAMME}`);
    await page.locator('.rd > .tk-of').getByRole('button', { name: 'Assign a task' }).click();
    const drawer = page.getByRole('dialog', { name: 'Assign a task' });
    await drawer.getByText(PROGRAMME).waitFor();
    await drawer.getByLabel('Document number').fill('202/TB-VPCP');
    await drawer.getByRole('group', { name: 'Document date' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('20112026');
    await drawer.getByRole('button', { name: /Assigned by/ }).click();
    await page.getByRole('option', { name: 'Prime Minister', exact: true }).click();
    await drawer.getByLabel('Task (Vietnamese)').fill('Rà soát điều khoản giải ngân');
    const lead = drawer.getByRole('combobox', { name: 'Lead agency' });
    await lead.scrollIntoViewIfNeeded();
    await lead.focus();
    await page.keyboard.type('ministry of finance');
    await page.getByRole('option', { name: /^Ministry of Finance/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => lead.inputValue()).toBe('Ministry of Finance');
    await drawer.getByText('None', { exact: true }).click();
    await drawer.getByRole('button', { name: 'Assign a task' }).click();
    await page.waitForURL(/\/tasks\/NV-2026-/);
    await page.getByRole('heading', { level: 1, name: 'Rà soát điều khoản giải ngân' }).waitFor();
    await page.getByRole('link', { name: PROGRAMME, exact: true }).click();
    await page.locator('.rd > .tk-of').getByRole('link', { name: 'Rà soát điều khoản giải ngân' }).waitFor();
    await page.goto(`/p/${PROGRAMME}?tab=history`);
    await page.getByRole('heading', { level: 2, name: /^Task: NV-2026-.* assigned$/ }).waitFor();
    await page.keyboard.press('Control+K');
    const palette = page.getByRole('dialog', { name: 'Find and go' });
    await palette.getByRole('textbox').or(palette.getByRole('searchbox')).first().fill('task: dieu khoan giai ngan');
    await page.getByRole('menuitem', { name: /^Rà soát điều khoản giải ngân/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tasks\/NV-2026-/);
    expect(errors()).toEqual([]);
    await close();
  });
});

describe('a series on its page', () => {
  it.each([
    ['vi', 1280, 'light'],
    ['en', 360, 'dark'],
  ] as const)('is sound in %s at %i px, %s, with each of its forms open', async (language, width, theme) => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language, width, theme });
    await page.goto(SERIES);
    await page.locator('.tk-series').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    const names = { vi: ['Kéo dài', 'Sửa các kỳ sắp tới', 'Kết thúc sớm'] };
    const forms = language === 'vi' ? names.vi : ['Lengthen', 'Change the periods to come', 'End early'];
    for (const name of forms) {
      await page.getByRole('button', { name, exact: true }).click();
      const drawer = page.getByRole('dialog', { name });
      await drawer.getByRole('button', { name: language === 'vi' ? 'Bỏ' : 'Cancel', exact: true }).waitFor();
      expect({ name, axe: await axeViolations(page) }).toEqual({ name, axe: [] });
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
    expect(errors()).toEqual([]);
    await close();
  });
});
