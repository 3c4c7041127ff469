import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The first step on the page that the reader may change and that is not done. */
const openChip = (page: Page) => page.locator('.rd-step:not([data-state="done"]) .ms-chip').first();
const stepOf = async (page: Page) => ((await openChip(page).getAttribute('aria-label')) ?? '').split(':')[0] ?? '';
const chipOf = (page: Page, step: string) => page.locator(`.ms-chip[aria-label^="${step}:"]`);
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo|Hoàn tác)$/ }).first();

describe('a milestone', () => {
  it('is done today in two clicks by the partner’s liaison, and taken back in one', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'liaison', language: 'vi' });
    await page.goto('/p/MAU-13');
    const step = await stepOf(page);
    await openChip(page).click();
    await page.getByRole('menuitem', { name: 'Xong hôm nay' }).click();
    await page.getByText(`${step}: xong ngày 23/11/2026`).waitFor();
    expect(clicks()).toBe(2);
    await undo(page).click();
    await page.getByText('Đã hoàn tác').waitFor();
    await page.reload();
    expect(await chipOf(page, step).innerText()).not.toContain('Đã xong');
    expect(errors()).toEqual([]);
    await close();
  });

  it('is promised for a day in three clicks; why it slips is asked, not forced', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/p/MAU-13');
    const step = await stepOf(page);
    await openChip(page).click();
    await page.getByRole('menuitem', { name: /^Planned for/ }).click();
    await page
      .getByRole('button', { name: /30 December 2026|31 December 2026/ })
      .first()
      .click();
    expect(clicks()).toBe(3);
    const question = page.getByRole('dialog', { name: 'The day has moved' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.goto('/p/MAU-13?tab=slip');
    await page.getByRole('heading', { name: step }).waitFor();
    await expect.poll(() => page.locator('.sl-step').first().innerText()).toMatch(/moved 1 time, \d+ days later/);
    await close();
  });

  it('is changed by keyboard alone', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-14');
    const step = await stepOf(page);
    await openChip(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Done today' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`${step}: done on 23/11/2026`).waitFor();
    expect(clicks()).toBe(0);
    await close();
  });

  it('that never got an answer says so on its row, and one press sends it again', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-11');
    const step = await stepOf(page);
    await page.route('**/trpc/procedures.updateMilestone**', (route) => route.abort());
    await openChip(page).click();
    await page.getByRole('menuitem', { name: 'Not applicable' }).click();
    const again = page.getByRole('button', { name: 'Not saved, try again' });
    await again.waitFor();
    await expect.poll(() => page.locator('.app-saved').innerText()).toBe('Not saved');
    expect(await chipOf(page, step).innerText()).not.toContain('Not applicable');
    await page.unroute('**/trpc/procedures.updateMilestone**');
    await again.click();
    await page.getByText(`${step}: not applicable`).waitFor();
    await expect.poll(() => page.locator('.app-saved').innerText()).toMatch(/^All saved/);
    await close();
  });

  it('that two people change at once asks one of them, and a second click decides', async () => {
    const lan = await stage.visit({ role: 'coordinator', language: 'en' });
    const liaison = await stage.visit({ role: 'liaison', language: 'en' });
    await lan.page.goto('/p/MAU-13');
    await liaison.page.goto('/p/MAU-13');
    await openChip(liaison.page).waitFor();
    const step = await stepOf(liaison.page);
    const change = async (page: Page, note: string) => {
      await chipOf(page, step).click();
      await page.getByRole('menuitem', { name: 'Note…' }).click();
      await page.getByRole('textbox', { name: 'Note' }).fill(note);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await chipOf(lan.page, step).waitFor();
    await change(liaison.page, 'the board meets on Tuesday');
    await liaison.page.getByText(`${step}: note saved`).waitFor();
    await change(lan.page, 'the board meets on Friday');
    const question = lan.page.getByRole('dialog', { name: 'Two people changed this' });
    await question.getByText('the board meets on Tuesday').waitFor();
    await expect.poll(() => question.innerText()).toContain('the board meets on Friday');
    const before = lan.clicks();
    await question.getByRole('button', { name: 'Keep mine' }).click();
    await lan.page.locator('.rd-note', { hasText: 'the board meets on Friday' }).waitFor();
    expect(lan.clicks() - before).toBe(1);
    await lan.close();
    await liaison.close();
  });
});

