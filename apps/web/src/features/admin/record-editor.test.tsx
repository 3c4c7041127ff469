// @vitest-environment happy-dom
import { actorOf, callerAs, newKey } from '@counterpart/api/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type TestRegister, visitPage } from '../../testing-app.tsx';

let register: TestRegister;

beforeEach(async () => {
  register = await openRegister();
});
afterEach(() => register.base.drop());

const agency = (id: string) =>
  register.base.db.read.selectFrom('agency').selectAll().where('id', '=', id).executeTakeFirst();
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) });
const type = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
/** The summary of problems; a toast of the test before may still stand beside it. */
const summary = async () =>
  (await screen.findByRole('heading', { name: /^There is a problem/ })).parentElement ?? document.body;
const other = () => callerAs(register.house, actorOf('admin', { userId: 'usr_other' }));

describe('changing a record of the administration', () => {
  test('is saved with what changed alone, and can be taken back', async () => {
    await visitPage(register, { path: '/admin/agencies?open=agy_mof', role: 'admin' });
    type(await field('Name \\(English\\)'), 'Ministry of Finance');
    save();
    await waitFor(async () => expect(await agency('agy_mof')).toMatchObject({ name_en: 'Ministry of Finance' }));
    const facts = await register.base.db.read
      .selectFrom('audit_event')
      .select('after')
      .where('entity', '=', 'agency')
      .execute();
    expect(facts.map((one) => JSON.parse(one.after ?? '{}'))).toEqual([{ nameEn: 'Ministry of Finance' }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await agency('agy_mof')).toMatchObject({ name_en: 'Bộ Tài chính', version: 3 }));
  });

  test('shows both values when two changed the same field, and saves the one that is chosen', async () => {
    await visitPage(register, { path: '/admin/agencies?open=agy_mof', role: 'admin' });
    type(await field('Name \\(English\\)'), 'Finance Ministry');
    type(await field('Source'), 'Decree 1');
    await other().agencies.update({
      input: { id: 'agy_mof', version: 1, patch: { nameEn: 'Treasury', code: 'MOFT' } },
      idempotencyKey: newKey(),
    });
    save();
    const question = await screen.findByRole('region', { name: 'Name (English)' });
    expect(question.textContent).toContain('TheirsTreasury');
    expect(question.textContent).toContain('YoursFinance Ministry');
    expect((await field('Source')).value).toBe('Decree 1');
    fireEvent.click(within(question).getByRole('button', { name: 'Keep mine' }));
    save();
    await waitFor(async () =>
      expect(await agency('agy_mof')).toMatchObject({
        name_en: 'Finance Ministry',
        source: 'Decree 1',
        code: 'MOFT',
        version: 3,
      }),
    );
  });

  test('takes theirs without losing the rest', async () => {
    await visitPage(register, { path: '/admin/agencies?open=agy_mof', role: 'admin' });
    type(await field('Name \\(English\\)'), 'Finance Ministry');
    type(await field('Source'), 'Decree 1');
    await other().agencies.update({
      input: { id: 'agy_mof', version: 1, patch: { nameEn: 'Treasury' } },
      idempotencyKey: newKey(),
    });
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect((await field('Name \\(English\\)')).value).toBe('Treasury');
    save();
    await waitFor(async () =>
      expect(await agency('agy_mof')).toMatchObject({ name_en: 'Treasury', source: 'Decree 1' }),
    );
  });

  test('says at the field that a code is taken', async () => {
    await visitPage(register, { path: '/admin/agencies?open=new', role: 'admin' });
    type(await field('Name \\(Vietnamese\\)'), 'Bộ Tài chính thứ hai');
    type(await field('Code'), 'mof');
    type(await field('Source'), 'test');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect((await summary()).textContent).toContain('capital letters');
    type(await field('Code'), 'MOF');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(async () => expect((await summary()).textContent).toContain('MOF'));
    expect((await field('Name \\(Vietnamese\\)')).value).toBe('Bộ Tài chính thứ hai');
  });
});

describe('renaming an agency', () => {
  test('makes a new one and ends the old one on the day before', async () => {
    await visitPage(register, { path: '/admin/agencies?open=agy_moh&act=succeed', role: 'admin' });
    fireEvent.click(await screen.findByRole('button', { name: 'Record it' }));
    expect(within(await summary()).getAllByRole('link').length).toBeGreaterThan(2);
    type(await field('Name \\(Vietnamese\\)'), 'Bộ Y tế và Dân số');
    type(await field('Code'), 'MOHP');
    type(await field('Source'), 'Nghị quyết mẫu');
    for (const [segment, digits] of [
      [/^day, The successor/, '1'],
      [/^month, The successor/, '3'],
      [/^year, The successor/, '2027'],
    ] as const) {
      const box = screen.getByRole('spinbutton', { name: segment });
      fireEvent.focus(box);
      for (const key of digits) {
        fireEvent(
          box,
          new InputEvent('beforeinput', { data: key, inputType: 'insertText', bubbles: true, cancelable: true }),
        );
      }
    }
    fireEvent.click(screen.getByRole('button', { name: 'Record it' }));
    await waitFor(async () => expect(await agency('agy_moh')).toMatchObject({ valid_to: '2027-02-28' }));
    const old = await agency('agy_moh');
    expect(await agency(old?.successor_id ?? '')).toMatchObject({ code: 'MOHP', valid_from: '2027-03-01' });
  });
});
