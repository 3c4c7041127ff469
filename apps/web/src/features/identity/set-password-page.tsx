import { isPasswordAcceptable, PASSWORD_LENGTH } from '@counterpart/domain/identity/password.rules';
import { errorText } from '@counterpart/i18n/error-text';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { type FormEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { DoorFrame } from './door-frame.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { PasswordField } from './password-field.tsx';
import { useSending } from './use-sending.ts';

/** What setting a password takes; a handler that returns has signed in. */
export type SetPasswordPageProps = {
  /** Whether the address holds anything that could be a link of ours. */
  readonly isLink: boolean;
  readonly onSet: (password: string) => Promise<void>;
};

const LIMITS = { minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max };

/** A new password by a link from the administrator. */
export function SetPasswordPage({ isLink, onSet }: SetPasswordPageProps) {
  const { t } = useT();
  usePageTitle(t('identity.setPasswordTitle'));
  return (
    <DoorFrame title={t('identity.setPasswordTitle')} lead={t('identity.setPasswordLead')}>
      {isLink ? (
        <NewPasswordForm onSet={onSet} />
      ) : (
        <Banner meaning="late">{errorText({ code: 'auth.link_invalid', details: {} }, t)}</Banner>
      )}
    </DoorFrame>
  );
}

function NewPasswordForm({ onSet }: Pick<SetPasswordPageProps, 'onSet'>) {
  const { t } = useT();
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [isRefused, setRefused] = useState(false);
  const sending = useSending(onSet);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The server knows the holder's name too and asks once more.
    const isWeak = !isPasswordAcceptable(password, []);
    setRefused(isWeak);
    setAttempt((count) => count + 1);
    if (isWeak) sending.forget();
    else sending.start(password);
  };
  const error = isRefused ? errorText({ code: 'auth.password_too_weak', details: LIMITS }, t) : undefined;
  return (
    <form className="cp-form" onSubmit={onSubmit} noValidate>
      <ErrorSummary attempt={attempt} errors={error ? [{ field: 'password', message: error }] : []} />
      <FailureBanner failure={sending.failure} />
      <PasswordField
        autoComplete="new-password"
        label={t('identity.newPassword')}
        hint={t('identity.newPasswordHint', PASSWORD_LENGTH)}
        value={password}
        onChange={setPassword}
        error={error}
      />
      <div>
        <Button type="submit" variant="primary" isPending={sending.isPending}>
          {t('identity.setPassword')}
        </Button>
      </div>
    </form>
  );
}
