import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PLAN = 'Sample: Training plan for one-stop staff';

const cell = (page: Page, agency: string, programme: string) =>
  page.getByRole('button', { name: `${agency}, ${programme}:` });
const peek = (page: Page, title: string) => page.getByRole('complementary', { name: title });

/** Takes back what a toast tells of. */
const undo = (page: Page, said: string) =>
  page.getByRole('alertdialog').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).click();

/** Hands the plan in from what stands beside the list. */
async function submit(page: Page, note: string): Promise<void> {
  await peek(page, PLAN).getByRole('button', { name: 'Submit' }).click();
  const form = page.getByRole('dialog', { name: 'Submit' });
  await form.getByRole('textbox', { name: /^Note/ }).fill(note);
  await form.getByRole('button', { name: 'Submit' }).click();
  await peek(page, PLAN).getByText(note).waitFor();
  await form.waitFor({ state: 'hidden' });
}

describe('deliverables', () => {
  it('go from the agency to the office and back until they are accepted', async () => {
    const officer = await stage.visit({ role: 'officer', language: 'en' });
    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    await officer.page.goto('/');
    await officer.page.getByRole('link', { name: PLAN }).click();
    await peek(officer.page, PLAN).waitFor();
    const before = officer.clicks();
    await submit(officer.page, 'first version');
    expect(officer.clicks() - before).toBeLessThanOrEqual(2);

    await office.page.goto('/deliverables');
    await cell(office.page, 'Ministry of Finance', 'VPCP-USAID-2020').click();
    const list = peek(office.page, 'Ministry of Finance - VPCP-USAID-2020');
    await list.getByText('1 deliverable', { exact: true }).waitFor();
    await list.getByRole('button', { name: PLAN }).click();
    await peek(office.page, PLAN).getByRole('button', { name: 'Return for revision' }).click();
    const form = office.page.getByRole('dialog', { name: 'Return for revision' });
    await form.getByRole('button', { name: 'Return for revision' }).click();
    await form.getByText('Give the reason.').first().waitFor();
    await form.getByRole('textbox', { name: 'Reason' }).fill('the annex is missing');
    await form.getByRole('button', { name: 'Return for revision' }).click();
    await peek(office.page, PLAN).getByText('Returned 1 time').waitFor();

    await officer.page.reload();
    await peek(officer.page, PLAN).getByText('the annex is missing').waitFor();
    await submit(officer.page, 'with the annex');

    await office.page.reload();
    await peek(office.page, PLAN).getByRole('button', { name: 'Accept' }).click();
    await peek(office.page, PLAN).getByText('100 %').first().waitFor();
    await office.page.getByRole('button', { name: 'Back to the list' }).click();
    await expect
      .poll(() => cell(office.page, 'Ministry of Finance', 'VPCP-USAID-2020').innerText())
      .toMatch(/1\/1\s+Accepted/);
    expect([...officer.errors(), ...office.errors()]).toEqual([]);
    await officer.close();
    await office.close();
  });

  it('are the same in matrix, list and file for the filter in the address', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/deliverables?f=behind:is:yes');
    await page.getByRole('checkbox', { name: 'Late only', checked: true }).waitFor();
    const late = page.getByRole('row', { name: /^Total/ });
    const sum = /0\/(\d+)\s+\d+ late$/.exec((await late.getByRole('button').last().innerText()).replace(/\s+/g, ' '));
    await page.getByRole('radio', { name: 'List' }).click();
    await page.getByRole('heading', { name: `${sum?.[1]} deliverable` }).waitFor();
    const table = page.getByRole('region', { name: 'Deliverables' });
    const shown = await table.locator('tbody tr th').allInnerTexts();
    expect(shown).toHaveLength(Number(sum?.[1]));
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    const sheet = readFileSync(await file.path(), 'utf8');
    for (const title of shown) expect(sheet).toContain(title);
    await close();
  });

  it('are filtered by everything that may be asked of them, and the bar names what it does not understand', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/deliverables?view=list&f=colour:is:red');
    await page.getByText('“colour:is:red”').waitFor();
    await page.getByRole('button', { name: 'Remove them' }).click();
    await page.getByText('All deliverables').waitFor();
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('menuitem', { name: 'Programme' }).click();
    await page.getByRole('combobox', { name: 'Choose' }).fill('MAU-01');
    await page.getByRole('option').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('f')).toEqual(['programme:is:MAU-01']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('menuitem', { name: 'Percent done' }).click();
    await page.getByRole('textbox', { name: 'From' }).fill('50');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('f'))
      .toEqual(['programme:is:MAU-01', 'percent:min:50']);
    await page.getByRole('heading', { name: '1 deliverable' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const address = new URL(page.url());
    expect(errors()).toEqual([]);
    await close();

    const phone = await stage.visit({ role: 'coordinator', language: 'en', width: 360 });
    await phone.page.goto(`${address.pathname}${address.search}`);
    await phone.page.getByRole('button', { name: '2 filters' }).click();
    const drawer = phone.page.getByRole('dialog', { name: 'Filters' });
    await drawer.getByRole('button', { name: /^Remove filter Percent done/ }).click();
    await drawer.getByRole('button', { name: /^Remove filter Programme/ }).waitFor();
    expect(await axeViolations(phone.page)).toEqual([]);
    expect(await overflowsSideways(phone.page)).toBe(false);
    await drawer.getByRole('button', { name: 'Show the result' }).click();
    await phone.page.getByRole('button', { name: '1 filter', exact: true }).waitFor();
    expect(phone.errors()).toEqual([]);
    await phone.close();
  });

  it('move with a cause, which stands in the ledger, and back by one press', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/deliverables?f=lead:is:VPCP-CDS&view=list');
    const title = 'Sample: Handbook of the electronic one-stop process';
    await page.getByText(title).click();
    await peek(page, title).getByRole('button', { name: 'Move the due day' }).click();
    const form = page.getByRole('dialog', { name: 'Move the due day' });
    await form.getByRole('spinbutton', { name: /year/i }).fill('2028');
    await form.getByRole('button', { name: 'Move the due day' }).click();
    await form.getByText('Choose why the day moves back.').first().waitFor();
    await form.getByRole('button', { name: /Cause/ }).click();
    await page.getByRole('option', { name: 'Scope or financing changed' }).click();
    await form.getByRole('button', { name: 'Move the due day' }).click();
    await peek(page, title).getByText('Scope or financing changed').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => peek(page, title).getByText('Scope or financing changed').count()).toBe(0);
    await close();
  });

  it('show a programme its indicators with their denominators, judged by its targets', async () => {
    const { page, close } = await stage.visit({ role: 'auditor', language: 'vi' });
    await page.goto('/p/VPCP-WB-2018?tab=deliverables');
    const item = page.getByRole('listitem').filter({ hasText: 'Điều kiện kinh doanh đã cắt giảm' });
    await item.getByText('3.893/6.191').waitFor();
    const words = await item.innerText();
    expect(words).toContain('≈ 62,9 %');
    expect(words).toContain('900/5.905');
    expect(words).toContain('> 60 %, đến 15/08/2018');
    expect(words).toContain('Đạt theo số liệu sau hạn');
    expect(await page.getByRole('button', { name: 'Ghi số liệu' }).count()).toBe(0);
    await close();
  });

  it('take a new value with its day and source, and every step of it back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/VPCP-USAID-2020?tab=deliverables');
    const item = page.getByRole('listitem').filter({ hasText: 'Procedures cut' });
    await item.getByRole('button', { name: 'Record a value' }).click();
    const form = page.getByRole('dialog', { name: 'Record a value' });
    await form.getByRole('textbox', { name: 'Value' }).fill('45');
    await form.getByRole('textbox', { name: 'Total' }).fill('120');
    for (const [part, typed] of [
      ['day', '01'],
      ['month', '11'],
      ['year', '2026'],
    ] as const) {
      await form.getByRole('spinbutton', { name: new RegExp(part, 'i') }).fill(typed);
    }
    await form.getByRole('textbox', { name: 'Source' }).fill('minutes of the meeting');
    await form.getByRole('button', { name: 'Record a value' }).click();
    await item.getByText('45/120').waitFor();
    expect(await item.innerText()).toContain('= 37.5 %');
    await item.getByRole('button', { name: 'Withdraw the value of 01/11/2026' }).click();
    await expect.poll(() => item.getByText('45/120').count()).toBe(0);
    await undo(page, 'Value withdrawn');
    await item.getByText('45/120').waitFor();
    await item.getByRole('button', { name: 'Remove indicator' }).click();
    await expect.poll(() => item.count()).toBe(0);
    await undo(page, 'Indicator removed');
    await item.getByText('45/120').waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('show a partner what was shared of its own programmes and nothing else', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/deliverables?view=list');
    await page.getByText('Sample: Design of the drainage network').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).not.toContain('Plan for the counterpart funds');
    expect(words).not.toContain('USAID');
    await page.getByText('Sample: Design of the drainage network').click();
    const beside = peek(page, 'Sample: Design of the drainage network');
    await beside.getByText('80 %').waitFor();
    expect(await beside.getByRole('button').allInnerTexts()).toEqual(['Open programme', '']);
    await close();
  });

  it('stay with their component wherever it moves, which cannot go while they hang on it', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/p/MAU-10?tab=overview');
    await page.getByRole('button', { name: 'Edit components' }).click();
    const form = page.getByRole('dialog', { name: 'Edit components' });
    await form.getByRole('button', { name: 'Move down: Component 1' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Components saved').waitFor();
    await page.goto('/p/MAU-10?tab=deliverables');
    await page.getByRole('heading', { name: 'Component 2: Shared data' }).waitFor();
    const group = page.locator('.dl-group', { hasText: 'Component 2: Shared data' });
    expect(await group.innerText()).toContain('Catalogue of shared data');
    await page.goto('/p/MAU-10?tab=overview');
    await page.getByRole('button', { name: 'Edit components' }).click();
    await form.getByRole('button', { name: 'Remove Component 2' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('cannot be removed').waitFor();
    await close();
  });

  it('open from the matrix and close by keyboard alone', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/deliverables');
    const wanted = cell(page, 'Ministry of Finance', 'MAU-01');
    await wanted.waitFor();
    await page.getByRole('region', { name: 'Agencies by programme' }).focus();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    const list = peek(page, 'Ministry of Finance - MAU-01');
    await list.getByRole('button', { name: 'Sample: Plan for the counterpart funds' }).waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await expect.poll(() => wanted.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(clicks()).toBe(0);
    await close();
  });

  it.each(ARRIVALS)(
    'read well in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, quiet, close } = await stage.visit({ role: 'coordinator', language, width });
      const shown = async () => {
        await page.locator('.dl-page').getByRole('button').first().waitFor();
        await quiet();
      };
      for (const path of [
        '/deliverables',
        '/deliverables?view=list',
        '/deliverables?cell=MOST~VPCP-USAID-2020',
        '/p/VPCP-USAID-2020?tab=deliverables',
        '/p/VPCP-WB-EGOV?tab=deliverables',
      ]) {
        await page.goto(path);
        expect({ path, faults: await faultsInEveryLook(page, shown) }).toEqual({ path, faults: [] });
      }
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );
});
