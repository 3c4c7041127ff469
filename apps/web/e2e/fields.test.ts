import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A screen so low that the box stands under its edge, and what an opened keyboard leaves of it. */
const SCREEN = { width: 360, height: 560 };
const ABOVE_KEYBOARD = { width: 360, height: 300 };

/** The long form in which an account is made, its box for the partner below the edge. */
async function openForm(page: Page) {
  await page.setViewportSize(SCREEN);
  await page.goto('/admin/users?open=new');
  const drawer = page.getByRole('dialog', { name: 'Mời người dùng' });
  await drawer.getByText('Cán bộ liên lạc của đối tác').click();
  const form = drawer.locator('.cp-dialog-body');
  await form.evaluate((one) => one.scrollTo(0, 0));
  return { form, box: drawer.getByRole('combobox', { name: /^Nhà tài trợ/ }), list: page.getByRole('listbox') };
}

const topOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top);

/** How far the options stand from their box, above or below. */
async function gap(box: Locator, list: Locator): Promise<number> {
  const [field, options] = [await box.boundingBox(), await list.boundingBox()];
  if (!field || !options) return Infinity;
  return Math.max(options.y - (field.y + field.height), field.y - (options.y + options.height));
}

/** Scrolls what holds the box as a finger or the browser would, and waits until it has. */
async function scroll(form: Locator, box: Locator, by: number): Promise<void> {
  const from = await topOf(box);
  await form.evaluate((one, distance) => one.scrollBy(0, distance), by);
  await expect.poll(() => topOf(box)).toBe(from - by);
  // The event of a scroll comes with the next frame, what follows from it with the one after.
  await form.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

describe('a box whose options are found by typing, on a phone', () => {
  it('opens from below the edge and keeps what is typed while its form scrolls, until one is chosen', async () => {
    const { page, errors, close } = await stage.visit({ role: 'admin', language: 'vi', width: SCREEN.width });
    const { form, box, list } = await openForm(page);
    expect(await topOf(box)).toBeGreaterThan(SCREEN.height);
    await box.focus();
    await list.waitFor();
    expect(await topOf(box)).toBeLessThan(SCREEN.height);
    await page.keyboard.type('phat trien');
    await page.setViewportSize(ABOVE_KEYBOARD);
    await box.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await expect.poll(() => gap(box, list)).toBeLessThan(20);
    const options = list.getByRole('option');
    // Found once what was typed has narrowed what was fetched.
    await expect.poll(() => options.filter({ hasNotText: /phát triển/i }).count()).toBe(0);
    await options.filter({ hasText: 'Ngân hàng Phát triển Châu Á' }).waitFor();
    const found = await options.allInnerTexts();
    for (const by of [24, -40]) {
      await scroll(form, box, by);
      expect(await box.inputValue()).toBe('phat trien');
      expect(await options.allInnerTexts()).toEqual(found);
      await expect.poll(() => gap(box, list)).toBeLessThan(20);
    }
    await page.keyboard.type(' chau a');
    await list.getByRole('option', { name: 'Ngân hàng Phát triển Châu Á' }).click();
    await expect.poll(() => box.inputValue()).toBe('Ngân hàng Phát triển Châu Á');
    expect(errors()).toEqual([]);
    await close();
  });

  it('shows its options only while it is in sight, and goes on where the typing stopped', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'vi', width: SCREEN.width });
    const { form, box, list } = await openForm(page);
    await box.focus();
    await page.keyboard.type('phat trien chau');
    await list.waitFor();
    const down = await form.evaluate((one) => one.scrollTop);
    await scroll(form, box, -down);
    await list.waitFor({ state: 'hidden' });
    expect(await box.inputValue()).toBe('phat trien chau');
    await scroll(form, box, down);
    await list.waitFor();
    await expect.poll(() => gap(box, list)).toBeLessThan(20);
    await page.keyboard.type(' a');
    await list.getByRole('option', { name: 'Ngân hàng Phát triển Châu Á' }).waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await box.inputValue()).toBe('');
    await close();
  });
});
