import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the pipeline', () => {
  it('finds “Khoản vay ODA Nhật Bản” typed without accents, and the link finds it again', async () => {
    const { page, errors, clicks, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/pipeline');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('khoan vay nhat');
    const row = page.getByRole('row', { name: /Khoản vay ODA Nhật Bản/ }).first();
    await row.waitFor();
    await page.getByText(/^\d+ trong \d+ chương trình$/).waitFor();
    expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(10);
    expect(page.url()).toMatch(/\?q=khoan\+vay\+nhat$/);
    await page.reload();
    await row.waitFor();
    expect(clicks()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is walked by keyboard alone: from the search to a row, beside the list, back, and to the page', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/pipeline?s=code');
    const first = page.locator('tbody tr[data-index="0"] a');
    await first.waitFor();
    for (let tabs = 0; tabs < 120 && !(await first.evaluate((link) => link === document.activeElement)); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    const second = page.locator('tbody tr[data-index="1"] a');
    const code = (await second.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.locator('.cp-peek').getByText('Các bước tiếp theo').or(page.locator('.cp-peek dl')).first().waitFor();
    expect(page.url()).toContain(`peek=${code}`);
    await page.keyboard.press('Escape');
    await page.locator('.cp-peek').waitFor({ state: 'detached' });
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('o');
    await page.waitForURL(new RegExp(`/p/${code}$`));
    await close();
  });

  it('sorts by a second column with Shift and Enter', async () => {
    const { page, close } = await stage.visit({ role: 'auditor', language: 'en' });
    await page.goto('/pipeline?s=stage');
    await page.getByRole('button', { name: 'Code', exact: true }).focus();
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/s=stage,code/);
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/s=stage,-code/);
    expect(await page.getByRole('columnheader', { name: 'Stage' }).getAttribute('aria-sort')).toBe('ascending');
    await close();
  });

  it('adds a filter in words, keeps it through a reload, and the totals follow', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/pipeline');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('menuitem', { name: 'Partner' }).click();
    await page.getByRole('dialog', { name: 'Partner' }).getByRole('combobox').fill('nhat');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/f=partner:is:JICA/);
    expect(clicks()).toBe(2);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: /^Edit filter Partner is Japan/ }).waitFor();
    const totals = await page.getByRole('region', { name: 'Totals of this filter' }).innerText();
    expect(totals).toMatch(/JPY/);
    expect(totals).not.toMatch(/USD/);
    await close();
  });

  it('makes a programme and opens it', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/pipeline');
    await page.getByRole('button', { name: 'New programme' }).click();
    const form = page.getByRole('dialog', { name: 'New programme' });
    await form.getByRole('combobox', { name: 'Lead partner' }).fill('World');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: 'Title in English' }).fill('Coastal roads');
    await form.getByRole('button', { name: /Kind/ }).press('Enter');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: 'Code' }).fill('E2E-1');
    await form.getByRole('button', { name: 'Create and open' }).click();
    await page.waitForURL(/\/p\/E2E-1$/);
    await page.getByRole('heading', { level: 1, name: /Coastal roads/ }).waitFor();
    expect(clicks()).toBe(2);
    expect(errors()).toEqual([]);
    await close();
  });

  it('offers nothing that a reader may not do, and a liaison sees no other partner', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/pipeline');
    await page.locator('tbody tr[data-index="0"] a').waitFor();
    expect(await page.getByRole('button', { name: 'New programme' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/ADB|JICA|KOICA|AFD/);
    await page.goto('/p/MAU-04');
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    await close();
  });

  it('prints every row under a head that repeats', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/pipeline');
    await page.locator('tbody tr[data-index="0"] a').waitFor();
    const total = Number((await page.locator('.pl-foot').innerText()).match(/\d+/)?.[0]);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('tbody tr[data-index] a').count()).toBe(total);
    const head = page.locator('.cp-table thead');
    expect(await head.evaluate((one) => getComputedStyle(one).display)).toBe('table-header-group');
    await close();
  });
});

describe('everyone can use the pipeline', () => {
  it.each(ARRIVALS)('in %s, at both widths and themes, arriving at %i px', async (language, width) => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language, width });
    await page.goto('/pipeline?f=stage:in:SIGNED,SIGNING_PENDING&f=not:under:stood&g=partner');
    expect(await faultsInEveryLook(page, () => page.getByText('MAU-04').first().waitFor())).toEqual([]);
    await page.goto('/pipeline?peek=MAU-04');
    expect(await faultsInEveryLook(page, () => page.locator('.pl-next li').first().waitFor())).toEqual([]);
    expect(errors()).toEqual([]);
    await close();
  });
});
