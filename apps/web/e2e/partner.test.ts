import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const OWN = 'WB';

/** What the register knows of the partners, as the office sees it. */
async function allPartners(): Promise<readonly { id: string; code: string; nameVi: string; nameEn: string }[]> {
  const { page, close } = await stage.visit({ role: 'coordinator' });
  const answer = await page.request.get(`/trpc/partners.list?input=${encodeURIComponent('{}')}`, {
    headers: { 'x-app': '1' },
  });
  const body = (await answer.json()) as { result: { data: Awaited<ReturnType<typeof allPartners>> } };
  await close();
  return body.result.data;
}

describe('a liaison', () => {
  it('begins on the own partner’s page and updates a milestone in two clicks, taken back with one more', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'liaison', language: 'vi' });
    await page.goto('/');
    await page.getByRole('heading', { name: /^\d+ mốc cần bạn cập nhật$/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/partners/${OWN}`);
    const chip = page.getByRole('button', { name: /Cập nhật$/ }).first();
    const step = ((await chip.getAttribute('aria-label')) ?? '').split(':')[0] ?? '';
    await chip.click();
    await page.getByRole('menuitem', { name: 'Xong hôm nay' }).click();
    await page.getByText(`${step}: xong ngày 23/11/2026`).waitFor();
    expect(clicks()).toBe(2);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: new RegExp(`^${step}.*Cập nhật$`) }).waitFor();
    expect(errors()).toEqual([]);
    await close();
  });

  it('promises another day in three clicks', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'liaison', language: 'en' });
    await page.goto('/');
    await page
      .getByRole('button', { name: /Update$/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: /^Planned for/ }).click();
    await page.getByRole('button', { name: /\b7 December 2026/ }).click();
    await page.getByText(/planned for 07\/12\/2026/).waitFor();
    expect(clicks()).toBe(3);
    await close();
  });

  it('learns of no other partner: not on screen, in no answer, by no search and at no address', async () => {
    const partners = await allPartners();
    const others = partners.filter((one) => one.code !== OWN);
    const { page, quiet, close } = await stage.visit({ role: 'liaison', language: 'vi' });
    const reading: Promise<string>[] = [];
    page.on('response', (response) => {
      // The answer to a page that was left is gone with it.
      if (response.url().includes('/trpc/')) reading.push(response.text().catch(() => ''));
    });
    for (const path of ['/', '/partners', '/pipeline', '/signing?view=table&m=all', '/account']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await quiet();
      const shown = await page.locator('body').innerText();
      const seen = others.filter((one) => [one.nameVi, one.nameEn].some((name) => name !== '' && shown.includes(name)));
      expect({ path, seen: seen.map((one) => one.code) }).toEqual({ path, seen: [] });
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('phat trien chau a');
    await page.getByText('Không có gì khớp “phat trien chau a”').waitFor();
    const answers = (await Promise.all(reading)).filter((text) => text !== '');
    expect(answers.length).toBeGreaterThan(5);
    const leaked = others.filter((one) => answers.some((text) => text.includes(one.id)));
    expect(leaked.map((one) => one.code)).toEqual([]);
    for (const code of ['JICA', 'NOBODY']) {
      await page.goto(`/partners/${code}`);
      await page.getByRole('heading', { name: 'Không tìm thấy trang' }).waitFor();
    }
    await close();
  });

  it.each(ARRIVALS)('can use the page in %s, at both widths and themes, arriving at %i px', async (...look) => {
    const [language, width] = look;
    const { page, close } = await stage.visit({ role: 'liaison', language, width });
    await page.goto('/');
    expect(await faultsInEveryLook(page, () => page.locator('.pt-people li').first().waitFor())).toEqual([]);
    await close();
  });
});

describe('the partners', () => {
  it('are listed for the home side with what is late, by keyboard alone to one of them', async () => {
    const { page, clicks, close } = await stage.visit({ role: 'leader', language: 'vi' });
    await page.goto('/partners');
    await page.getByRole('row', { name: /Ngân hàng Phát triển Châu Á.*1 bước quá hạn/ }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('chau a');
    const link = page.locator('tbody a', { hasText: 'Ngân hàng Phát triển Châu Á' });
    await link.waitFor();
    for (let tabs = 0; tabs < 20 && !(await link.evaluate((one) => one === document.activeElement)); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/partners\/ADB$/);
    await page.getByRole('heading', { name: /mốc đang chờ phía nhà tài trợ$/ }).waitFor();
    expect(await page.getByRole('button', { name: /Cập nhật$/ }).count()).toBe(0);
    expect(clicks()).toBe(0);
    await close();
  });
});
