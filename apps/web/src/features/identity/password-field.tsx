import { TextField } from '@counterpart/ui/text-field';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';

type PasswordFieldProps = {
  /** Where a form has several. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly error: string | undefined;
};

/** A password that can be shown while it is typed; pasting and password managers work. */
export function PasswordField({ name = 'password', ...props }: PasswordFieldProps) {
  const { t } = useT();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      name={name}
      type={isShown ? 'text' : 'password'}
      after={
        <button type="button" className="app-show" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t('identity.showPassword')}
        </button>
      }
    />
  );
}
