import { isPasswordAcceptable, PASSWORD_LENGTH } from '@counterpart/domain/identity/password.rules';
import { errorText } from '@counterpart/i18n/error-text';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { PasswordField } from '../identity/password-field.tsx';
import { useNewSession } from '../identity/use-session.ts';

type PasswordValues = { readonly current: string; readonly next: string };

const LIMITS = { minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max };

/** One's own password; a sample account has none. */
export function PasswordSection() {
  const { t } = useT();
  const { actor } = useMe();
  const [turn, setTurn] = useState(0);
  return (
    <section>
      <h2>{t('identity.password')}</h2>
      {actor?.hasPassword ? (
        <PasswordForm key={turn} onChanged={() => setTurn((count) => count + 1)} />
      ) : (
        <p className="cp-soft">{t('account.noPassword')}</p>
      )}
    </section>
  );
}

function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useT();
  const { actor } = useMe();
  const begin = useNewSession();
  const initial: PasswordValues = { current: '', next: '' };
  const form = useRecordForm({
    initial,
    version: 0,
    check: (values) => passwordProblems(values, [actor?.name ?? '', actor?.email ?? '']),
    input: ({ values }) => values,
    send: ({ input }) => apiClient.session.changePassword.mutate(input),
    placeOf: ({ code }) =>
      code === 'auth.wrong_credentials' ? 'current' : code === 'auth.password_too_weak' ? 'next' : null,
    sayRefusal: ({ code }) => (code === 'auth.wrong_credentials' ? (say) => say('account.currentWrong') : undefined),
    done: () => t('account.passwordChanged'),
    onDone: (me) => {
      onChanged();
      // What was asked with the old session is over; the page goes on with the new one.
      void begin(me);
    },
  });
  return (
    <RecordFormFrame form={form} submit="account.changePassword">
      <p className="cp-soft">{t('account.passwordNote')}</p>
      <PasswordField
        name="current"
        autoComplete="current-password"
        label={t('account.currentPassword')}
        value={form.values.current}
        onChange={(current) => form.set('current', current)}
        error={form.problems.current?.(t)}
      />
      <PasswordField
        name="next"
        autoComplete="new-password"
        label={t('identity.newPassword')}
        hint={t('identity.newPasswordHint', PASSWORD_LENGTH)}
        value={form.values.next}
        onChange={(next) => form.set('next', next)}
        error={form.problems.next?.(t)}
      />
    </RecordFormFrame>
  );
}

/** What is wrong with a change of password before it is sent. */
function passwordProblems({ current, next }: PasswordValues, about: readonly string[]): Problems<PasswordValues> {
  return {
    ...(current === '' && { current: (t) => t('identity.passwordMissing') }),
    ...(!isPasswordAcceptable(next, about) && {
      next: (t) => errorText({ code: 'auth.password_too_weak', details: LIMITS }, t),
    }),
  };
}
