import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The file whose appraisal lies with the Ministry of Justice, its clock running. */
const FILE = '/p/MAU-12';
const STEP = /^Hai đồng hồ: đã \d+ ngày · thường \d+ ngày$/;

describe('who holds it', () => {
  it('opens the steps behind every number of a desk in one click, as many as the number says', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/desks');
    const row = page.getByRole('row', { name: /^Bộ Tài chính/ });
    const finished = row.getByRole('link').nth(3);
    const count = Number(await finished.textContent());
    await finished.click();
    await page.getByRole('heading', { name: `Đã xong: ${count} bước` }).waitFor();
    expect(clicks()).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/desks/MOF');
    await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBe(Math.min(count, 50));
    await page.getByRole('button', { name: 'Về bàn làm việc' }).click();
    await page.getByRole('heading', { name: 'Đang ở đây' }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('shows beside the list whose hands a file went through, in a picture and in two tables', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/desks/MOJ');
    await page
      .getByRole('row', { name: /MAU-12/ })
      .first()
      .getByText('EU', { exact: true })
      .click();
    const peek = page.getByRole('complementary');
    await peek.getByText(/held it longest: \d+ days of \d+ days/).waitFor();
    await peek.getByRole('table', { name: 'Whose hands it went through' }).waitFor();
    await expect.poll(() => peek.getByText('holds it now').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('file')).toMatch(/^ins_/);
    await page.keyboard.press('Escape');
    await expect.poll(() => peek.count()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is sorted and opened by keyboard alone', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'leader', language: 'en' });
    await page.goto('/desks');
    await page
      .getByRole('columnheader', { name: /On time/ })
      .getByRole('button')
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('s')).toBe('onTime');
    await page.getByRole('link', { name: 'Ministry of Justice' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Files with Ministry of Justice' }).waitFor();
    expect(clicks()).toBe(0);
    await close();
  });
});

describe('the two clocks of a step', () => {
  it('stand beside each other, and a pause is recorded with its reason and taken back', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto(FILE);
    await page.getByText('ngày 6 trong 10 ngày', { exact: true }).waitFor();
    await page.getByRole('button', { name: STEP }).last().click();
    const drawer = page.getByRole('dialog', { name: 'Bộ Tư pháp thẩm định' });
    await drawer.getByText(/một nửa xong trong \d+ ngày/).waitFor();
    await drawer.getByRole('button', { name: 'Ghi sự kiện' }).click();
    await drawer.getByRole('button', { name: /Việc gì/ }).click();
    await page.getByRole('option', { name: 'Tạm dừng tính hạn' }).click();
    await drawer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await drawer.getByText('Hãy ghi lý do.').first().waitFor();
    await drawer.getByRole('textbox', { name: 'Lý do' }).fill('Chờ giải trình của cơ quan đề xuất');
    await drawer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await drawer.getByText('Chờ giải trình của cơ quan đề xuất').waitFor();
    await drawer.getByText(/^tạm dừng, còn \d+ ngày$/).waitFor();
    await drawer.getByRole('button', { name: /Đóng/ }).click();
    await page.getByRole('button', { name: /Tạm dừng từ 23\/11\/2026/ }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã rút lại: Tạm dừng tính hạn.').waitFor();
    await page.getByText('ngày 6 trong 10 ngày', { exact: true }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('let the office give a step a limit of its own, with a paper', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto(FILE);
    await page
      .getByRole('button', { name: /^Both clocks: \d+ days so far/ })
      .last()
      .click();
    const drawer = page.getByRole('dialog', { name: 'MOJ appraises' });
    await drawer.getByRole('button', { name: 'Set a limit for this file' }).click();
    await drawer.getByRole('textbox', { name: 'Days' }).fill('15');
    await drawer.getByRole('textbox', { name: 'Reason' }).fill('High-level visit');
    await drawer.getByRole('button', { name: 'Set a limit for this file' }).click();
    await drawer.getByText('Name the paper.').first().waitFor();
    await drawer.getByRole('textbox', { name: 'Paper' }).fill('77/TB-VPCP');
    await drawer.getByRole('button', { name: 'Set a limit for this file' }).click();
    await drawer.getByText('Limit of its own: 15 days', { exact: true }).waitFor();
    await drawer.getByText('High-level visit; 77/TB-VPCP').waitFor();
    await expect.poll(() => drawer.getByText(/of 15 days$/).count()).toBe(1);
    await close();
  });

  it('show before a file is moved to another version what would change, and move nothing without a reason', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto(FILE);
    await page.getByRole('button', { name: 'Chuyển sang phiên bản khác' }).click();
    const form = page.getByRole('dialog', { name: 'Chuyển sang phiên bản khác' });
    await form.getByText(/^Giữ nguyên \d+ bước/).waitFor();
    await form.getByRole('heading', { name: 'Thời hạn thay đổi' }).waitFor();
    await form.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await form.getByText('Hãy ghi lý do.').first().waitFor();
    await form.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await expect.poll(() => form.count()).toBe(0);
    await expect.poll(() => page.getByText(/, bản 3$/).count()).toBe(1);
    await close();
  });
});

describe('each in the own place', () => {
  it('an officer comes to the own desk, and no other one exists', async () => {
    const { page, close } = await stage.visit({ role: 'officer', language: 'vi' });
    await page.goto('/desks');
    await page.getByRole('heading', { level: 1, name: /^Hồ sơ ở / }).waitFor();
    const own = new URL(page.url()).pathname;
    expect(own).toMatch(/^\/desks\/[A-Z]/);
    await page.goto(own === '/desks/MOJ' ? '/desks/MOF' : '/desks/MOJ');
    await page.getByRole('heading', { name: /Không (có|tìm thấy) trang/ }).waitFor();
    await close();
  });

  it('a liaison sees home agencies through the own partner’s files only', async () => {
    const { page, quiet, close } = await stage.visit({ role: 'liaison', language: 'vi' });
    const reading: Promise<string>[] = [];
    page.on('response', (response) => {
      // The answer to a page that was left is gone with it.
      if (response.url().includes('/trpc/holding.')) reading.push(response.text().catch(() => ''));
    });
    await page.goto('/desks');
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ ở Ngân hàng Thế giới' }).waitFor();
    await quiet();
    await page.goto('/desks/MOJ');
    await page.getByText('Chỉ tính các hồ sơ của đối tác bạn phụ trách.').waitFor();
    await quiet();
    const answers = (await Promise.all(reading)).filter((text) => text !== '');
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.join('')).not.toMatch(/MAU-12|MAU-09|MAU-11/);
    await close();
  });
});

describe('the slip ledger', () => {
  it('adds moves up by cause and opens them with their reasons', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'auditor', language: 'vi' });
    await page.goto('/slips');
    await page.getByRole('row', { name: /MAU-02.*\+48 ngày/ }).waitFor();
    await page.getByRole('radio', { name: 'Nguyên nhân' }).click();
    const row = page.getByRole('row', { name: /thẩm định chậm/ });
    const moves = Number(await row.getByRole('link').textContent());
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: /^Các lần dời: / }).waitFor();
    await expect.poll(() => page.locator('.hd-moves > li').count()).toBe(moves);
    expect(clicks()).toBe(2);
    expect(errors()).toEqual([]);
    await close();
  });
});

describe('everyone can read desks', () => {
  it.each(ARRIVALS)(
    'in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, quiet, close } = await stage.visit({ role: 'coordinator', language, width });
      const pages = [
        '/desks',
        '/desks?show=open',
        '/desks/MOJ',
        '/desks/WB',
        '/desks/DELEGATION',
        '/slips',
        '/slips?by=holder',
      ];
      const ready = async () => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await quiet();
      };
      for (const address of pages) {
        await page.goto(address);
        expect({ address, faults: await faultsInEveryLook(page, ready) }).toEqual({ address, faults: [] });
      }
      await page.goto(FILE);
      await page.locator('.hd-clock').last().click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsInEveryLook(page, quiet)).toEqual([]);
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );
});