describe('a programme', () => {
  it('names the text behind a limit one click away, and says what is still to be confirmed', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/p/MAU-04?view=full');
    const limit = page.locator(
      '.rd-limit-button:has(svg.lucide-circle-question-mark), .rd-limit-button:has(svg.lucide-circle-help)',
    );
    await limit.first().click();
    const source = page.getByRole('dialog', { name: 'Legal limit' });
    await expect.poll(() => source.innerText()).toMatch(/Legal reference/);
    await expect.poll(() => source.innerText()).toMatch(/to be confirmed/);
    await close();
  });

  it('is edited in place: Enter edits and saves, Escape leaves, undo and the history bring the old value back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-05?tab=overview');
    const place = page.getByRole('button', { name: /^Edit Location/ });
    await place.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Location' }).fill('Nowhere');
    await page.keyboard.press('Escape');
    await place.waitFor();
    expect(await place.innerText()).not.toContain('Nowhere');
    await place.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Location' }).fill('Lào Cai');
    await page.keyboard.press('Enter');
    await page.getByText('Saved: Location').waitFor();
    await page.getByRole('button', { name: 'Edit Location: Lào Cai' }).waitFor();
    await undo(page).click();
    await page.getByRole('button', { name: /^Edit Location: \(empty\)/ }).waitFor();
    await page.goto('/p/MAU-05?tab=history&field=location');
    await page.getByRole('button', { name: /^Restore Location to Lào Cai/ }).click();
    await page.getByText('The old value is back').waitFor();
    await page.goto('/p/MAU-05?tab=overview');
    await page.getByRole('button', { name: 'Edit Location: Lào Cai' }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('takes another instrument under a procedure that fits, with its first plan', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-06');
    await page.getByRole('button', { name: 'New instrument' }).click();
    const form = page.getByRole('dialog', { name: 'New instrument' });
    const choose = async (field: RegExp, option: RegExp) => {
      await form.getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: option }).first().click();
    };
    await choose(/Kind of instrument/, /^Grant agreement/);
    await choose(/Capacity/, /Government/);
    await choose(/Procedure/, /./);
    await form.getByRole('textbox', { name: 'Title in English' }).fill('Second grant');
    await form.getByRole('button', { name: 'Add instrument' }).click();
    await page.getByText(/Instrument added with \d+ steps/).waitFor();
    await page
      .getByRole('heading', { level: 2, name: /Second grant/ })
      .last()
      .waitFor();
    await expect.poll(() => page.locator('.rd').count()).toBe(2);
    await close();
  });

  it('is held with a reason, and the page says why', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/p/MAU-12');
    await page.getByRole('button', { name: 'Thao tác khác' }).click();
    await page.getByRole('menuitem', { name: 'Tạm dừng, rút hoặc hủy' }).click();
    const form = page.getByRole('dialog', { name: 'Tạm dừng, rút hoặc hủy' });
    await form.getByText('Tạm dừng', { exact: true }).click();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Hãy nêu lý do').waitFor();
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Chờ cân đối vốn đối ứng');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Lý do: Chờ cân đối vốn đối ứng').first().waitFor();
    await undo(page).click();
    await page.getByText('Đã hoàn tác').waitFor();
    await expect.poll(() => page.getByText('Lý do: Chờ cân đối vốn đối ứng').count()).toBe(0);
    await close();
  });
});

describe('everyone can use a programme', () => {
  it.each(ARRIVALS)(
    'in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, close } = await stage.visit({ role: 'coordinator', language, width });
      const sides = ['MAU-04', 'MAU-04?view=full', 'MAU-04?tab=overview', 'MAU-04?tab=history', 'MAU-11?tab=slip'];
      const shown = () => page.getByRole('tabpanel').locator('h2').first().waitFor();
      for (const side of sides) {
        await page.goto(`/p/${side}`);
        expect({ side, faults: await faultsInEveryLook(page, shown) }).toEqual({ side, faults: [] });
      }
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );

  it('presses of at least 44 pixels on a phone', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'vi', width: 360 });
    await page.goto('/p/MAU-13');
    await openChip(page).waitFor();
    const sizes = await page
      .locator('.ms-chip, .rd-limit-button, .rd-gap button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((height) => height < 44)).toEqual([]);
    await close();
  });
});
