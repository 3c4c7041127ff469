import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';
import { printedPages } from './printed-pages.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the leader’s page', () => {
  it('opens the record behind a line, and the rows behind a number', async () => {
    const { page, errors, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/leader');
    const overdue = page.getByRole('region', { name: 'Overdue tasks' });
    await overdue.getByRole('listitem').first().waitFor();
    const count = Number(await overdue.locator('.ld-figure').first().innerText());
    await overdue.getByRole('listitem').first().getByRole('link').click();
    await page.waitForURL(/\/tasks\?f=lead/);
    await expect.poll(() => page.locator('main a[href^="/tasks/"]').count()).toBe(count);
    await page.goBack();
    const slipped = page.getByRole('region', { name: 'Slipped within 7 days' });
    await expect.poll(() => slipped.innerText()).toMatch(/\+18 days[\s\S]*MAU-11/);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is printed on one sheet', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/leader');
    for (const name of ['Sắp ký', 'Nhiệm vụ quá hạn', 'Đối tác đang chờ ta'])
      await page.getByRole('region', { name }).getByRole('listitem').first().waitFor();
    expect(await printedPages(page)).toBe(1);
    await close();
  });

  it('is not for a ministry or a partner', async () => {
    for (const role of ['officer', 'liaison'] as const) {
      const { page, close } = await stage.visit({ role, language: 'en' });
      await page.goto('/leader');
      await expect.poll(() => new URL(page.url()).pathname).not.toBe('/leader');
      expect(await page.getByRole('link', { name: 'Leader’s page' }).count()).toBe(0);
      await close();
    }
  });

  it.each([
    ['en', 'light', 1280],
    ['vi', 'dark', 360],
  ] as const)('can be used by everyone (%s, %s, %i px)', async (language, theme, width) => {
    const { page, close } = await stage.visit({ role: 'leader', language, theme, width });
    await page.goto('/leader');
    await page.locator('.ld-block li').nth(8).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await close();
  });
});

describe('the inbox', () => {
  it('says how much waits, opens what it is about, and puts away with a way back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'officer', language: 'en' });
    await page.goto('/');
    await page.getByRole('link', { name: /^Inbox, [1-9]\d* unread$/ }).click();
    const lines = page.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
    await lines.first().waitFor();
    const before = await lines.count();
    await lines
      .first()
      .getByRole('button', { name: /^Put away NV-/ })
      .click();
    await expect.poll(() => lines.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lines.count()).toBe(before);
    const code = await lines.first().getByRole('link').innerText();
    await lines.first().getByRole('link').click();
    await page.waitForURL(`**/tasks/${code}`);
    await page.goto('/inbox');
    await expect.poll(() => lines.first().getAttribute('data-unread')).toBeNull();
    expect(errors()).toEqual([]);
    await close();
  });

  it('is told how its owner wants to be told', async () => {
    const { page, close } = await stage.visit({ role: 'officer', language: 'vi' });
    await page.goto('/account');
    await page.getByText('Mỗi ngày làm việc').click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).first().click();
    await page.getByText('Đã lưu cách nhận báo').waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('radio', { name: 'Mỗi ngày làm việc' }).isChecked()).toBe(true);
    await close();
  });

  it('keeps the mails it wrote for administrators where no mail server is set', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'en' });
    await page.goto('/admin/mails');
    const mail = page.locator('.ad-mails li').first();
    await mail.locator('summary').click();
    const download = page.waitForEvent('download');
    await mail.getByRole('button', { name: 'Download (.eml)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.eml$/);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it.each([
    ['vi', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('can be used by everyone (%s, %s, %i px)', async (language, theme, width) => {
    const { page, close } = await stage.visit({ role: 'officer', language, theme, width });
    await page.goto('/inbox');
    await page.locator('.ib-list li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await close();
  });
});
