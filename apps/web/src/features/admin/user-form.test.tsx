// @vitest-environment happy-dom
import { seedUser } from '@counterpart/api/testing-users';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type TestRegister, visitPage } from '../../testing-app.tsx';

let register: TestRegister;

beforeEach(async () => {
  register = await openRegister();
});
afterEach(() => register.base.drop());

const drawer = () => screen.findByRole('dialog', { name: 'Invite a user' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) });
const type = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const invite = () => fireEvent.click(screen.getByRole('button', { name: 'Invite' }));
const accounts = () =>
  register.base.db.read
    .selectFrom('app_user')
    .select(['id', 'email', 'role', 'agency_id', 'partner_id', 'is_disabled', 'version'])
    .orderBy('created_at')
    .execute();

async function choosePartner(text: string): Promise<void> {
  const box = screen.getByRole('combobox', { name: /^Partner/ });
  act(() => box.focus());
  type(box, text);
  fireEvent.click(await screen.findByRole('option', { name: /World Bank|Ngân hàng Thế giới/ }));
}

describe('inviting somebody', () => {
  test('asks for what is missing: the summary has the focus and says the same words as the fields', async () => {
    await visitPage(register, { path: '/admin/users?open=new', role: 'admin' });
    await drawer();
    invite();
    const summary = await screen.findByRole('alert');
    expect(document.activeElement).toBe(summary);
    const words = within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(words).toEqual(['Enter the email', 'Enter the name', 'Choose a role']);
    expect(field('Email').getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: /^Partner liaison/ }));
    invite();
    await waitFor(() => expect(within(screen.getByRole('alert')).getByText('Choose the partner')).toBeTruthy());
    expect(await accounts()).toHaveLength(1);
  });

  test('binds a liaison to the partner found without accents, and shows the link once', async () => {
    await visitPage(register, { path: '/admin/users?open=new', role: 'admin' });
    await drawer();
    type(field('Email'), ' Lan@Example.org ');
    type(field('Name'), 'Nguyễn Thị Lan');
    fireEvent.click(screen.getByRole('radio', { name: /^Partner liaison/ }));
    await choosePartner('the gioi');
    invite();
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'One-time link' });
    expect(link.value).toMatch(/\/set-password#[\w-]{43}$/);
    expect(link.readOnly).toBe(true);
    expect((await accounts()).at(-1)).toMatchObject({
      email: 'Lan@Example.org',
      role: 'liaison',
      partner_id: 'prt_wb',
      agency_id: null,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('link', { name: 'Nguyễn Thị Lan' })).toBeTruthy();
    expect(screen.queryByText(/set-password/)).toBeNull();
  });

  test('says at the field that an address is taken, and loses nothing typed', async () => {
    await seedUser(register.house, { role: 'leader', email: 'taken@example.org' });
    await visitPage(register, { path: '/admin/users?open=new', role: 'admin' });
    await drawer();
    type(field('Email'), 'TAKEN@example.org');
    type(field('Name'), 'Lan');
    fireEvent.click(screen.getByRole('radio', { name: /^Auditor/ }));
    invite();
    await waitFor(() => expect(field('Email').getAttribute('aria-invalid')).toBe('true'));
    expect([field('Email').value, field('Name').value]).toEqual(['TAKEN@example.org', 'Lan']);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Auditor/ }).checked).toBe(true);
  });

  test('asks before what was typed is thrown away', async () => {
    await visitPage(register, { path: '/admin/users?open=new', role: 'admin' });
    await drawer();
    type(field('Name'), 'Lan');
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('What you typed is not saved.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(field('Name').value).toBe('Lan');
    fireEvent.click(within(await drawer()).getByRole('button', { name: 'Close' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Discard it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('an account', () => {
  test('is shut after asking, and says so in the list; one’s own offers no act at all', async () => {
    const other = await seedUser(register.house, { role: 'leader' });
    const { router, actor } = await visitPage(register, { path: `/admin/users?open=${other.id}`, role: 'admin' });
    fireEvent.click(await screen.findByRole('button', { name: 'Disable' }));
    const question = await screen.findByRole('dialog', { name: /^Disable the account/ });
    expect((await accounts()).find((one) => one.id === other.id)?.is_disabled).toBe(0);
    fireEvent.click(within(question).getByRole('button', { name: 'Disable' }));
    await waitFor(async () => {
      expect((await accounts()).find((one) => one.id === other.id)?.is_disabled).toBe(1);
    });
    expect(await screen.findByRole('button', { name: 'Enable' })).toBeTruthy();
    await router.navigate({ to: '/admin/users', search: { open: actor.userId } });
    expect(await screen.findByText(/This is your own account/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Disable' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('cannot be reached by anybody else: the page says who can give the right', async () => {
    await visitPage(register, { path: '/admin/users', role: 'coordinator' });
    expect(await screen.findByText('You may not open this page')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Invite a user' })).toBeNull();
  });
});
