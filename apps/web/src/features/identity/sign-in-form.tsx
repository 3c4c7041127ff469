import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { TextField } from '@counterpart/ui/text-field';
import { type FormEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { FailureBanner } from './failure-banner.tsx';
import { PasswordField } from './password-field.tsx';
import { useSending } from './use-sending.ts';

/** What is typed at the door. */
export type Credentials = { readonly email: string; readonly password: string };

type Problems = { readonly email?: PlainMessageKey; readonly password?: PlainMessageKey };

/** What is wrong with the typed words before anything is sent; keys of messages, so that they follow the language. */
export function problemsOf({ email, password }: Credentials): Problems {
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email.trim());
  return {
    ...(email.trim() === '' ? { email: 'identity.emailMissing' } : !isAddress && { email: 'identity.emailInvalid' }),
    ...(password === '' && { password: 'identity.passwordMissing' }),
  };
}

/** E-mail and password. Sending is never disabled; nothing typed is lost. */
export function SignInForm({ onSignIn }: { readonly onSignIn: (typed: Credentials) => Promise<void> }) {
  const { t } = useT();
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '' });
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<Problems>({});
  const sending = useSending(onSignIn);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(typed);
    setProblems(found);
    setAttempt((count) => count + 1);
    if (Object.keys(found).length > 0) sending.forget();
    else sending.start({ email: typed.email.trim(), password: typed.password });
  };
  const shown = { email: problems.email && t(problems.email), password: problems.password && t(problems.password) };
  const errors = (['email', 'password'] as const).flatMap((field) => {
    const message = shown[field];
    return message ? [{ field, message }] : [];
  });
  return (
    <form className="cp-form" onSubmit={onSubmit} noValidate>
      <ErrorSummary attempt={attempt} errors={errors} />
      <FailureBanner failure={sending.failure} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        label={t('identity.email')}
        hint={t('identity.emailHint')}
        value={typed.email}
        onChange={(email) => setTyped((now) => ({ ...now, email }))}
        error={shown.email}
      />
      <PasswordField
        autoComplete="current-password"
        label={t('identity.password')}
        value={typed.password}
        onChange={(password) => setTyped((now) => ({ ...now, password }))}
        error={shown.password}
      />
      <div>
        <Button type="submit" variant="primary" isPending={sending.isPending}>
          {t('identity.signIn')}
        </Button>
      </div>
    </form>
  );
}
