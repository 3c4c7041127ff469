// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { drawApp } from '../../testing-draw.tsx';
import { SetPasswordPage } from './set-password-page.tsx';

const type = (value: string) => fireEvent.change(screen.getByLabelText('New password'), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Set the password and enter' }));

test('a weak password is refused before it is sent, with the limits in words', async () => {
  const onSet = vi.fn<(password: string) => Promise<void>>(async () => {});
  await drawApp(<SetPasswordPage isLink onSet={onSet} />);
  type('password2026');
  submit();
  expect(screen.getByRole('alert').textContent).toContain('12 to 128 characters');
  expect(onSet).not.toHaveBeenCalled();
  type('thuyền giấy qua cầu gỗ');
  submit();
  await waitFor(() => expect(onSet).toHaveBeenCalledWith('thuyền giấy qua cầu gỗ'));
});

test('an address without a link says whom to ask and offers no form', async () => {
  await drawApp(<SetPasswordPage isLink={false} onSet={async () => {}} />);
  expect(screen.getByText(/Ask your administrator/)).toBeDefined();
  expect(screen.queryByLabelText('New password')).toBeNull();
});
