import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'counterpart-schedule-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The cells of the first sheet, read from the package by the system's own unzip. */
function sheetText(path: string): string {
  execFileSync('unzip', ['-tqq', path]);
  const part = (name: string) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' });
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).split('\n');
  return [...names.filter((name) => name === 'xl/sharedStrings.xml'), 'xl/worksheets/sheet1.xml'].map(part).join('\n');
}

describe('the signing schedule', () => {
  it('F2: gives a coordinator next month’s schedule in two clicks, with the rows that are on screen', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Signing' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export next month (XLSX)', exact: true }).click();
    const file = await download;
    expect(clicks()).toBe(2);
    expect(file.suggestedFilename()).toBe('signing-schedule-2026-12.xlsx');
    const path = join(folder, 'next.xlsx');
    await file.saveAs(path);
    const text = sheetText(path);
    await page.goto('/signing?m=2026-12&view=agenda');
    await page.locator('.sg-title').first().waitFor();
    const titles = await page.locator('.sg-title').allInnerTexts();
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(text).toContain(title);
    expect(errors()).toEqual([]);
    await close();
  });

  it('hands out what the filter on screen means, and remembers the format taken last', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/signing?m=2026-12&f=partner:is:AFD');
    await page.getByRole('button', { name: /other formats/ }).click();
    const asked = page.waitForRequest(/\/export\//);
    await page.getByRole('menuitem', { name: 'Plain table (CSV)' }).last().click();
    const address = new URL((await asked).url());
    expect(address.pathname).toBe('/export/signing-schedule.csv');
    expect(address.searchParams.getAll('f')).toEqual(['partner:is:AFD']);
    expect([address.searchParams.get('from'), address.searchParams.get('to')]).toEqual(['2026-12-01', '2026-12-31']);
    await page.getByRole('button', { name: 'Export next month (CSV)', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Export next month (CSV)', exact: true }).waitFor();
    await close();
  });

  it('subscribes a calendar, shows its address once, and revokes it', async () => {
    const { page, context, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/signing');
    await page.getByRole('button', { name: 'Đăng ký lịch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên lịch').fill('Lịch của lãnh đạo');
    await dialog.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = await dialog.getByLabel('Địa chỉ lịch').inputValue();
    const webcal = await dialog.getByRole('link').getAttribute('href');
    expect(webcal).toBe(address.replace('http:', 'webcal:'));
    const feed = async () => context.request.get(new URL(address).pathname);
    expect(await (await feed()).text()).toContain('X-WR-CALNAME:Lịch của lãnh đạo');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đăng ký lịch' }).click();
    expect(await dialog.getByLabel('Địa chỉ lịch').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Thu hồi lịch Lịch của lãnh đạo' }).click();
    await dialog.getByText('Chưa có lịch nào.').waitFor();
    expect((await feed()).status()).toBe(404);
    await close();
  });

  it('saves a place in the sheet, takes it back, and refuses a signing while something is missing', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/signing?m=2026-12&view=agenda');
    await page.getByRole('button', { name: /Credit facility agreement/ }).click();
    const sheet = page.getByRole('complementary').filter({ hasText: 'The days' });
    await sheet.getByRole('button', { name: 'Edit Place: not known' }).click();
    await sheet.getByLabel('Place').fill('Hà Nội');
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Edit Place: Hà Nội' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await sheet.getByRole('button', { name: 'Edit Place: not known' }).waitFor();
    await sheet.getByRole('button', { name: 'Record as signed' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Record as signed' }).click();
    await dialog.getByText('comparison of texts').waitFor();
    await dialog.getByRole('button', { name: 'Record it all the same' }).click();
    await expect.poll(() => dialog.getByText('This is needed').count()).toBe(2);
    await dialog.getByLabel('Reason').fill('Signed by the minister on the spot');
    await dialog.getByLabel('Document that shows it').fill('Signed original');
    await dialog.getByRole('button', { name: 'Record it all the same' }).click();
    await sheet.getByText('Signed', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await sheet.getByRole('button', { name: 'Record as signed' }).waitFor();
    await close();
  });

  it('offers a liaison no act that is not theirs', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/signing?m=2026-12&view=agenda');
    await page.locator('.sg-title').first().click();
    await page.getByRole('heading', { name: 'The days' }).waitFor();
    expect(await page.getByRole('button', { name: 'Record as signed' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Edit Place/ }).count()).toBe(0);
    expect(await page.getByText('Protocol note').count()).toBe(0);
    await close();
  });

  it.each(ARRIVALS)(
    'is open to everybody and stays within the page in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, close } = await stage.visit({ role: 'coordinator', language, width });
      const shown = () => page.locator('[data-instrument]').first().waitFor();
      for (const address of ['', '&view=agenda', '&view=table']) {
        await page.goto(`/signing?m=2026-12${address}`);
        expect({ address, faults: await faultsInEveryLook(page, shown) }).toEqual({ address, faults: [] });
      }
      await page.locator('[data-instrument]').first().click();
      expect(await faultsInEveryLook(page, () => page.locator('.sg-sheet').waitFor())).toEqual([]);
      await close();
    },
    120_000,
  );
});
