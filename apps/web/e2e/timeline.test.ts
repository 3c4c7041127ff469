import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const bars = (page: Page) => page.locator('.tl-row[data-kind="row"]');
const barOf = (page: Page, code: string) => bars(page).filter({ hasText: code }).first();
const chart = (page: Page) => page.getByRole('region', { name: /^Timeline\. / });

describe('the timeline', () => {
  it('shows the pipeline’s files as bars that say their days, moves and zooms by the keyboard, and turns into a table', async () => {
    const { page, errors } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/timeline?f=partner:is:WB');
    await barOf(page, 'MAU-13').waitFor();
    const picture = barOf(page, 'MAU-13').locator('.tl-bar');
    await expect.poll(() => picture.getAttribute('aria-label')).toMatch(/Signing: 16\/06\/2027 \(planned\)/);
    await expect.poll(() => picture.getAttribute('aria-label')).toMatch(/Signing foreseen: 50% by/);
    await expect.poll(() => picture.locator('.tl-band').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByText('01/04/2026 to 31/03/2028').waitFor();
    await chart(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('01/04/2027 to 31/03/2029').waitFor();
    await page.keyboard.press('+');
    await page.getByText('01/09/2027 to 30/04/2028').waitFor();
    expect(new URL(page.url()).search).toContain('zoom=month');
    await expect.poll(() => page.locator('.tl-rest').count()).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await page.getByText('01/09/2026 to 30/04/2027').waitFor();

    const files = await bars(page).count();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Timeline' });
    await table
      .getByRole('row', { name: /MAU-13/ })
      .getByText('16/06/2027 (planned)')
      .waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(files);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('t');
    await barOf(page, 'MAU-13').waitFor();
    await page.getByRole('link', { name: 'MAU-13' }).first().click();
    await page.locator('.cp-peek').waitFor();
    expect(new URL(page.url()).search).toContain('peek=MAU-13');
    await page.keyboard.press('Escape');
    await page.locator('.cp-peek').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'See the list' }).click();
    await page.waitForURL(/\/pipeline\?.*f=partner:is:WB/);
    expect(errors()).toEqual([]);
  });

  it('is an agenda on a phone, and shows a partner no file of another', async () => {
    const { page, errors } = await stage.visit({ role: 'liaison', language: 'vi', width: 360 });
    await page.goto('/timeline');
    await page.locator('.cp-card', { hasText: 'MAU-13' }).waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('.cp-card-group').allInnerTexts()).toEqual(['Ngân hàng Thế giới']);
    expect(errors()).toEqual([]);
  });
});
