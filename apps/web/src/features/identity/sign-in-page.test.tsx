// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { changeLanguage } from '../../lib/i18n.ts';
import { drawApp } from '../../testing-draw.tsx';
import { problemsOf } from './sign-in-form.tsx';
import { SignInPage, type SignInPageProps } from './sign-in-page.tsx';

function page(given: Partial<SignInPageProps> = {}) {
  return <SignInPage onSignIn={async () => {}} onSignInDemo={async () => {}} demoRoles={[]} notice={null} {...given} />;
}

function refusal(code: string, details: object): Error {
  return TRPCClientError.from({ error: { code: -32001, message: 'refused', data: { code, details } } });
}

const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Email' });
const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const type = (field: HTMLInputElement, value: string) => fireEvent.change(field, { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));

describe('the sign-in form', () => {
  test.each([
    [
      { email: '', password: '' },
      { email: 'identity.emailMissing', password: 'identity.passwordMissing' },
    ],
    [{ email: 'lan', password: 'x' }, { email: 'identity.emailInvalid' }],
    [{ email: ' lan@example.org ', password: ' ' }, {}],
  ])('%j asks for what is missing and nothing else', (typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems);
  });

  test('an empty form is not sent: the summary takes the focus and says the same words as the fields', async () => {
    const onSignIn = vi.fn<SignInPageProps['onSignIn']>(async () => {});
    await drawApp(page({ onSignIn }));
    submit();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Enter your email', 'Enter your password']);
    expect(email().getAttribute('aria-invalid')).toBe('true');
    expect(onSignIn).not.toHaveBeenCalled();
  });

  test('what was typed is sent, the address without stray blanks, the password untouched', async () => {
    const onSignIn = vi.fn<SignInPageProps['onSignIn']>(async () => {});
    await drawApp(page({ onSignIn }));
    type(email(), ' lan@example.org ');
    type(password(), ' mật khẩu dài ');
    submit();
    await waitFor(() =>
      expect(onSignIn).toHaveBeenCalledWith({ email: 'lan@example.org', password: ' mật khẩu dài ' }),
    );
  });

  test('a refusal is said in words, follows the language, and loses nothing typed', async () => {
    const onSignIn = async () => {
      throw refusal('auth.too_many_attempts', { retryAfterSeconds: 300 });
    };
    const { i18n } = await drawApp(page({ onSignIn }));
    type(email(), 'lan@example.org');
    type(password(), 'wrong');
    submit();
    expect((await screen.findByRole('alert')).textContent).toBe('Too many attempts. Try again in 5 minutes.');
    await act(() => changeLanguage(i18n, 'vi'));
    expect(screen.getByRole('alert').textContent).toBe('Đã thử quá nhiều lần. Hãy thử lại sau 5 phút.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Thư điện tử' }).value).toBe('lan@example.org');
    expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu').value).toBe('wrong');
  });

  test('a server that cannot be reached is told from a wrong password', async () => {
    const onSignIn = async () => {
      throw new TypeError('Failed to fetch');
    };
    await drawApp(page({ onSignIn }));
    type(email(), 'lan@example.org');
    type(password(), 'right');
    submit();
    expect((await screen.findByRole('alert')).textContent).toContain('server cannot be reached');
  });

  test('the password can be shown, and password managers recognise both fields', async () => {
    await drawApp(page());
    expect(password().type).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password().type).toBe('text');
    expect([email().autocomplete, password().autocomplete]).toEqual(['username', 'current-password']);
  });
});

describe('sample roles', () => {
  test('are offered only where the server offers them', async () => {
    await drawApp(page());
    expect(screen.queryByText('Look around with sample data')).toBeNull();
  });

  test('enter with one press', async () => {
    const onSignInDemo = vi.fn<SignInPageProps['onSignInDemo']>(async () => {});
    await drawApp(page({ demoRoles: ['coordinator', 'liaison'], onSignInDemo }));
    fireEvent.click(screen.getByRole('button', { name: /Partner liaison/ }));
    await waitFor(() => expect(onSignInDemo).toHaveBeenCalledWith('liaison'));
  });
});

test.each(['vi', 'en'] as const)('axe finds nothing on the page in %s', async (language) => {
  const { container } = await drawApp(page({ demoRoles: ['leader'], notice: 'ended' }), { language });
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((violation) => violation.id)).toEqual([]);
});
