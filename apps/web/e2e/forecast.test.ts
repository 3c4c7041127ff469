import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage, type Visit } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A file on its way to signature, with earlier files like it. */
const FILE = '/p/MAU-12';
const UNFOLD = { vi: 'Vì sao, và nếu khác đi', en: 'Why, and what if' } as const;

/** What the server says of a file's dates, past the page. */
async function foreseenBy({ page, context }: Visit): Promise<unknown> {
  const instrumentId = new URL(page.url()).searchParams.get('fc');
  const input = encodeURIComponent(JSON.stringify({ instrumentId }));
  const answer = await context.request.get(`/trpc/forecast.forInstrument?input=${input}`, {
    headers: { 'x-app': '1' },
  });
  return ((await answer.json()) as { result: { data: unknown } }).result.data;
}

/** Chooses a step; a page that still moves closes the list, which is then opened again. */
async function chooseStep(page: Page, name: string): Promise<void> {
  const asked = page.locator('form.fc-form').getByRole('button', { name: /Bước/ });
  const option = page.getByRole('option', { name, exact: true });
  await asked.scrollIntoViewIfNeeded();
  await expect
    .poll(
      async () => {
        if ((await option.count()) === 0) await asked.click();
        await option.click({ timeout: 2000 }).catch(() => undefined);
        return asked.textContent();
      },
      { timeout: 20_000 },
    )
    .toContain(name);
}

const changesIn = (page: Page) => page.locator('.fc-compare tbody td:last-child').allTextContents();

describe('the forecast of a file', () => {
  it('stands on its road, says why in one click, and what if moves the dates without being saved', async () => {
    const visit = await stage.visit({ role: 'coordinator', language: 'vi' });
    const { page, clicks, errors, close } = visit;
    await page.goto(FILE);
    const card = page.getByRole('region', { name: /^Dự báo Mẫu/ });
    await card
      .getByText(/^80% trước \d\d\/\d\d\/\d{4}$/)
      .first()
      .waitFor();
    const step = page.getByRole('listitem').filter({ hasText: 'Thủ tướng quyết định đàm phán' });
    await step.getByText('Đường găng').waitFor();
    await step.getByText(/^10–90%: /).waitFor();
    await card.getByRole('button', { name: UNFOLD.vi }).click();
    await card.getByRole('heading', { name: 'Điều gì quyết định ngày này' }).waitFor();
    expect(clicks()).toBe(1);
    await card.getByText(/^Dựa trên \d+ hồ sơ tương tự\.$/).waitFor();
    await card
      .getByRole('figure')
      .getByText(/^Ký kết: 80% trước/)
      .waitFor();
    const before = await foreseenBy(visit);

    await chooseStep(page, 'Bộ Ngoại giao kiểm tra đề xuất');
    await card.getByRole('spinbutton').first().click();
    await page.keyboard.type('03032027');
    await card.getByRole('button', { name: 'Thử' }).click();
    await card.getByText('“Bộ Ngoại giao kiểm tra đề xuất” xong ngày 03/03/2027').waitFor();
    await expect
      .poll(() => changesIn(page))
      .toEqual([expect.stringMatching(/^muộn hơn \d+ ngày$/), expect.stringMatching(/^muộn hơn \d+ ngày$/)]);
    await card
      .getByRole('figure')
      .getByText(/^Nếu vậy: Ký kết/)
      .waitFor();
    expect(await foreseenBy(visit)).toEqual(before);

    // The address alone carries the supposition.
    const changes = await changesIn(page);
    await page.goto(page.url());
    await expect.poll(() => changesIn(page)).toEqual(changes);
    await card.getByRole('button', { name: /^Bỏ giả định/ }).click();
    await expect.poll(() => page.locator('.fc-compare').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('if')).toBeNull();
    expect(errors()).toEqual([]);
    await close();
  });

  it('is unfolded and asked what if by keyboard alone', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto(FILE);
    await page.getByRole('button', { name: UNFOLD.en }).focus();
    await page.keyboard.press('Enter');
    const step = page.locator('form.fc-form').getByRole('button', { name: /Step/ });
    await step.waitFor();
    await step.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Signed', exact: true }).waitFor();
    await page.keyboard.type('Signed');
    await page.keyboard.press('Enter');
    await expect.poll(() => step.textContent()).toContain('Signed');
    await page.keyboard.press('Tab');
    await page.keyboard.type('30062028');
    await page.getByRole('button', { name: 'Try' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('“Signed” done on 30/06/2028').waitFor();
    await expect.poll(async () => (await changesIn(page))[0]).toMatch(/^\d+ days later$/);
    expect(clicks()).toBe(0);
    await close();
  });

  it('refuses a day that is gone in an address that was kept, and says which is the earliest', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto(FILE);
    await page.getByRole('button', { name: UNFOLD.vi }).click();
    await chooseStep(page, 'Bộ Tư pháp thẩm định');
    await page.getByRole('spinbutton').first().click();
    await page.keyboard.type('01122026');
    await page.getByRole('button', { name: 'Thử' }).click();
    await page.locator('.fc-compare').waitFor();
    await page.goto(page.url().replace('2026-12-01', '2026-11-02'));
    await expect
      .poll(() => page.getByRole('alert').allTextContents())
      .toContainEqual(expect.stringContaining('Sớm nhất là 23/11/2026.'));
    await close();
  });
});

describe('all open files', () => {
  it("shows a liaison the own partner's files alone, on a telephone, and no other partner anywhere", async () => {
    const { page, errors, close } = await stage.visit({ role: 'liaison', language: 'en', width: 360, theme: 'dark' });
    await page.goto('/forecast');
    const table = page.getByRole('table', { name: 'Open files' });
    await table
      .getByText(/^80% by/)
      .first()
      .waitFor();
    // Names come a moment after the days.
    await table
      .getByText(/World Bank/)
      .first()
      .waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/ADB|Asian|JICA|Japan|KfW|AFD|KOICA|European|UNDP/);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await table.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'What decides the date' }).waitFor();
    await page
      .getByText(/similar file/)
      .first()
      .waitFor();
    expect(await page.getByText(/never been on time/).count()).toBe(0);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors()).toEqual([]);
    await close();
  });

  it.each([
    ['vi', 1280, 'light', 'Từ ký đến hiệu lực', 'Theo năm: Từ ký đến hiệu lực'],
    ['en', 360, 'dark', 'Signing to effectiveness', 'By year: Signing to effectiveness'],
  ] as const)('says how past forecasts held, by class and year (%s, %i px)', async (...row) => {
    const [language, width, theme, name, title] = row;
    const { page, errors, close } = await stage.visit({ role: 'auditor', language, width, theme });
    await page.goto('/forecast?tab=record');
    await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
    await page.getByRole('table', { name: title }).waitFor();
    expect(new URL(page.url()).searchParams.get('class')).toBe('signing_to_effectiveness');
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors()).toEqual([]);
    await close();
  });

  it.each([
    ['vi', 1280, 'dark'],
    ['en', 360, 'light'],
  ] as const)('has no barrier on an unfolded forecast (%s, %i px, %s)', async (language, width, theme) => {
    const { page, close } = await stage.visit({ role: 'coordinator', language, width, theme });
    await page.goto(FILE);
    await page.getByRole('button', { name: UNFOLD[language] }).click();
    await page.getByRole('figure').first().waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
