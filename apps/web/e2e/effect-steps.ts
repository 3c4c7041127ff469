import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './harness.ts';
import { arrange, ask, type LifeFile, tell, typeDay, walk } from './life-steps.ts';

/** Where and by whom a signing of a journey takes place. */
export const PLACE = {
  place: 'Trụ sở Chính phủ',
  signatoryOursText: 'Bộ trưởng',
  signatoryPartnerText: 'Giám đốc quốc gia',
};
/** The console notes every refusal of the server; those are what a journey is about. */
export const unexpected = (errors: readonly string[]) => errors.filter((one) => !/status of (412|422)/.test(one));

/** Nothing for axe to find once what the kit announces to screen readers alone has passed. */
export async function clean(page: Page): Promise<void> {
  await expect.poll(() => axeViolations(page), { timeout: 15_000, interval: 1000 }).toEqual([]);
}

/** A condition of the open sheet by its words. */
export const conditionNamed = (page: Page, name: string) => page.locator('.ef-condition', { hasText: name });
/** What the open sheet says of a day. */
export const fact = (page: Page, name: string) =>
  page
    .locator('.ef-sheet .cp-facts > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .innerText();

/** Presses the usual next step of a condition and, where it asks for day and paper, sends what it proposes. */
export async function advance(page: Page, name: string, state: string, save: string): Promise<void> {
  await conditionNamed(page, name).getByRole('button', { name: state }).click();
  const dialog = page.getByRole('dialog', { name: state });
  await dialog.getByRole('button', { name: save }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Declares the instrument of the open sheet effective on a day. */
export async function declare(page: Page, words: { open: string; field: string }, digits: string): Promise<void> {
  await page.getByRole('button', { name: words.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.open });
  await typeDay(page, dialog, words.field, digits);
  await dialog.getByRole('button', { name: words.open, exact: true }).click();
}

/** The words of the act in English. */
export const EN = { open: 'Declare effective', field: 'Effective' };

/** Records a deadline of the open sheet. */
export async function record(
  page: Page,
  name: string,
  days: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  for (const [label, digits] of Object.entries(days)) await typeDay(page, dialog, label, digits);
  for (const [label, text] of Object.entries(texts)) await dialog.getByRole('textbox', { name: label }).fill(text);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A dependent loan agreement from the exchanged notes to its signing. */
export async function signLoan(
  context: BrowserContext,
  loan: Pick<LifeFile, 'programmeId' | 'instrumentId'>,
): Promise<void> {
  const { instrumentId } = loan;
  await walk(context, loan, {
    EN_EXCHANGED: '2026-10-05',
    NEG_HELD: '2026-10-09',
    SIGN_AUTHORISED: '2026-10-19',
    TEXT_CHECKED: '2026-10-21',
  });
  await arrange(context, instrumentId, { ...PLACE, fullPowersNumber: '40/2026/UQ-BNG', fullPowersOn: '2026-10-22' });
  const { milestones } = await ask<{ milestones: { signed: { version: number } } }>(context, 'signing.get', {
    instrumentId,
  });
  await tell(context, 'signing.recordSigned', {
    instrumentId,
    version: milestones.signed.version,
    signedOn: '2026-10-26',
  });
}
