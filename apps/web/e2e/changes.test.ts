import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';
import { printedPages } from './printed-pages.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('what changed', () => {
  it('since last week is two presses from the first page, and every line opens its file', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/');
    await page.getByRole('link', { name: 'What changed since the last working day' }).click();
    await page.getByRole('radio', { name: 'Last 30 days' }).click();
    expect(clicks()).toBe(2);
    const moved = page.locator('.ch-group[data-kind=moved]');
    await moved.getByRole('heading', { level: 2 }).waitFor();
    const line = moved.getByRole('listitem').filter({ hasText: 'MAU-02' });
    await expect.poll(() => line.innerText()).toMatch(/27\/11\/2026 10\/12\/2026[\s\S]*\+13 days/);
    await line.getByRole('link', { name: 'MAU-02' }).click();
    await page.waitForURL('**/p/MAU-02');
    expect(errors()).toEqual([]);
    await close();
  });

  it('is narrowed by an address that can be sent on, and says when nothing did', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/changes?since=2026-11-23&partner=USAID');
    await page.getByText('Từ 23/11/2026 đến nay không có gì thay đổi').waitFor();
    await page.getByRole('button', { name: 'Xem tất cả' }).click();
    await expect.poll(() => page.url()).not.toContain('partner');
    await close();
  });

  it('is told of one programme and of one partner, from their pages', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-11?tab=history');
    await page.getByRole('link', { name: 'What changed in the last 7 days' }).click();
    await page.locator('.ch-group[data-kind=moved]').getByRole('link', { name: 'MAU-11' }).first().waitFor();
    expect(new Set(await page.locator('.ch-file .cp-link').allTextContents())).toEqual(new Set(['MAU-11']));
    await page.goto('/partners/KFW');
    await page.getByRole('link', { name: 'What changed in the last 7 days' }).click();
    await page.locator('.ch-sum').getByText('KfW Development Bank').waitFor();
    expect(new URL(page.url()).searchParams.get('partner')).toBe('KFW');
    expect(errors()).toEqual([]);
    await close();
    const liaison = await stage.visit({ role: 'liaison', language: 'vi' });
    await liaison.page.goto('/');
    await liaison.page.getByRole('link', { name: 'Có gì thay đổi trong 7 ngày qua' }).click();
    await liaison.page.getByRole('heading', { level: 1, name: 'Có gì thay đổi' }).waitFor();
    await liaison.page.locator('.ch-sum').waitFor();
    expect(liaison.errors()).toEqual([]);
    await liaison.close();
  });

  it('shows a partner nothing of another', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/changes?since=2020-01-01');
    await page.locator('.ch-group').first().waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    for (const other of ['ADB', 'JICA', 'KEXIM', 'Asian Development Bank'])
      expect(await page.getByText(other).count()).toBe(0);
    await close();
  });

  it.each(['vi', 'en'] as const)('is printed on one sheet, however much it is (%s)', async (language) => {
    const { page, close } = await stage.visit({ role: 'leader', language });
    await page.goto('/changes?since=2020-01-01');
    const added = page.locator('.ch-group[data-kind=new]');
    await added.locator('li').nth(90).waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = await added.locator('li:visible').count();
    expect(printed).toBeGreaterThan(3);
    expect(printed).toBeLessThan(40);
    const total = Number(await added.locator('h2 .cp-figures').innerText());
    expect(await added.locator('.cp-print-only').innerText()).toContain(String(total - printed));
    expect(await printedPages(page)).toBe(1);
    await close();
  });

  it.each([
    ['vi', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('can be used by everyone (%s, %s, %i px)', async (language, theme, width) => {
    const { page, close } = await stage.visit({ role: 'leader', language, theme, width });
    await page.goto('/changes?since=lastMonth');
    await page.locator('.ch-group').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await close();
  });
});
