import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'counterpart-letters-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function saved(download: Promise<Download>): Promise<{ name: string; path: string }> {
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

/** The text of a letter, read by the system's own unzip. */
function letterXml(path: string): string {
  execFileSync('unzip', ['-tqq', path]);
  return execFileSync('unzip', ['-p', path, 'word/document.xml'], { encoding: 'utf8' });
}

async function titlesOnScreen(page: Page): Promise<string[]> {
  await page.goto('/signing?m=2026-12&view=agenda');
  await page.locator('.sg-title').first().waitFor();
  return page.locator('.sg-title').allInnerTexts();
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the signing schedule as an official letter', () => {
  it('leaves for next month in DOCX with the rows on screen, and from then on in one press', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator' });
    await page.goto('/signing');
    await page.getByRole('button', { name: 'định dạng và phạm vi khác' }).click();
    const first = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Công văn kèm phụ lục (DOCX)' }).first().click();
    const { name, path } = await saved(first);
    expect(clicks()).toBe(2);
    expect(name).toBe('lich-ky-ket-2026-12.docx');
    const text = letterXml(path);
    const again = page.getByRole('button', { name: 'Xuất tháng sau (DOCX)', exact: true });
    await again.waitFor();
    await page.reload();
    const second = page.waitForEvent('download');
    await again.click();
    expect(letterXml((await saved(second)).path)).toContain('LỊCH KÝ KẾT THÁNG 12/2026');
    const titles = await titlesOnScreen(page);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(text).toContain(title);
    expect(errors()).toEqual([]);
    await close();
  });

  it('leaves as PDF in English with the rows on screen', async () => {
    const { page, errors, close } = await stage.visit({ role: 'leader', language: 'en' });
    const titles = await titlesOnScreen(page);
    await page.getByRole('button', { name: /other formats/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Letter with appendix (PDF)' }).last().click();
    const { name, path } = await saved(download);
    expect(name).toBe('signing-schedule-2026-12.pdf');
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('SOCIALIST REPUBLIC OF VIET NAM');
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(squeezed(text)).toContain(squeezed(title));
    expect(errors()).toEqual([]);
    await close();
  });

  it('carries the number, recipients and signer typed on screen', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator' });
    await page.goto('/signing');
    await page.getByRole('button', { name: 'định dạng và phạm vi khác' }).click();
    await page.getByRole('menuitem', { name: /Điền số, nơi nhận/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số văn bản').fill('số mười hai');
    await dialog.getByRole('button', { name: 'Tải DOCX' }).click();
    await dialog.getByText(/Ghi số, ví dụ 123/).waitFor();
    await dialog.getByLabel('Số văn bản').fill('12/VPCP-KTTH');
    await dialog.getByLabel('Kính gửi').fill('Bộ Tài chính\nBộ Ngoại giao\n');
    await dialog.getByLabel('Quyền hạn ký').fill('KT. BỘ TRƯỞNG, CHỦ NHIỆM');
    await dialog.getByLabel('Chức vụ người ký').fill('Phó Chủ nhiệm');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải DOCX' }).click();
    const text = letterXml((await saved(download)).path);
    for (const part of ['Số: 12/VPCP-KTTH', '- Bộ Tài chính;', '- Bộ Ngoại giao.', 'KT. BỘ TRƯỞNG, CHỦ NHIỆM']) {
      expect(text).toContain(part);
    }
    await dialog.waitFor({ state: 'hidden' });
    expect(errors()).toEqual([]);
    await close();
  });

  it.each([
    ['vi', 'light'],
    ['en', 'dark'],
  ] as const)('is filled in within the page at 360 px, in %s, %s', async (language, theme) => {
    const { page, close } = await stage.visit({ role: 'coordinator', language, width: 360, theme });
    await page.goto('/signing');
    await page.getByRole('button', { name: /định dạng và phạm vi khác|other formats/ }).click();
    await page.getByRole('menuitem', { name: /Điền số, nơi nhận|Fill in number/ }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/Họ tên người ký|Name of the signer/)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await close();
  });

  it.each([
    ['vi', 1280, 'light'],
    ['en', 360, 'dark'],
  ] as const)('has its menu clean and reachable by keys, in %s at %i px, %s', async (language, width, theme) => {
    const { page, close } = await stage.visit({ role: 'coordinator', language, width, theme });
    await page.goto('/signing');
    const more = page.getByRole('button', { name: /định dạng và phạm vi khác|other formats/ });
    await more.focus();
    await page.keyboard.press('Enter');
    const entry = page.getByRole('menuitem', { name: /DOCX/ }).first();
    await entry.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('DOCX');
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/-2026-12\.docx$/);
    await close();
  });
});
