import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, overflowsSideways, type Stage, type Visit } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A task of the Ministry of Finance for a programme of the World Bank. */
const TASK = '/tasks/NV-MAU-002';
const PROGRAMME = '/p/MAU-07';
const MEETING = /^(Mẫu: Đoàn rà soát|Sample: Mission on)/;
const PLAN = 'Sample: Training plan for one-stop staff';

/** A page without anything on it, which `said` tells from others. */
const pdf = (said: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% ${said}\ntrailer\n<<>>\n%%EOF\n`);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A file let fall on an area, as a browser tells of it. */
async function drop(area: Locator, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await area.page().evaluateHandle(
    ([title, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], title, { type: 'application/pdf' }));
      return carried;
    },
    [name, bytes.toString()] as const,
  );
  for (const kind of ['dragenter', 'dragover', 'drop']) await area.dispatchEvent(kind, { dataTransfer });
}

/** Takes a file away by its link; gives its name and the sum of its bytes. */
async function takeAway(page: Page, link: Locator): Promise<{ readonly name: string; readonly sum: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), sum: sumOf(readFileSync(await download.path())) };
}

const papersOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const report = (page: Page) => page.locator('.tk-report');
const chooser = (place: Locator) => place.locator('input[type=file]');

/** Puts away what floats over the page for some seconds: what it covers by chance is no matter of the page. */
async function putToastsAway(page: Page): Promise<void> {
  const close = page.locator('.cp-toast').getByRole('button', { name: /^(Đóng|Close)$/ });
  for (let left = await close.count(); left > 0; left = await close.count()) {
    await close.first().press('Enter');
    await expect.poll(() => close.count()).toBeLessThan(left);
  }
}

async function sound({ page }: Visit): Promise<void> {
  await putToastsAway(page);
  // A button half under the bar is no smaller than it is once it is scrolled out.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
}

/** The errors of a page less the refusals that a journey brings about. */
const unexpected = ({ errors }: Visit) => errors().filter((one) => !/status of (404|415)/.test(one));

describe('an officer with a phone and the office', () => {
  const first = pdf('first version');
  const second = pdf('second version, signed');

  it('brings a result with its file, has it back once, replaces the file, and sees it confirmed', async () => {
    const officer = await stage.visit({ width: 360 });
    await officer.page.goto(TASK);
    await officer.page.waitForURL(/\/sign-in\?/);
    await officer.context.request.post('/trpc/session.signInDemo', {
      headers: { 'x-app': '1', origin: stage.origin, 'content-type': 'application/json' },
      data: { role: 'officer' },
    });
    await officer.page.reload();
    const form = report(officer.page);
    await form.getByText('Đã xong', { exact: true }).click();
    await form.getByLabel('Nội dung báo cáo').fill('Đã rà soát xong ba điều kiện');

    // A program under the name of a paper is known by its bytes, and nothing typed is lost over it.
    await chooser(form).setInputFiles(file('Báo cáo.pdf', Buffer.from('MZ\u0090\u0000program')));
    await form.getByText(/^Không nhận tệp “Báo cáo\.pdf”/).waitFor();
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form
      .getByRole('alert')
      .getByText(/^Chưa lưu: có tệp chưa gửi được/)
      .waitFor();
    expect(await form.getByLabel('Nội dung báo cáo').inputValue()).toBe('Đã rà soát xong ba điều kiện');
    await sound(officer);
    await form.getByRole('button', { name: 'Bỏ tệp Báo cáo.pdf' }).click();

    await drop(form.locator('.cp-drop'), 'Báo cáo.pdf', first);
    await form.getByText('Đã gửi xong', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.page.getByText('Chờ xác nhận hoàn thành', { exact: true }).first().waitFor();
    await officer.page.locator('.tk-ledger').getByRole('link', { name: 'Báo cáo.pdf' }).waitFor();
    await sound(officer);

    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    await office.page.goto(TASK);
    const papers = papersOf(office.page, 'Documents');
    const link = papers.getByRole('link', { name: 'Báo cáo.pdf' });
    expect(await takeAway(office.page, link)).toEqual({ name: 'Báo cáo.pdf', sum: sumOf(first) });
    await office.page.getByRole('button', { name: 'Return', exact: true }).click();
    const back = office.page.getByRole('dialog', { name: 'Return' });
    await back.getByLabel('Reason').fill('Chưa có chữ ký');
    await back.getByRole('button', { name: 'Return', exact: true }).click();
    await office.page.locator('.tk-standing').getByText('Returned', { exact: true }).waitFor();

    await officer.page.reload();
    await officer.page.getByText('Chưa có chữ ký', { exact: true }).waitFor();
    await officer.page.getByRole('button', { name: 'Việc khác với Báo cáo.pdf' }).click();
    await officer.page.getByRole('menuitem', { name: 'Thay tệp' }).click();
    const replace = officer.page.getByRole('dialog', { name: 'Thay tệp' });
    await replace.getByRole('button', { name: 'Lưu', exact: true }).click();
    await replace.getByText('Hãy chọn một tệp.').first().waitFor();
    await chooser(replace).setInputFiles(file('Báo cáo ký số.pdf', second));
    await replace.getByText('Đã gửi xong', { exact: true }).waitFor();
    await sound(officer);
    await replace.getByRole('button', { name: 'Lưu', exact: true }).click();
    await papersOf(officer.page, 'Văn bản, tài liệu').getByText(/bản 2/).waitFor();
    await form.getByText('Đã xong', { exact: true }).click();
    await form.getByLabel('Số văn bản kết quả').fill('45/BTC-QLN');
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await officer.page.getByText('Chờ xác nhận hoàn thành', { exact: true }).first().waitFor();

    await office.page.reload();
    const newer = papers.getByRole('link', { name: 'Báo cáo ký số.pdf' });
    expect(await takeAway(office.page, newer)).toEqual({ name: 'Báo cáo ký số.pdf', sum: sumOf(second) });
    await papers.getByText('Checksum and 1 version before').click();
    await papers.getByText(sumOf(second)).waitFor();
    expect((await takeAway(office.page, papers.getByRole('link', { name: /^version 1/ }))).sum).toBe(sumOf(first));
    await sound(office);
    await office.page.getByRole('button', { name: 'Confirm completion' }).click();
    await office.page
      .getByRole('dialog', { name: 'Confirm completion' })
      .getByRole('button', { name: 'Confirm completion' })
      .click();
    await office.page.locator('.tk-standing').getByText('Done on time', { exact: true }).waitFor();
    expect([...unexpected(officer), ...unexpected(office)]).toEqual([]);
    await officer.close();
    await office.close();
  }, 120_000);

  it('hands a deliverable in with its file in the same two presses', async () => {
    const officer = await stage.visit({ role: 'officer', language: 'en', width: 360 });
    await officer.page.goto('/');
    await officer.page.getByRole('link', { name: PLAN }).click();
    const beside = officer.page.getByRole('complementary', { name: PLAN });
    await beside.getByRole('button', { name: 'Submit' }).waitFor();
    const before = officer.clicks();
    await beside.getByRole('button', { name: 'Submit' }).click();
    const form = officer.page.getByRole('dialog', { name: 'Submit' });
    await chooser(form).setInputFiles([file('Plan.pdf', first), file('Annex.pdf', second)]);
    await expect.poll(() => form.getByText('Sent', { exact: true }).count()).toBe(2);
    await sound(officer);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(officer.clicks() - before).toBe(2);
    await expect
      .poll(async () => (await beside.locator('.dl-story').getByRole('link').allTextContents()).toSorted())
      .toEqual(['Annex.pdf', 'Plan.pdf']);
    await sound(officer);
    expect(unexpected(officer)).toEqual([]);
    await officer.close();
  });
});

describe('a line that fails', () => {
  it('keeps what was typed, tries again, waits with saving, and asks before the page is left', async () => {
    const officer = await stage.visit({ role: 'officer', language: 'vi' });
    const { page } = officer;
    await page.goto('/tasks/NV-MAU-004');
    const form = report(page);
    await form.getByText('60 %', { exact: true }).click();
    await form.getByLabel('Nội dung báo cáo').fill('Đang trình ký');
    await page.route('**/files?*', (route) => route.abort());
    await chooser(form).setInputFiles(file('Tờ trình.pdf', pdf('submission')));
    await form.getByText('Chưa gửi được vì mất kết nối. Hãy thử lại.').waitFor();
    await sound(officer);

    await page.unroute('**/files?*');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/files?*', async (route) => {
      await held;
      await route.continue();
    });
    await form.getByRole('button', { name: 'Thử lại: Tờ trình.pdf' }).click();
    await form.getByText(/^Đang gửi, \d+%$/).waitFor();
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form.getByText('Còn 1 tệp đang gửi; sẽ lưu khi gửi xong.').waitFor();
    await sound(officer);
    await page.getByRole('navigation').getByRole('link', { name: 'Buổi làm việc' }).click();
    const asked = page.getByRole('dialog', { name: 'Tệp đang gửi dở' });
    await asked.getByRole('button', { name: 'Ở lại' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await form.getByLabel('Nội dung báo cáo').inputValue()).toBe('Đang trình ký');

    release();
    await page.getByText('Đã ghi tiến độ 60 %', { exact: true }).first().waitFor();
    await page.locator('.tk-ledger').getByRole('link', { name: 'Tờ trình.pdf' }).waitFor();
    expect(officer.errors().filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
    await officer.close();
  });
});

describe('papers of a meeting', () => {
  it('are added, described, taken off with a reason and put back by keyboard alone', async () => {
    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    const { page, clicks } = office;
    await page.goto('/meetings');
    await page.getByRole('link', { name: MEETING }).focus();
    await page.keyboard.press('Enter');
    const papers = papersOf(page, 'Documents');
    await papers.waitFor();
    const press = async (target: Locator) => {
      await target.focus();
      await page.keyboard.press('Enter');
    };
    await press(papers.getByRole('button', { name: 'Add documents' }));
    const adding = page.getByRole('dialog', { name: 'Add documents' });
    await press(adding.getByRole('button', { name: 'Add', exact: true }));
    await adding.getByText('Give a number or a subject, or choose a file.').first().waitFor();
    const [opened] = await Promise.all([
      page.waitForEvent('filechooser'),
      press(adding.getByRole('button', { name: 'Choose files' })),
    ]);
    await opened.setFiles(file('Minutes.pdf', pdf('minutes')));
    await adding.getByText('Sent', { exact: true }).waitFor();
    await adding.getByRole('textbox', { name: /^Number/ }).focus();
    await page.keyboard.type('12/BB-VPCP');
    await sound(office);
    await press(adding.getByRole('button', { name: 'Add', exact: true }));
    await papers.getByRole('link', { name: '12/BB-VPCP' }).waitFor();

    await press(papers.getByRole('button', { name: 'More actions: 12/BB-VPCP' }));
    await press(page.getByRole('menuitem', { name: 'Edit' }));
    const editing = page.getByRole('dialog', { name: 'Edit' });
    await editing.getByRole('textbox', { name: /^Subject/ }).focus();
    await page.keyboard.type('Minutes of the mission');
    await press(editing.getByRole('button', { name: 'Save' }));
    await papers.getByRole('link', { name: 'Minutes of the mission' }).waitFor();
    await editing.waitFor({ state: 'hidden' });

    await press(papers.getByRole('button', { name: 'More actions: Minutes of the mission' }));
    await press(page.getByRole('menuitem', { name: 'Remove' }));
    const removing = page.getByRole('dialog', { name: 'Remove' });
    await press(removing.getByRole('button', { name: 'Remove', exact: true }));
    await removing.getByText('Give the reason.').first().waitFor();
    await removing.getByLabel('Reason for removing it').focus();
    await page.keyboard.type('The wrong meeting');
    await press(removing.getByRole('button', { name: 'Remove', exact: true }));
    await papers.getByRole('link', { name: 'Minutes of the mission' }).waitFor({ state: 'detached' });
    const told = page.getByRole('alertdialog').filter({ hasText: 'Minutes of the mission removed' });
    await press(told.getByRole('button', { name: 'Undo' }));
    await papers.getByRole('link', { name: 'Minutes of the mission' }).waitFor();
    expect(clicks()).toBe(0);
    expect(unexpected(office)).toEqual([]);
    await office.close();
  });
});

describe('a liaison', () => {
  it('attaches evidence to an own milestone, which the office finds on the programme; what is internal is absent', async () => {
    const office = await stage.visit({ role: 'coordinator', language: 'vi' });
    await office.page.goto(`${PROGRAMME}?tab=documents`);
    await office.page.getByRole('button', { name: 'Thêm tài liệu' }).click();
    const adding = office.page.getByRole('dialog', { name: 'Thêm tài liệu' });
    await chooser(adding).setInputFiles(file('Ý kiến nội bộ.pdf', pdf('internal')));
    await adding.getByText('Đã gửi xong', { exact: true }).waitFor();
    await adding.getByRole('button', { name: 'Thêm', exact: true }).click();
    const internal = office.page.locator('.dc-item').filter({ hasText: 'Ý kiến nội bộ.pdf' });
    await internal.getByText('Nội bộ', { exact: true }).waitFor();
    const hidden = (await internal.getByRole('link').first().getAttribute('href')) ?? '';
    expect((await office.context.request.get(hidden)).status()).toBe(200);

    const liaison = await stage.visit({ role: 'liaison', language: 'en', width: 360 });
    expect((await liaison.context.request.get(hidden)).status()).toBe(404);
    const { page } = liaison;
    await page.goto('/');
    await page
      .getByRole('button', { name: /^Documents: / })
      .first()
      .click();
    const beside = page.getByRole('dialog', { name: /^Documents: / });
    await beside.getByText('No documents yet.').waitFor();
    await sound(liaison);
    await beside.getByRole('button', { name: 'Add documents' }).click();
    const form = page.getByRole('dialog', { name: 'Add documents' });
    await form.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await form.getByText('Shared with the partner').count()).toBe(0);
    const evidence = pdf('no objection');
    await chooser(form).setInputFiles(file('No-objection letter.pdf', evidence));
    await form.getByText('Sent', { exact: true }).waitFor();
    await sound(liaison);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    const own = beside.getByRole('link', { name: 'No-objection letter.pdf' });
    await own.waitFor();
    const address = (await own.getAttribute('href')) ?? '';
    expect((await takeAway(page, own)).sum).toBe(sumOf(evidence));

    const programme = await page.locator('.wk-card a').first().getAttribute('href');
    await office.page.goto(`${programme}?tab=documents&q=no-objection`);
    const found = office.page.locator('.dc-item');
    await found.getByRole('link', { name: 'No-objection letter.pdf' }).waitFor();
    expect(await found.count()).toBe(1);
    expect((await office.context.request.get(address)).status()).toBe(200);
    await office.page
      .getByRole('button', { name: /^Việc khác/ })
      .first()
      .waitFor();
    await office.page.getByRole('searchbox', { name: /^Tìm theo số/ }).fill('khong co gi nhu the');
    await office.page.getByText('Không có tài liệu nào khớp').waitFor();
    await expect.poll(() => new URL(office.page.url()).searchParams.get('q')).toBe('khong co gi nhu the');
    await sound(office);
    await page.goto(`${PROGRAMME}?tab=documents`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Ý kiến nội bộ.pdf').count()).toBe(0);
    expect([...unexpected(office), ...unexpected(liaison)]).toEqual([]);
    await office.close();
    await liaison.close();
  });
});

describe('every page with papers', () => {
  it.each(ARRIVALS)(
    'is sound for everybody in %s, at both widths and in both themes, arriving at %i px',
    async (language, width) => {
      const visit = await stage.visit({ role: 'coordinator', language, width });
      const { page } = visit;
      await page.goto('/meetings');
      const meeting = await page.getByRole('link', { name: MEETING }).getAttribute('href');
      const shown = async () => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
      };
      for (const path of [TASK, `${PROGRAMME}?tab=documents`, `${PROGRAMME}?tab=history`, meeting ?? '']) {
        await page.goto(path);
        expect({ path, faults: await faultsInEveryLook(page, shown) }).toEqual({ path, faults: [] });
      }
      await page.getByRole('button', { name: language === 'vi' ? 'Thêm tài liệu' : 'Add documents' }).click();
      const adding = page.getByRole('dialog');
      const form = () =>
        adding.getByRole('button', { name: language === 'vi' ? 'Chọn tệp' : 'Choose files' }).waitFor();
      expect(await faultsInEveryLook(page, form)).toEqual([]);
      expect(unexpected(visit)).toEqual([]);
      await visit.close();
    },
    120_000,
  );
});
