import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

const HEADER =
  'End of Period,Loan Number,Region,Country Code,Country,Borrower,Guarantor Country Code,Guarantor,Loan Type,Loan Status,Interest Rate,Currency of Commitment,Project ID,Project Name,Original Principal Amount,Cancelled Amount,Undisbursed Amount,Disbursed Amount,Repaid to IBRD,Due to IBRD,Exchange Adjustment,Borrower Obligation,Sold 3rd Party,Repaid 3rd Party,Due 3rd Party,Loans Held,First Repayment Date,Last Repayment Date,Agreement Signing Date,Board Approval Date,Effective Date (Most Recent),Closed Date (Most Recent),Last Disbursement Date';
const loan = (number: string, principal: string) =>
  `2020-11-30T00:00:00.000,${number},EAST ASIA AND PACIFIC,VN,Vietnam,MINISTRY OF FINANCE,VN,Vietnam,FSL,Repaying,0,,P117723,VN-Public Investment Reform 1,${principal},0,0,500000000,0,0,0,0,0,0,0,0,2020-06-15T00:00:00.000,2034-12-15T00:00:00.000,2009-12-30T00:00:00.000,2009-12-22T00:00:00.000,2010-02-09T00:00:00.000,2010-09-30T00:00:00.000,2010-02-24T00:00:00.000`;

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'counterpart-files-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, rows: readonly string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  return path;
};

describe('bringing a file in', () => {
  it('tries it, writes it, and takes it back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/import');
    await page.setInputFiles('input[type=file]', file('good.csv', [loan('IBRD78380', '500000000')]));
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByRole('heading', { name: 'good.csv is imported' }).waitFor();
    await page.getByRole('button', { name: 'Undo good.csv' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/· Undone/).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('names the cell that keeps a row out, in the reader’s words, and writes nothing', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/import');
    await page.setInputFiles('input[type=file]', file('bad.csv', [loan('IBRD78380', 'nhiều')]));
    const row = page.getByRole('row', { name: /Original Principal Amount/ });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toContain('Không phải một số tiền');
    expect(await page.getByRole('button', { name: /^Nhập/ }).count()).toBe(0);
    await close();
  });

  it('says what is wrong with a file that cannot be read at all', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'en' });
    await page.goto('/import');
    const path = join(folder, 'other.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    await page.setInputFiles('input[type=file]', path);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Columns are missing');
    await close();
  });

  it('offers nothing to those who may not import', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/import');
    await page.getByRole('heading', { name: 'You may not import' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await close();
  });

  it.each([
    ['vi', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('can be used by everyone (%s, %s, %i px)', async (language, theme, width) => {
    const { page, close } = await stage.visit({ role: 'coordinator', language, theme, width });
    await page.goto('/import');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await close();
  });
});
