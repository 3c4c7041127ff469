import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage } from './harness.ts';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'counterpart-urging-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function taken(page: Page, press: string): Promise<{ name: string; path: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: press, exact: true }).click();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

/** The words of a letter on paper, lines joined. */
const printed = (path: string) =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');

describe('urging', () => {
  it('takes a leader three clicks for all overdue tasks of a ministry; the letter opens as DOCX and as PDF', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/');
    const before = clicks();
    await page.getByRole('link', { name: 'Nhiệm vụ giao', exact: true }).first().click();
    await page.getByRole('button', { name: 'Đôn đốc 1 nhiệm vụ của Bộ Tài chính' }).click();
    const drawer = page.getByRole('dialog', { name: 'Chuẩn bị đôn đốc' });
    await drawer.getByText('Kính gửi: Bộ Tài chính', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Gửi 1', exact: true }).click();
    await page.getByText('Đã gửi 1 lần đôn đốc: 01/VPCP-QHQT', { exact: true }).first().waitFor();
    expect(clicks() - before).toBe(3);

    await page.getByRole('link', { name: 'đã đôn đốc 1 lần, gần nhất 23/11/2026' }).click();
    await page.getByRole('link', { name: '01/VPCP-QHQT', exact: true }).click();
    await page.getByRole('heading', { name: '01/VPCP-QHQT · Bộ Tài chính' }).waitFor();
    const pdf = await taken(page, 'Tải PDF');
    expect(pdf.name).toBe('cong-van-don-doc-01-VPCP-QHQT.pdf');
    const docx = await taken(page, 'Tải DOCX');
    const converting = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf'];
    execFileSync('soffice', [...converting, '--outdir', join(folder, 'read'), docx.path], { stdio: 'ignore' });
    for (const text of [printed(pdf.path), printed(join(folder, 'read', pdf.name))]) {
      expect(text).toContain('Số: 01/VPCP-QHQT');
      expect(text).toContain('Kính gửi: Bộ Tài chính');
      expect(text).toContain('Hoàn thiện hồ sơ trình');
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is answered on a phone by the officer who was told, and shows at the task', async () => {
    const { page, errors, close } = await stage.visit({ role: 'officer', language: 'en', width: 360 });
    await page.goto('/inbox');
    await page.getByText('You are urged').first().waitFor();
    await page.locator('a[href^="/urgings/"]').first().click();
    await page.getByRole('button', { name: 'Record an answer' }).click();
    const drawer = page.getByRole('dialog', { name: 'Record an answer' });
    await drawer.getByRole('button', { name: 'Record an answer' }).click();
    await drawer.getByText('Give a document number, some words or a promised day.').first().waitFor();
    await drawer.getByLabel('Document number').fill('88/BTC-QLN');
    await drawer.getByRole('group', { name: 'Promised day' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('15122026');
    await drawer.getByRole('button', { name: 'Record an answer' }).click();
    await expect.poll(() => drawer.count()).toBe(0);
    const answers = page.getByRole('region', { name: 'Answers' });
    await answers.getByText('promised for 15/12/2026').waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('region', { name: 'Tasks' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Urging' }).getByText('88/BTC-QLN').waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is told to the office too: to who assigned the tasks, to who sent it once it is answered, and only as chosen', async () => {
    const office = await stage.visit({ role: 'coordinator', language: 'vi', width: 360 });
    await office.page.goto('/inbox');
    const line = office.page.getByRole('listitem').filter({ hasText: '01/VPCP-QHQT' });
    await line.getByText('Đã đôn đốc', { exact: true }).waitFor();
    expect(await line.innerText()).toContain('Bộ Tài chính: đôn đốc thực hiện nhiệm vụ được giao');
    expect(await overflowsSideways(office.page)).toBe(false);
    expect(await axeViolations(office.page)).toEqual([]);
    await line.getByRole('link', { name: '01/VPCP-QHQT' }).click();
    await office.page.getByRole('heading', { name: '01/VPCP-QHQT · Bộ Tài chính' }).waitFor();
    expect(office.errors()).toEqual([]);
    await office.close();

    const { page, errors, close } = await stage.visit({ role: 'leader', language: 'en', width: 360 });
    await page.goto('/inbox');
    const answer = page.getByRole('listitem').filter({ hasText: 'An urging was answered' });
    await answer.getByText('Ministry of Finance: ').waitFor();
    await page.goto('/account');
    const letters = page.getByRole('row').filter({ hasText: 'Agencies urged' });
    const [inbox, mail] = [
      letters.getByRole('checkbox', { name: /^Inbox/ }),
      letters.getByRole('checkbox', { name: /^Mail/ }),
    ];
    await letters.getByText(/^Mail/).click({ force: true });
    await expect.poll(() => mail.isChecked()).toBe(true);
    await letters.getByText(/^Inbox/).click({ force: true });
    await expect.poll(async () => [await inbox.isChecked(), await mail.isChecked()]).toEqual([false, false]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('How you are told is saved').first().waitFor();
    await page.reload();
    await expect.poll(() => inbox.isChecked()).toBe(false);
    expect(errors()).toEqual([]);
    await close();
  });

  it('goes to all other agencies at once by keyboard, and is withdrawn from there with its numbers used', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/tasks');
    await page.getByRole('button', { name: 'Urge all agencies' }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Prepare urging' });
    await drawer.locator('.ug-draft').first().waitFor();
    const letters = await drawer.locator('.ug-draft').count();
    expect(letters).toBeGreaterThan(1);
    expect(await drawer.getByRole('region', { name: 'Ministry of Finance' }).count()).toBe(0);
    await drawer.getByRole('button', { name: `Send ${letters}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => drawer.count()).toBe(0);
    await page.goto('/urgings');
    // Beside them the ministry's of before, and two of the samples.
    await expect.poll(() => page.locator('tbody a[href^="/urgings/urg"]').count()).toBe(letters + 3);
    await page.locator('tbody a[href^="/urgings/urg"]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Withdraw' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Withdraw' });
    await form.getByLabel('Reason').focus();
    await page.keyboard.type('Sent to the wrong agency');
    await form.getByRole('button', { name: 'Withdraw' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Sent to the wrong agency').waitFor();
    await page.goto('/tasks');
    const again = page.getByRole('button', { name: /^Urge \d+ tasks? of/ });
    await expect.poll(() => again.count()).toBe(1);
    await again.focus();
    await page.keyboard.press('Enter');
    await drawer.getByText(`Edit what is sent`).click();
    await drawer.getByText(`given the next one (${letters + 2})`).waitFor();
    expect(clicks()).toBe(1);
    expect(errors()).toEqual([]);
    await close();
  });

  it('follows rules that the office changes, and tells beforehand what they come to', async () => {
    const { page, errors, close } = await stage.visit({ role: 'admin', language: 'vi' });
    await page.goto('/urgings/rules');
    await page.getByRole('button', { name: 'Sửa quy tắc mức 1' }).click();
    const drawer = page.getByRole('dialog', { name: 'Sửa quy tắc mức 1' });
    await drawer.getByText('Áp dụng mức này').click();
    await drawer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Văn phòng đã sửa', { exact: true }).waitFor();
    const dryRun = page.getByRole('region', { name: 'Chạy thử' });
    await dryRun.getByText(/^25\/11\/2026: /).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(errors()).toEqual([]);
    await close();
  });
});
