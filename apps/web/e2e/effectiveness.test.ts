import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean, fact, signLoan, unexpected } from './effect-steps.ts';
import { openStage, type Stage } from './harness.ts';
import { ask, openFile, openInstrument, tell } from './life-steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the board of effectiveness', () => {
  it('is walked by keyboard, shows a liaison the own partner only, and says when a filter finds nothing', async () => {
    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    await office.page.goto('/effectiveness');
    await office.page.locator('.ef-title').first().waitFor();
    await office.page.locator('.ef-title').first().focus();
    await office.page.keyboard.press('Enter');
    await office.page.locator('.ef-condition').first().waitFor();
    await office.page.keyboard.press('Escape');
    await expect.poll(() => office.page.locator('.ef-sheet').count()).toBe(0);
    const focused = () => office.page.evaluate(() => document.activeElement?.className ?? '');
    await expect.poll(focused).toContain('ef-title');
    await office.page.goto('/effectiveness?f=deadline:overdue');
    await office.page.getByText('No instrument matches the filter').waitFor();
    await office.page.getByRole('button', { name: 'Clear filters' }).click();
    await office.page.locator('.ef-title').first().waitFor();
    expect(office.errors()).toEqual([]);
    await office.close();

    const bank = await stage.visit({ role: 'liaison', language: 'en' });
    await bank.page.goto('/effectiveness');
    await bank.page.locator('.ef-title').first().waitFor();
    const text = await bank.page.locator('main').innerText();
    expect(text).toContain('MAU-07');
    expect(text).not.toMatch(/MAU-08|MAU-09|ADB|KEXIM/);
    await bank.close();
  });
});

describe('two loans that wait for each other', () => {
  it('are named as such and become effective on one day, in one act', async () => {
    const { page, context, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/effectiveness');
    const plan = {
      code: 'LIFE-CROSS',
      title: 'First loan of the pair',
      partnerCode: 'JICA',
      managingCode: 'MOF',
      procedure: ['C-DEPENDENT-AGREEMENT', 1],
      kind: 'LOAN_AGREEMENT',
      capacity: 'GOVERNMENT',
    } as const;
    const first = await openFile(context, plan);
    const secondId = await openInstrument(context, first.programmeId, { ...plan, title: 'Second loan of the pair' });
    for (const instrumentId of [first.instrumentId, secondId]) {
      await signLoan(context, { programmeId: first.programmeId, instrumentId });
      type Condition = { readonly id: string; readonly version: number };
      const { conditions } = await ask<{ conditions: readonly Condition[] }>(context, 'effectiveness.get', {
        instrumentId,
      });
      for (const { id, version } of conditions) {
        await tell(context, 'effectiveness.setConditionState', { id, version, state: 'ACCEPTED' });
      }
    }
    await tell(context, 'effectiveness.addCondition', {
      instrumentId: secondId,
      values: { kind: 'CROSS_EFFECTIVENESS', titleVi: 'Khoản vay thứ nhất', waitsForId: first.instrumentId },
    });
    await page.goto(`/effectiveness?i=${first.instrumentId}`);
    await page.getByText('2/2 met').waitFor();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    const adding = page.getByRole('dialog', { name: 'Add a condition' });
    await adding.getByRole('button', { name: /Kind of condition/ }).click();
    await page.getByRole('option', { name: 'Cross-effectiveness of co-financing' }).click();
    await adding.getByRole('textbox', { name: 'Condition (Vietnamese)' }).fill('Khoản vay thứ hai có hiệu lực');
    await adding.getByRole('combobox', { name: /Waits for another instrument/ }).fill('second loan');
    await page.getByRole('option', { name: /Second loan of the pair/ }).click();
    await adding.getByRole('button', { name: 'Save' }).click();
    await adding.waitFor({ state: 'detached' });
    await page.getByText(/Second loan of the pair \(LIFE-CROSS\) wait for each other/).waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Declare effective with 1 other' }).click();
    const dialog = page.getByRole('dialog', { name: 'Declare effective' });
    await dialog.getByRole('button', { name: 'Declare effective', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => fact(page, 'Effective')).toBe('23/11/2026');
    await page.getByText('Effective together, each waiting for the other').waitFor();
    await page.goto(`/effectiveness?i=${secondId}`);
    await expect.poll(() => fact(page, 'Effective')).toBe('23/11/2026');
    expect(unexpected(errors())).toEqual([]);
    await close();
  });
});
