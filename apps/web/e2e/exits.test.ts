import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const files = (page: Page) => page.locator('.ex-files > li');
const fileOf = (page: Page, code: string) => files(page).filter({ hasText: code }).first();

/** Nothing is wrong once the kit's own announcement of the page before, which names what is gone, has passed. */
async function seemsRight(page: Page): Promise<void> {
  await expect.poll(() => axeViolations(page), { timeout: 20_000 }).toEqual([]);
}

/** Fills the paper and the reason, by the keyboard alone from the first field on. */
async function typePaper(page: Page, issuer: string, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: /issued by/ }).focus();
  await page.keyboard.type(issuer);
  await page.keyboard.press('Tab');
  await page.keyboard.type('07/2026');
  await page.getByRole('textbox', { name: /^Reason/ }).focus();
  await page.keyboard.type(reason);
}

describe('a partner that leaves', () => {
  it('is reviewed file by file, confirmed at once, its work handed on, and its files resumed', async () => {
    const { page, errors } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/partners/WB');
    await page.getByRole('link', { name: 'Partner suspends or leaves…' }).click();
    await fileOf(page, 'MAU-13').waitFor();
    const total = await files(page).count();
    await seemsRight(page);

    await page.getByRole('button', { name: 'Confirm the act' }).click();
    await page.getByRole('link', { name: 'Say who issued the paper' }).waitFor();
    await typePaper(page, 'World Bank', 'the board asked for it');
    const box = fileOf(page, 'MAU-07').getByRole('checkbox');
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByText(`${total - 1} of ${total} files chosen`).waitFor();
    await page.getByRole('textbox', { name: 'Why MAU-07 is left out' }).fill('almost effective');
    await page.getByRole('button', { name: 'Confirm the act' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^World Bank.*: suspension$/ }).waitFor();
    const record = page.url();
    await fileOf(page, 'MAU-13').getByText('On hold').waitFor();
    await fileOf(page, 'MAU-07').getByText('Left out: almost effective').waitFor();
    await seemsRight(page);

    const left = page.locator('.ex-hand-on');
    const waiting = await left.locator('.ex-orphan').count();
    expect(waiting).toBeGreaterThan(0);
    await left.getByRole('checkbox', { name: 'All' }).check({ force: true });
    const agency = left.getByRole('combobox', { name: 'Agency that takes over' });
    const ministry = page.getByRole('option', { name: /Ministry of Finance/ }).first();
    // A page that still scrolls to the field closes the list again; who types on opens it anew.
    await expect
      .poll(async () => {
        await agency.fill('Ministry of Finance');
        return ministry.count();
      })
      .toBe(1);
    await ministry.click();
    await left.getByRole('textbox', { name: 'Reason for handing on' }).fill('the ministry goes on');
    await left.getByRole('button', { name: 'Hand on' }).click();
    await page.getByText('No work is waiting for a hand.').waitFor();
    await expect.poll(() => page.locator('#ex-handed-on').innerText()).toBe(`Handed on · ${waiting}`);
    expect(await page.getByRole('button', { name: 'Undo the act' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Resume' }).click();
    const form = page.getByRole('dialog', { name: 'Resume files' });
    await form.getByRole('textbox', { name: /^Reason/ }).fill('the board came back');
    await form.getByRole('button', { name: 'Resume', exact: true }).click();
    await page.getByText('resumed on 23/11/2026', { exact: true }).waitFor();
    await expect.poll(() => fileOf(page, 'MAU-13').getByText('On hold').count()).toBe(0);
    await page.goto('/exits');
    await page.getByRole('link', { name: /^World Bank.*: suspension$/ }).waitFor();
    expect(errors()).toEqual([]);
    await page.goto(record);

    const liaison = await stage.visit({ role: 'liaison', language: 'en' });
    await liaison.page.goto(record);
    await liaison.page.getByRole('heading', { name: /^World Bank.*: suspension$/ }).waitFor();
    await fileOf(liaison.page, 'MAU-13').waitFor();
    const told = await liaison.page.locator('main').innerText();
    for (const inside of ['the board', 'almost effective', 'the ministry goes on', 'Ministry of Finance']) {
      expect(told).not.toContain(inside);
    }
  });

  it('can be undone while nothing was built on it, on a phone in Vietnamese', async () => {
    const { page, errors } = await stage.visit({ role: 'coordinator', language: 'vi', width: 360 });
    await page.goto('/exits/new?partner=USAID');
    await fileOf(page, 'USAID-LINKSME').waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    await seemsRight(page);
    await page.getByText('Chấm dứt trước hạn').first().click();
    await fileOf(page, 'USAID-LINKSME').getByText('Chấm dứt trước hạn').waitFor();
    await page.getByRole('textbox', { name: /^Văn bản của/ }).fill('USAID');
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Theo công hàm');
    await page.getByRole('button', { name: 'Xác nhận quyết định' }).click();
    await page.getByRole('button', { name: 'Hoàn tác quyết định' }).waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    await seemsRight(page);
    await page.getByRole('button', { name: 'Hoàn tác quyết định' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác quyết định' }).click();
    await page.getByText('đã hoàn tác ngày 23/11/2026').waitFor();
    await expect.poll(() => fileOf(page, 'USAID-LINKSME').getByText('Chấm dứt trước hạn').count()).toBe(0);
    expect(errors()).toEqual([]);
  });

  it('is nobody’s to record but the office’s, and other partners’ people know of none', async () => {
    const leader = await stage.visit({ role: 'leader', language: 'en' });
    await leader.page.goto('/exits');
    await leader.page.getByRole('link', { name: /United States Agency/ }).waitFor();
    expect(await leader.page.getByRole('link', { name: 'Record an exit' }).count()).toBe(0);
    await leader.page.goto('/exits/new');
    await leader.page.getByRole('heading', { name: 'Page not found' }).waitFor();
    const liaison = await stage.visit({ role: 'liaison', language: 'en' });
    await liaison.page.goto('/exits');
    await liaison.page.getByRole('heading', { name: 'Partner exits', exact: true }).waitFor();
    await liaison.page.locator('.cp-empty, .cp-table-frame').first().waitFor();
    expect(await liaison.page.getByText('United States Agency').count()).toBe(0);
  });
});
