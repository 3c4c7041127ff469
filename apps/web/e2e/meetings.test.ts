import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Opens the sample meeting from the list, in English. */
async function openSample(page: Page): Promise<string> {
  await page.goto('/meetings');
  await page.getByRole('link', { name: /^Sample: Mission on the progress/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Sample: Mission/ }).waitFor();
  return page.url();
}

const itemRow = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });

async function choose(page: Page, text: string, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Actions for: ${text}`) }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

describe('what was said at a meeting', () => {
  it('becomes a task in one act, and shows as kept once the task is done', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    const address = await openSample(page);
    const request = 'Send the environmental and social screening report';
    await expect.poll(() => itemRow(page, request).innerText()).toContain('6 days late');
    const before = clicks();
    await choose(page, request, 'Task');
    const form = page.getByRole('dialog', { name: 'Make it a task' });
    await expect
      .poll(() => form.getByRole('combobox', { name: 'Lead agency' }).inputValue())
      .toBe('Ministry of Agriculture and Environment');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    const link = itemRow(page, request).getByRole('link', { name: /^Followed by Task NV-/ });
    await link.waitFor();
    // Menu, its entry, and the one press that does it: everything known was filled in.
    expect(clicks() - before).toBe(3);

    await link.click();
    await page.getByRole('link', { name: /^Sample: Mission on the progress/ }).waitFor();
    const code = /NV-[\d-]+/.exec(await page.locator('main').innerText())?.[0] ?? '';
    const task = await page.request.get(`/trpc/tasks.get?input=${encodeURIComponent(JSON.stringify({ code }))}`, {
      headers: { 'x-app': '1' },
    });
    const { result } = (await task.json()) as { result: { data: { id: string } } };
    const done = await page.request.post('/trpc/tasks.confirm', {
      headers: { 'x-app': '1', origin: stage.origin, 'content-type': 'application/json' },
      data: { input: { taskId: result.data.id, completedOn: '2026-11-20' }, idempotencyKey: 'meeting-task-done' },
    });
    expect(done.ok()).toBe(true);
    await page.goto(address);
    await expect.poll(() => itemRow(page, request).innerText()).toContain('Kept 20/11/2026, 3 days late');
    await expect.poll(() => page.locator('main').innerText()).toContain('Kept 3 of 5');
    expect(errors()).toEqual([]);
    await close();
  });

  it('is written down, kept with a proof, and taken back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await openSample(page);
    await page.getByRole('button', { name: 'Record a request or promise' }).click();
    const form = page.getByRole('dialog', { name: 'Record a request or promise' });
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByText('Say it in at least one language.').first().waitFor();
    await form.getByRole('textbox', { name: 'Text (English)' }).fill('Share the procurement plan');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await itemRow(page, 'Share the procurement plan').getByText('No record').waitFor();
    await choose(page, 'Share the procurement plan', 'Kept');
    const keep = page.getByRole('dialog', { name: 'Record that it was kept' });
    await keep.getByRole('textbox', { name: /^Evidence/ }).fill('Letter 12/BC');
    await keep.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => itemRow(page, 'Share the procurement plan').innerText()).toContain('Kept 23/11/2026');
    await expect.poll(() => itemRow(page, 'Share the procurement plan').innerText()).toContain('Letter 12/BC');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await itemRow(page, 'Share the procurement plan').getByText('No record').waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('has a history that names who changed what, of the meeting and of each promise, also on a phone', async () => {
    const { page, errors, close } = await stage.visit({ role: 'leader', language: 'en', width: 360 });
    await openSample(page);
    await page.getByRole('button', { name: 'Show the history' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('recorded as kept').first().waitFor();
    expect(await history.innerText()).toMatch(/Evidence\s+.*Letter 12\/BC/);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Actions for: Share the procurement plan/ }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const own = page.getByRole('dialog', { name: 'History' });
    await expect.poll(() => own.getByRole('listitem').count()).toBe(3);
    expect(await own.innerText()).not.toContain('Meeting changed');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await own.waitFor({ state: 'detached' });
    expect(errors()).toEqual([]);
    await close();
  });

  it('stands on the partner’s page for its liaison, without what is ours', async () => {
    const { page, errors, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/partners/WB');
    const section = page.getByRole('region', { name: 'Asked and promised' });
    await section.getByText('Hold a technical workshop').first().waitFor({ state: 'detached' });
    await section.getByText('Second a procurement expert to the project unit').waitFor();
    await section.getByRole('link', { name: 'See all' }).click();
    await page.getByText('Hold a technical workshop of its own').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/counterpart funds|Gộp vào đoàn thẩm định|USAID|Internal|NV-/);
    expect(await page.getByRole('button', { name: /^Actions for/ }).count()).toBe(0);
    await openSample(page);
    await page.getByText('Both sides reviewed progress').waitFor();
    expect(await page.content()).not.toContain('phương án lùi');
    expect(await page.getByRole('heading', { name: 'History' }).count()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });

  it('keeps its filter in the address, and its counts over all of it', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/meetings?view=promises&partner=USAID');
    await expect.poll(() => page.getByRole('button', { name: /^For both to do/ }).innerText()).toContain('Kept 0 of 4');
    expect(await page.getByRole('row').count()).toBe(5);
    await page.getByRole('button', { name: /^For the partner to do/ }).click();
    await page.getByText('Nothing matches the filter').waitFor();
    expect(new URL(page.url()).search).toBe('?view=promises&partner=USAID&debtor=partner');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'Export' })
        .click()
        .then(() => page.getByRole('menuitem', { name: /CSV/ }).click()),
    ]);
    expect(file.suggestedFilename()).toBe('promises-2026-11-23.csv');
    await page.getByRole('button', { name: 'Clear filter' }).first().click();
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(15);
    await close();
  });
});

it('a meeting is recorded by keyboard alone, with a month where no day is known', async () => {
  const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
  await page.goto('/meetings');
  const press = async (name: string | RegExp) => {
    const target = page.getByRole('button', { name }).first();
    await target.waitFor();
    await target.focus();
    await page.keyboard.press('Enter');
  };
  await press('Record a meeting');
  const form = page.getByRole('dialog', { name: 'New meeting' });
  await form.getByRole('textbox', { name: 'Title (Vietnamese)' }).focus();
  await page.keyboard.type('Họp kỹ thuật');
  await form.getByRole('combobox', { name: 'Add a partner' }).focus();
  await page.keyboard.type('JICA');
  await page.getByRole('option', { name: /JICA/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: /^Remove / }).waitFor();
  await form.getByRole('button', { name: /How the day is known/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'The month alone is known' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Add', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Họp kỹ thuật/ }).waitFor();
  await expect.poll(() => page.locator('main').innerText()).toContain('11/2026');
  await expect.poll(() => page.locator('main').innerText()).toContain('The source gives no day');
  expect(clicks()).toBe(0);
  expect(errors()).toEqual([]);
  await close();
});

describe('everyone can use the pages', () => {
  it.each(ARRIVALS)(
    'in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, close } = await stage.visit({ role: 'coordinator', language, width });
      await page.goto('/meetings');
      const sample = page.getByRole('link', { name: /^(Mẫu: Đoàn rà soát|Sample: Mission on)/ });
      const meeting = await sample.getAttribute('href');
      const sides: readonly (readonly [string, string])[] = [
        ['/meetings', 'a[href^="/meetings/mtg_"]'],
        ['/meetings?view=promises', '.mt-said'],
        [meeting ?? '', '.mt-said'],
        ['/partners/WB', '.mt-said'],
      ];
      for (const [side, drawn] of sides) {
        await page.goto(side);
        const shown = () => page.locator(drawn).first().waitFor();
        expect({ side, faults: await faultsInEveryLook(page, shown) }).toEqual({ side, faults: [] });
      }
      await page.goto(meeting ?? '');
      const act = language === 'vi' ? 'Sửa buổi làm việc' : 'Edit meeting';
      await page.getByRole('button', { name: act }).click();
      const drawer = page.getByRole('dialog', { name: act });
      expect(await faultsInEveryLook(page, () => drawer.waitFor())).toEqual([]);
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );
});
