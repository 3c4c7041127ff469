import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

const PASSWORD = 'mười hai con thuyền về bến';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Presses Tab until something with this role and name has the focus. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'combobox', name: RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${role} ${String(name)}`);
}

describe('accounts', () => {
  it('adds a liaison bound to a partner in three clicks, who enters by the link and sees that partner only', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'admin', language: 'vi' });
    await page.goto('/');
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Người dùng' }).click();
    await page.getByRole('button', { name: 'Mời người dùng' }).click();
    await page.getByRole('dialog', { name: 'Mời người dùng' }).waitFor();
    await page.keyboard.type('lan@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nguyễn Thị Lan');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^Cán bộ liên lạc/ }).isChecked()).toBe(true);
    await tabTo(page, 'combobox', /^Nhà tài trợ/);
    await page.keyboard.type('phat trien chau a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', /^Mời$/);
    await page.keyboard.press('Enter');
    const link = await page.getByRole('textbox', { name: 'Liên kết dùng một lần' }).inputValue();
    expect(clicks()).toBe(3);
    expect(errors()).toEqual([]);
    await close();

    const lan = await stage.visit({ language: 'vi' });
    await lan.page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await lan.page.getByLabel('Mật khẩu mới').fill(PASSWORD);
    await lan.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await lan.page.getByRole('heading', { level: 1, name: 'Ngân hàng Phát triển Châu Á' }).waitFor();
    expect(new URL(lan.page.url()).pathname).toBe('/partners/ADB');
    await lan.page.goto('/partners/WB');
    await lan.page.getByRole('heading', { name: 'Không tìm thấy trang' }).waitFor();
    await lan.page.goto('/admin/users');
    await lan.page.getByText('Bạn không có quyền mở trang này').waitFor();
    await lan.close();
  });

  it('ends a session on another device, and signs out everywhere', async () => {
    const first = await stage.visit({ role: 'leader', language: 'en' });
    const second = await stage.visit({ role: 'leader', language: 'en' });
    await second.page.goto('/account');
    await first.page.goto('/account');
    const others = first.page.getByRole('button', { name: /^Sign out the session of/ });
    await others.first().waitFor();
    const before = await others.count();
    await others.first().click();
    await first.page.getByText('That device is signed out').waitFor();
    await expect.poll(() => others.count()).toBe(before - 1);
    await first.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await first.page.waitForURL(/sign-in/);
    await second.page.goto('/account');
    await second.page.waitForURL(/sign-in/);
    await first.close();
    await second.close();
  });

  it('makes a token that is shown once and revokes it', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'en' });
    await page.goto('/account');
    await page.getByRole('textbox', { name: /^Name of the new token/ }).fill('Report sheet');
    await page.keyboard.press('Enter');
    const token = await page.getByRole('textbox', { name: 'New token', exact: true }).inputValue();
    const ask = () =>
      page.request.get('/trpc/session.me', { headers: { 'x-app': '1', authorization: `Bearer ${token}` } });
    expect(await (await ask()).text()).toContain('"role":"coordinator"');
    await page.reload();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke Report sheet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The token is revoked').waitFor();
    await close();
  });
});

describe('what administrators keep', () => {
  it('takes a day into the calendar, refuses what is a rest day anyway, and takes the day out again', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'vi' });
    await page.goto('/admin/calendar?open=new');
    const drawer = page.getByRole('dialog', { name: 'Thêm ngày' });
    await drawer.getByRole('spinbutton').first().focus();
    await page.keyboard.type('26122026');
    await drawer.getByRole('textbox', { name: 'Tên (tiếng Việt)' }).fill('Nghỉ bù mẫu');
    await drawer.getByRole('textbox', { name: /^Nguồn/ }).fill('Thông báo mẫu');
    await page.keyboard.press('Enter');
    await drawer.getByRole('link', { name: /cuối tuần/ }).waitFor();
    await drawer.getByText('Làm bù', { exact: true }).click();
    await drawer.getByRole('button', { name: 'Thêm' }).click();
    await page.getByRole('link', { name: /^26\/12\/2026 · Thứ Bảy/ }).click();
    await page.getByRole('button', { name: 'Trở lại ngày thường' }).click();
    await page.getByText('26/12/2026 trở lại ngày thường').waitFor();
    await page.getByRole('link', { name: /^26\/12\/2026/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: /^26\/12\/2026/ }).count()).toBe(0);
    await close();
  });

  it('shows a procedure with its limits and whether they were checked, and nothing that would change what is published', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'vi' });
    await page.goto('/admin/procedures');
    await page.getByRole('link', { name: 'Điều ước về vốn vay nhân danh Nhà nước' }).click();
    const row = page.getByRole('row', { name: /^12 Bộ Tư pháp kiểm tra tính đầy đủ/ });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/3 ngày làm việc từ khi nhận hồ sơ|3 ngày làm việc/);
    await expect.poll(() => row.innerText()).toMatch(/đã đối chiếu|cần xác nhận/);
    expect(await page.locator('.ad-steps button, main input').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ban hành' }).count()).toBe(0);
    await close();
  });
});

describe('the palette', () => {
  it('leads to a programme typed without accents, and to a page, by keyboard alone', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    await page.goto('/help');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('khoan vay nhat');
    const wanted = page.getByRole('menuitem', { name: /Khoản vay ODA Nhật Bản/ }).first();
    await wanted.waitFor();
    // What is found comes in parts, each of which may move the mark.
    for (let presses = 0; presses < 20 && (await wanted.getAttribute('data-focused')) === null; presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/p\/JICA-/);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('ky ket');
    await page.getByRole('menuitem', { name: /^Ký kết/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/signing/);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(clicks()).toBe(0);
    await close();
  });
});

const PAGES: readonly (readonly [role: 'admin' | 'coordinator', path: string, ready: string])[] = [
  ['coordinator', '/', '.hm-columns table, .hm-columns .cp-cards'],
  ['coordinator', '/partners', 'main table, main .cp-cards'],
  ['coordinator', '/partners/JICA', '.pt-people'],
  ['coordinator', '/account', '.ac-list li'],
  ['admin', '/admin/users', 'main table, main .cp-cards'],
  ['admin', '/admin/users?open=new', '[role=dialog] form'],
  ['admin', '/admin/agencies?on=all', 'main table, main .cp-cards'],
  ['admin', '/admin/agencies?open=new', '[role=dialog] form'],
  ['admin', '/admin/partners', 'main table, main .cp-cards'],
  ['admin', '/admin/persons', 'main table, main .cp-cards'],
  ['admin', '/admin/calendar?year=2028', 'main table, main .cp-cards'],
  ['admin', '/admin/calendar?open=new', '[role=dialog] form'],
  ['admin', '/admin/procedures', 'main table, main .cp-cards'],
  ['admin', '/admin/procedures/A-STATE-LOAN', '.ad-steps'],
];

describe.each(ARRIVALS)('every page can be used by everyone in %s, arriving at %i px', (language, width) => {
  it.each(['coordinator', 'admin'] as const)(
    'as %s, at both widths and themes',
    async (role) => {
      const { page, close } = await stage.visit({ role, language, width });
      const found: Record<string, readonly string[]> = {};
      for (const [who, path, ready] of PAGES) {
        if (who !== role) continue;
        await page.goto(path);
        const faults = await faultsInEveryLook(page, () => page.locator(ready).first().waitFor());
        if (faults.length > 0) found[path] = faults;
      }
      expect(found).toEqual({});
      await close();
    },
    120_000,
  );
});

describe('sample data', () => {
  it('is named on the first page, and leaves at an administrator’s word, who is told what goes', async () => {
    const { page, close } = await stage.visit({ role: 'admin', language: 'en' });
    await page.goto('/');
    await page.getByText('The register holds sample data.').waitFor();
    await page.getByRole('button', { name: 'Remove the samples' }).click();
    const question = page.getByRole('dialog', { name: 'Remove the sample data?' });
    await question.getByText(/^This takes out \d+ sample programmes/).waitFor();
    await question.getByRole('button', { name: 'Remove the samples' }).click();
    await page.getByText(/\d+ sample programmes are removed/).waitFor();
    await page.getByText('Nothing is late or due soon').waitFor();
    await page.getByText('The register holds sample data.').waitFor({ state: 'detached' });
    await page.goto('/pipeline');
    await page.getByText('No programmes yet').waitFor();
    expect(await page.getByText('The register holds sample data.').count()).toBe(0);
    await close();
  });
});
