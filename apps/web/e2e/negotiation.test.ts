import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness.ts';
import { ARRIVALS, faultsInEveryLook } from './looks.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The room of a sample's first instrument, entered from the programme's page. */
async function enter(page: Page, code: string, link = 'Negotiation room'): Promise<string> {
  await page.goto(`/p/${code}`);
  await page.getByRole('link', { name: link }).first().click();
  await page.locator('.ng-point-name').first().waitFor();
  return page.url();
}

const pointNamed = (page: Page, name: string) => page.locator('.ng-point-name a', { hasText: name });
const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const said = (page: Page, name: string) => lane(page, name).locator('.ng-said').first().innerText();

async function state(page: Page, name: string, text: string): Promise<void> {
  await lane(page, name)
    .getByRole('button', { name: /^State a position/ })
    .click();
  await lane(page, name).getByRole('textbox', { name: 'Text' }).fill(text);
  await lane(page, name).getByRole('button', { name: 'Save' }).click();
  await page.getByText('Position recorded').last().waitFor();
}

describe('a negotiation', () => {
  it('goes from both positions over a remark to an agreed text and its minutes; the partner never sees the fallback', async () => {
    const office = await stage.visit({ role: 'coordinator', language: 'en' });
    const liaison = await stage.visit({ role: 'liaison', language: 'en' });
    const address = await enter(office.page, 'MAU-13');
    await pointNamed(office.page, 'Front-end fee').click();
    await state(office.page, 'Fallback', 'a tenth of a per cent, payable at signing');
    await expect.poll(() => said(office.page, 'Fallback')).toContain('a tenth of a per cent');

    await liaison.page.goto(address);
    await pointNamed(liaison.page, 'Front-end fee').click();
    await lane(liaison.page, 'Partner’s position').waitFor();
    expect(await lane(liaison.page, 'Fallback').count()).toBe(0);
    expect(await liaison.page.content()).not.toContain('a tenth of a per cent');
    const before = liaison.clicks();
    await state(liaison.page, 'Partner’s position', 'a fifth of a per cent, taken from the first withdrawal');
    expect(liaison.clicks() - before).toBe(2);
    await liaison.page.getByRole('textbox', { name: 'New remark' }).fill('Our lawyers have cleared this.');
    await liaison.page.getByRole('button', { name: 'Send remark' }).click();
    await liaison.page.getByText('Remark sent').waitFor();

    await office.page.reload();
    await office.page.getByText('Our lawyers have cleared this.').waitFor();
    await expect.poll(() => said(office.page, 'Their position')).toContain('a fifth of a per cent');
    await office.page.getByRole('button', { name: 'Record agreement' }).click();
    const form = office.page.getByRole('dialog', { name: 'Record agreement' });
    await expect
      .poll(() => form.getByRole('textbox', { name: 'Agreed text' }).inputValue())
      .toContain('a fifth of a per cent');
    await form.getByRole('button', { name: 'Record agreement' }).click();
    await office.page.getByText('Agreement recorded').waitFor();
    await office.page.keyboard.press('Escape');

    await office.page.getByRole('button', { name: 'Show minutes' }).click();
    const sheet = office.page.locator('.ng-minutes');
    await sheet.waitFor();
    const words = await sheet.innerText();
    expect(words).toContain('a fifth of a per cent, taken from the first withdrawal');
    expect(words).not.toContain('a tenth of a per cent');
    expect([...office.errors(), ...liaison.errors()]).toEqual([]);
    await office.close();
    await liaison.close();
  });

  it('says what changed since the last round, old text beside the new one', async () => {
    const { page, close } = await stage.visit({ role: 'leader', language: 'en' });
    await enter(page, 'MAU-11');
    await page.getByRole('tab', { name: /Round 1/ }).click();
    await page.getByText('Changed since the last round only').click();
    await page.getByText(/^Round 1 against before round 1: points opened 2, closed 1, positions moved 5/).waitFor();
    const fee = page.getByRole('row', { name: /Commitment fee/ });
    await expect.poll(() => fee.locator('del').first().innerText()).toContain('12 tháng đầu');
    await expect.poll(() => fee.innerText()).toContain('tháng thứ mười hai');
    expect(await page.getByRole('button', { name: /Add a point|Plan a round|Edit round/ }).count()).toBe(0);
    await close();
  });

  it('that two people write at once shows one of them both texts, and one press decides', async () => {
    const first = await stage.visit({ role: 'coordinator', language: 'en' });
    const second = await stage.visit({ role: 'officer', language: 'en' });
    const address = await enter(first.page, 'MAU-11');
    await second.page.goto(address);
    for (const { page } of [first, second]) {
      await pointNamed(page, 'Tax exemption').click();
      await lane(page, 'Our position')
        .getByRole('button', { name: /^State a position/ })
        .click();
    }
    const write = async (page: Page, text: string) => {
      await lane(page, 'Our position').getByRole('textbox', { name: 'Text' }).fill(text);
      await lane(page, 'Our position').getByRole('button', { name: 'Save' }).click();
    };
    await write(second.page, 'as in the treaty of both countries');
    await second.page.getByText('Position recorded').waitFor();
    await write(first.page, 'as in the last loan');
    const question = first.page.getByRole('alert').filter({ hasText: 'as in the treaty of both countries' });
    await question.getByRole('button', { name: 'Keep mine' }).click();
    await lane(first.page, 'Our position').getByRole('button', { name: 'Save' }).click();
    await first.page.getByText('Position recorded').waitFor();
    await expect.poll(() => said(first.page, 'Our position')).toContain('as in the last loan');
    await lane(first.page, 'Our position').getByText('Stated before (2)').click();
    await expect
      .poll(() => lane(first.page, 'Our position').innerText())
      .toContain('as in the treaty of both countries');
    await first.close();
    await second.close();
  });

  it('is written by keyboard alone: a point is added, agreed on and taken back', async () => {
    const { page, clicks, errors, close } = await stage.visit({ role: 'officer', language: 'en' });
    await page.goto('/p/MAU-11');
    const press = async (role: 'link' | 'button' | 'textbox', name: string | RegExp) => {
      const target = page.getByRole(role, { name }).first();
      await target.waitFor();
      await target.focus();
      await page.keyboard.press('Enter');
    };
    await press('link', 'Negotiation room');
    await press('button', 'Add a point');
    await page.getByRole('textbox', { name: 'Point (English)' }).focus();
    await page.keyboard.type('Prepayment');
    await press('button', /^Add$/);
    await page.getByRole('heading', { level: 2, name: 'Prepayment' }).waitFor();
    await press('button', 'Record agreement');
    await page.getByRole('textbox', { name: 'Agreed text' }).focus();
    await page.keyboard.type('Without a fee after five years.');
    await page.getByRole('dialog').getByRole('button', { name: 'Record agreement' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Agreed text' }).waitFor();
    await press('button', 'Reopen point');
    await page.getByText('Point reopened').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Prepayment' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Prepayment' }).waitFor({ state: 'detached' });
    expect(clicks()).toBe(0);
    expect(errors()).toEqual([]);
    await close();
  });
});

