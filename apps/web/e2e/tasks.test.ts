import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, overflowsSideways, type Stage } from './harness.ts';
import { typeDay } from './life-steps.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A task of the Ministry of Finance, due in four days. */
const TASK = '/tasks/NV-MAU-002';
/** One that waits for the office: its agency asks for more time. */
const ASKED = '/tasks/NV-MAU-005';
/** One of the Ministry of Finance, due in the new year. */
const LATER = '/tasks/NV-MAU-004';
/** One of a corporation, long overdue. */
const OVERDUE = '/tasks/NV-MAU-011';

const toast = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor();

describe('a task on a phone', () => {
  it('is opened from a mail, signed in for, reported on in two clicks, and the report can be taken back', async () => {
    const { page, context, clicks, errors, close } = await stage.visit({ width: 360 });
    await page.goto(TASK);
    await page.waitForURL(/\/sign-in\?/);
    expect(new URL(page.url()).searchParams.get('to')).toBe(TASK);
    await context.request.post('/trpc/session.signInDemo', {
      headers: { 'x-app': '1', origin: stage.origin, 'content-type': 'application/json' },
      data: { role: 'officer' },
    });
    await page.reload();
    await page.waitForURL(`**${TASK}`);
    const before = clicks();
    await page.getByText('60 %', { exact: true }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await toast(page, 'Đã ghi tiến độ 60 %');
    expect(clicks() - before).toBe(2);
    await expect.poll(() => page.locator('.tk-standing').getByText('60 %', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await toast(page, 'Đã thu hồi');
    await expect.poll(() => page.locator('.tk-standing').getByText('50 %', { exact: true }).count()).toBe(1);
    await expect.poll(() => page.locator('.tk-ledger [data-gone]').count()).toBe(1);
    expect(await overflowsSideways(page)).toBe(false);
    expect(errors()).toEqual([]);
    await close();
  });

  it('is proposed as done, returned once, proposed again, and confirmed by the office alone', async () => {
    const officer = await stage.visit({ role: 'officer', language: 'vi', width: 360 });
    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    const propose = async (number: string) => {
      await officer.page.goto(TASK);
      await officer.page.getByText('Đã xong', { exact: true }).click();
      await officer.page.getByLabel('Số văn bản kết quả').fill(number);
      await officer.page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await officer.page.getByText('Chờ xác nhận hoàn thành', { exact: true }).waitFor();
    };
    await propose('12/BTC-QLN');
    expect(await officer.page.getByRole('button', { name: 'Xác nhận hoàn thành' }).count()).toBe(0);

    await office.page.goto(TASK);
    await office.page.getByText('Completion proposed', { exact: true }).first().waitFor();
    await office.page.getByRole('button', { name: 'Return', exact: true }).click();
    const drawer = office.page.getByRole('dialog', { name: 'Return' });
    await drawer.getByRole('button', { name: 'Return', exact: true }).click();
    await drawer.getByText('Give the reason.').first().waitFor();
    await drawer.getByLabel('Reason').fill('Thiếu phụ lục');
    await drawer.getByRole('button', { name: 'Return', exact: true }).click();
    await expect.poll(() => drawer.count()).toBe(0);
    await office.page.locator('.tk-standing').getByText('Returned', { exact: true }).waitFor();

    await officer.page.reload();
    await officer.page.locator('.tk-standing').getByText('Bị trả lại', { exact: true }).waitFor();
    await officer.page.getByText('Văn phòng trả lại ngày 23/11/2026: Thiếu phụ lục').waitFor();
    await propose('13/BTC-QLN');

    await office.page.reload();
    await office.page.getByText('13/BTC-QLN').first().waitFor();
    await office.page.getByRole('button', { name: 'Confirm completion' }).click();
    const confirm = office.page.getByRole('dialog', { name: 'Confirm completion' });
    await confirm.getByRole('button', { name: 'Confirm completion' }).click();
    await office.page.locator('.tk-standing').getByText('Done on time', { exact: true }).waitFor();
    await expect.poll(() => office.page.locator('.tk-ledger li').count()).toBeGreaterThanOrEqual(6);
    await officer.page.reload();
    await officer.page.getByText('Hoàn thành đúng hạn', { exact: true }).waitFor();
    expect(await officer.page.getByRole('heading', { name: 'Báo cáo tiến độ', exact: true }).count()).toBe(0);
    expect([...officer.errors(), ...office.errors()]).toEqual([]);
    await officer.close();
    await office.close();
  });
});

describe('the office', () => {
  it('grants an extension that was asked for; the deadline before stays in the ledger', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto(ASKED);
    await page.getByRole('button', { name: 'Cho lùi hạn', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Cho lùi hạn' });
    await drawer.getByLabel('Số văn bản quyết định').fill('99/VPCP-QHQT');
    await drawer.getByRole('button', { name: 'Cho lùi hạn' }).click();
    const deadlines = page.getByRole('region', { name: 'Thời hạn qua các lần' });
    await deadlines.getByText('13/12/2026', { exact: true }).waitFor();
    expect(await deadlines.locator('li strong').allTextContents()).toEqual(['17/11/2026', '13/12/2026']);
    await page.locator('.tk-standing').getByText('Chưa hoàn thành, trong hạn', { exact: true }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('refuses more time with a reason, and opens again what was confirmed too early', async () => {
    const officer = await stage.visit({ role: 'officer', language: 'vi', width: 360 });
    await officer.page.goto(LATER);
    await officer.page.getByRole('button', { name: 'Xin lùi hạn', exact: true }).click();
    const ask = officer.page.getByRole('dialog', { name: 'Xin lùi hạn' });
    await typeDay(officer.page, ask, 'Thời hạn mới', '20012027');
    await ask.getByLabel('Lý do').fill('Chờ số liệu của địa phương');
    await ask.getByRole('button', { name: 'Xin lùi hạn' }).click();
    await officer.page.locator('.tk-standing').getByText('Xin lùi hạn', { exact: true }).waitFor();

    const office = await stage.visit({ role: 'coordinator', language: 'vi' });
    await office.page.goto(LATER);
    await office.page.getByRole('button', { name: 'Không cho lùi hạn', exact: true }).click();
    const refuse = office.page.getByRole('dialog', { name: 'Không cho lùi hạn' });
    await refuse.getByLabel('Lý do').fill('Đã lùi hạn hai lần');
    await refuse.getByRole('button', { name: 'Không cho lùi hạn' }).click();
    await office.page.locator('.tk-ledger').getByText('Đã lùi hạn hai lần').waitFor();
    await expect
      .poll(() => office.page.locator('.tk-standing').getByText('Xin lùi hạn', { exact: true }).count())
      .toBe(0);

    await office.page.getByRole('button', { name: 'Xác nhận hoàn thành', exact: true }).click();
    const confirm = office.page.getByRole('dialog', { name: 'Xác nhận hoàn thành' });
    await confirm.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await office.page.locator('.tk-standing').getByText('Hoàn thành đúng hạn', { exact: true }).waitFor();
    await office.page.getByRole('button', { name: 'Việc khác' }).click();
    await office.page.getByRole('menuitem', { name: 'Mở lại' }).click();
    const reopen = office.page.getByRole('dialog', { name: 'Mở lại' });
    await reopen.getByLabel('Lý do').fill('Báo cáo còn thiếu phụ lục');
    await reopen.getByRole('button', { name: 'Mở lại' }).click();
    await office.page.locator('.tk-standing').getByText('Chưa hoàn thành, trong hạn', { exact: true }).waitFor();
    expect([...officer.errors(), ...office.errors()]).toEqual([]);
    await officer.close();
    await office.close();
  });

  it('withdraws a task, which leaves the figures, and takes that back by keyboard alone', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/tasks');
    const overdue = page.locator('.tk-figures [data-state=OPEN_OVERDUE] dd');
    await overdue.waitFor();
    const before = Number(await overdue.textContent());
    await page.goto(OVERDUE);
    await page.getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Withdraw' }).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Withdraw' });
    await drawer.getByLabel('Reason').focus();
    await page.keyboard.type('Assigned elsewhere');
    await drawer.getByRole('button', { name: 'Withdraw', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.tk-standing').getByText('Withdrawn', { exact: true }).waitFor();
    await page.goto('/tasks');
    await expect.poll(async () => Number(await overdue.textContent())).toBe(before - 1);
    await page.goto(OVERDUE);
    await page.getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Take back the last entry' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.tk-standing').getByText('Open, overdue', { exact: true }).waitFor();
    expect(clicks()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });

  it('assigns a task with what a first entry knows, and finds it without accents', async () => {
    const { page, errors, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/tasks');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    const drawer = page.getByRole('dialog', { name: 'Giao nhiệm vụ' });
    await drawer.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await drawer.getByText('Ghi số văn bản giao nhiệm vụ.').first().waitFor();
    await drawer.getByLabel('Số văn bản').first().fill('201/TB-VPCP');
    await drawer.getByRole('group', { name: 'Ngày văn bản' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('20112026');
    await drawer.getByRole('button', { name: /Người giao/ }).click();
    await page.getByRole('option', { name: 'Thủ tướng Chính phủ', exact: true }).click();
    await drawer.getByLabel('Nội dung nhiệm vụ (tiếng Việt)').fill('Rà soát khung kiến trúc');
    const lead = drawer.getByRole('combobox', { name: 'Cơ quan chủ trì' });
    // A list that is open closes when the page below it moves.
    await lead.scrollIntoViewIfNeeded();
    await lead.focus();
    await page.keyboard.type('khoa hoc va cong nghe');
    await page.getByRole('option', { name: /^Bộ Khoa học và Công nghệ/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => lead.inputValue()).toBe('Bộ Khoa học và Công nghệ');
    await drawer.getByText('Không có thời hạn', { exact: true }).click();
    await drawer.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.waitForURL(/\/tasks\/NV-2026-00001/);
    await page.getByRole('heading', { level: 1, name: 'Rà soát khung kiến trúc' }).waitFor();
    await page.goto('/tasks?q=ra+soat+kien+truc');
    await page.getByRole('link', { name: 'Rà soát khung kiến trúc' }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('opens from every number of the scoreboard as many tasks as it says, of today and of an evening before', async () => {
    const { page, errors, close } = await stage.visit({ role: 'leader', language: 'en' });
    const MOF = /^Ministry of Finance/;
    // The province was urged, and answered.
    const LINES = [
      ['', MOF],
      ['', /^People’s Committee of Lai/],
      ['&asOf=2026-09-30', MOF],
    ] as const;
    for (const [asOf, name] of LINES) {
      await page.goto(`/scoreboard?against=quarter${asOf}`);
      const row = page.getByRole('row', { name });
      await row.waitFor();
      const links = row.getByRole('link');
      const count = await links.count();
      expect(count).toBeGreaterThan(3);
      for (let index = 0; index < count; index += 1) {
        const words = (await links.nth(index).textContent()) ?? '';
        // A day and a median are no counts: there is at least one task behind them.
        const said = Number(/(\d+) of|from (\d+)/.exec(words)?.slice(1).find(Boolean) ?? words);
        await links.nth(index).click();
        await page.getByRole('table', { name: 'Tasks' }).waitFor();
        const shown = () => page.locator('tbody .tk-content').count();
        await expect.poll(async () => (Number.isNaN(said) ? (await shown()) > 0 : (await shown()) === said)).toBe(true);
        await page.goBack();
        await row.waitFor();
      }
    }
    expect(errors()).toEqual([]);
    await close();
  });
});

describe('every page about tasks', () => {
  const PAGES = ['/tasks', TASK, ASKED, '/scoreboard', '/scoreboard?by=class', '/tasks?f=late:min:31&asOf=2026-10-31'];

  it.each(ARRIVALS)(
    'is sound for everybody in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, quiet, close } = await stage.visit({ role: 'coordinator', language, width });
      const shown = async () => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await quiet();
      };
      for (const path of PAGES) {
        await page.goto(path);
        expect({ path, faults: await faultsInEveryLook(page, shown) }).toEqual({ path, faults: [] });
      }
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );

  it('does not exist for a partner', async () => {
    const { page, close } = await stage.visit({ role: 'liaison', language: 'en' });
    for (const path of ['/tasks', TASK, '/scoreboard']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('.tk-page').count()).toBe(0);
    }
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Tasks' }).count()).toBe(0);
    await close();
  });
});
