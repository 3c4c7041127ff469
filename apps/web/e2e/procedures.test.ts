import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LOANS = '/admin/procedures/A-STATE-LOAN';
const dialog = (page: Page) => page.getByRole('dialog');
const drawn = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: /Sơ đồ|drawn/ }).getByRole('button', { name });

/** Types into a combo box until its list shows the option (a list closes while its form scrolls), and takes it. */
async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const box = dialog(page).getByRole('combobox', { name: label });
  const found = page.getByRole('option', { name: option, exact: true });
  const ask = async () => {
    await box.fill('');
    await box.fill(option);
    return found.count();
  };
  await expect.poll(ask).toBe(1);
  await found.click();
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab');
    const own = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
    });
    if (name.test(own)) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

describe('a version of a procedure', () => {
  it('is drafted with a new step and a shorter time, refuses a loop, is tried on files, published and compared', async () => {
    const { page, errors, close } = await stage.visit({ role: 'admin', language: 'en' });
    await page.goto(LOANS);
    await page.getByRole('button', { name: 'Draft a new version' }).click();
    await page.getByText('The draft is sound and can be published.').waitFor();

    await page.getByRole('button', { name: 'Add a step' }).click();
    await dialog(page).getByRole('textbox', { name: 'Code of the step' }).fill('screening');
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
    await dialog(page).getByRole('link', { name: 'Name: missing or not right' }).waitFor();
    await dialog(page).getByRole('textbox', { name: 'Name (Vietnamese)' }).fill('Sàng lọc hồ sơ');
    await dialog(page).getByRole('textbox', { name: 'Name (English)' }).fill('Dossier screened');
    await choose(page, 'Step before 1', 'Appraised by the partner');
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Step “Dossier screened” added').waitFor();
    await drawn(page, /^Dossier screened/).waitFor();

    // The signing waits for the new step, and the dossier gets two days in place of five.
    await drawn(page, /^Signed/).click();
    await dialog(page).getByRole('button', { name: 'Add a step before' }).click();
    await choose(page, 'Step before 5', 'Dossier screened');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Step “Signed” saved').waitFor();
    await drawn(page, /^Dossier completed and sent/).click();
    const days = dialog(page).getByRole('textbox', { name: 'Days', exact: true }).first();
    await expect.poll(() => days.inputValue()).toBe('5');
    await days.fill('2');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row', { name: /^\d+ Dossier completed and sent/ });
    await expect.poll(() => row.innerText()).toContain('2 days from');

    // A step before that comes after makes a circle: refused with its path, and nothing typed is lost.
    await drawn(page, /^Dossier screened/).click();
    await choose(page, 'Step before 1', 'Signed');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    const refusal = dialog(page).getByRole('link', { name: /^The steps wait for each other in a circle/ });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(
      /circle: (Dossier screened → Signed → Dossier screened|Signed → Dossier screened → Signed)$/,
    );
    expect(await dialog(page).getByRole('combobox', { name: 'Step before 1' }).inputValue()).toBe('Signed');
    await page.keyboard.press('Escape');
    await dialog(page).getByRole('button', { name: 'Discard it' }).click();

    await page.getByRole('tab', { name: 'Try on files' }).click();
    await page
      .getByText(/^Open files: \d+; changed: [1-9]\d*; with another day of signing or effectiveness: [1-9]/)
      .waitFor();
    const moved = page.getByRole('row').filter({ hasText: 'after:' }).first();
    await expect.poll(() => moved.innerText()).toMatch(/before: .*\d\d\/\d\d\/\d{4}[\s\S]*after: .*\d\d\/\d\d\/\d{4}/);
    expect(await moved.innerText()).toContain('added: Dossier screened');

    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog(page).getByRole('textbox', { name: 'Legal basis' }).fill('Sample decision, Article 1');
    await dialog(page).getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 4 is published').waitFor();
    await page.getByRole('button', { name: 'Draft a new version' }).waitFor();
    await page.getByRole('tab', { name: 'Files that may move' }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a step' }).count()).toBe(0);

    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByText('Steps added: 1, removed: 0, changed: 2').waitFor();
    await drawn(page, /^Added\s*Dossier screened/).waitFor();
    const limits = page.getByRole('row', { name: /^Limits/ });
    await expect.poll(() => limits.innerText()).toMatch(/5 days from[\s\S]*\n2 days from/);
    // The refused loop is a refused request.
    expect(errors().filter((one) => !one.includes('422'))).toEqual([]);
    await close();
  });

  it('is drawn with every step within reach of the keyboard, which leads to its line in the table', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/admin/procedures/A-STATE-LOAN');
    await drawn(page, /^Định hướng/).waitFor();
    expect(await page.getByRole('button', { name: 'Soạn phiên bản mới' }).count()).toBe(0);
    await tabTo(page, /^Định hướng, khung hợp tác/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('step-ORIENTED');
    await close();
  });

  it('lists for the office the files that may move, each moved on its own with a reason', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/admin/procedures/A-STATE-LOAN?v=3&tab=trial');
    const counts = page.getByText(/^\d+ hồ sơ đang mở;/);
    await counts.waitFor();
    const before = Number.parseInt(await counts.innerText(), 10);
    await page
      .getByRole('button', { name: /^Chuyển: / })
      .first()
      .click();
    await dialog(page).getByRole('heading', { name: 'Thời hạn thay đổi' }).waitFor();
    await dialog(page).getByRole('textbox', { name: 'Lý do' }).fill('Theo Luật 137/2025');
    await dialog(page).getByRole('button', { name: 'Chuyển', exact: true }).click();
    await expect.poll(async () => Number.parseInt(await counts.innerText(), 10)).toBe(before - 1);
    await close();
  });

  it('says at its step and field what keeps a draft from being published, and can be discarded', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'vi' });
    await page.goto('/admin/procedures/B-GOVERNMENT-TREATY');
    await page.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
    await page.getByText('Bản thảo hợp lệ, có thể ban hành.').waitFor();
    await drawn(page, /^Điều ước có hiệu lực/).click();
    await choose(page, 'Loại bước', 'Ký');
    await dialog(page)
      .getByText(/Hai bước cùng loại phải có điều kiện tách nhau/)
      .first()
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Còn 1 chỗ chưa hợp lệ, chưa ban hành được').waitFor();
    await drawn(page, /^Cần sửa\s*Điều ước có hiệu lực/).waitFor();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await dialog(page).getByRole('button', { name: 'Ban hành' }).click();
    await dialog(page)
      .getByRole('alert')
      .getByText(/hai bước cùng loại/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ bản thảo' }).click();
    await dialog(page).getByRole('button', { name: 'Bỏ bản thảo' }).click();
    await page.getByText('Đã bỏ bản thảo').waitFor();
    await page.getByRole('button', { name: 'Soạn phiên bản mới' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});

const VIEWS = ['', '?tab=compare', '?tab=trial'] as const;

describe.each(ARRIVALS)('procedures in %s, at both widths and themes, arriving at %i px', (language, width) => {
  it('have no violation and nothing that sticks out', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language, width });
    const shown = () => page.locator('.pg-step, .ad-compare').first().waitFor();
    for (const view of VIEWS) {
      await page.goto(`/admin/procedures/A-STATE-LOAN${view}`);
      expect({ view, faults: await faultsInEveryLook(page, shown) }).toEqual({ view, faults: [] });
    }
    await close();
  });
});