describe('everyone can use the room', () => {
  it.each(ARRIVALS)(
    'in %s, at both widths and themes, arriving at %i px',
    async (language, width) => {
      const { page, errors, close } = await stage.visit({ role: 'coordinator', language, width });
      const address = await enter(page, 'MAU-11', language === 'vi' ? 'Phòng đàm phán' : 'Negotiation room');
      const point = new URL((await page.locator('.ng-point-name a').first().getAttribute('href')) ?? '', address);
      const sides = ['', '?only=changed&round=1', '?view=minutes&round=1', point.search];
      for (const side of sides) {
        const shown = async () => {
          await page.locator('.ng-members').first().waitFor({ state: 'attached' });
          if (side === point.search) await page.locator('.ng-said').first().waitFor();
        };
        await page.goto(address.replace(/\?.*$/, '') + side);
        expect({ side, faults: await faultsInEveryLook(page, shown) }).toEqual({ side, faults: [] });
      }
      expect(errors()).toEqual([]);
      await close();
    },
    120_000,
  );

  it('prints the minutes as a sheet of their own: no frame, no buttons, nothing internal', async () => {
    const { page, close } = await stage.visit({ role: 'coordinator', language: 'vi' });
    const address = await enter(page, 'MAU-11', 'Phòng đàm phán');
    await page.goto(`${address.replace(/\?.*$/, '')}?view=minutes&round=1`);
    await page.locator('.ng-minutes').waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('Biên bản đàm phán vòng 1');
    expect(shown).toContain('Năm năm kể từ ngày hiệp định có hiệu lực');
    for (const hidden of ['In biên bản', 'Counterpart', 'Phân bổ vốn đối ứng', 'trừ thuế thu nhập']) {
      expect(shown).not.toContain(hidden);
    }
    await close();
  });
});
