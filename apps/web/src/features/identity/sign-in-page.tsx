import type { Role } from '@counterpart/domain/shared/codes';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useState } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';

/** What the door takes. A handler that throws is answered in words; one that returns has signed in. */
export type SignInPageProps = {
  readonly onSignIn: (typed: Credentials) => Promise<void>;
  readonly onSignInDemo: (role: Role) => Promise<void>;
  /** Sample roles the server offers; none on a real one. */
  readonly demoRoles: readonly Role[];
  readonly notice: 'signed-out' | 'ended' | null;
};

/** Signing in by e-mail and password, or as a sample role where the server offers that. */
export function SignInPage({ onSignIn, onSignInDemo, demoRoles, notice }: SignInPageProps) {
  const { t } = useT();
  usePageTitle(t('identity.signInTitle'));
  return (
    <div className="app-door">
      <header className="app-bar">
        <span className="app-brand">{t('shell.appName')}</span>
        <div className="app-bar-search" />
        <LanguageSwitch />
      </header>
      <main className="app-door-main">
        <div>
          <h1>{t('identity.signInTitle')}</h1>
          <p className="cp-page-lead">{t('shell.appPurpose')}</p>
        </div>
        {notice && <Banner>{t(notice === 'ended' ? 'identity.sessionEnded' : 'identity.signedOut')}</Banner>}
        {demoRoles.length > 0 && <DemoRoles roles={demoRoles} onChoose={onSignInDemo} />}
        <SignInForm onSignIn={onSignIn} />
        <p className="cp-soft">{t('identity.forgotten')}</p>
      </main>
    </div>
  );
}

type DemoRolesProps = { readonly roles: readonly Role[]; readonly onChoose: (role: Role) => Promise<void> };

function DemoRoles({ roles, onChoose }: DemoRolesProps) {
  const { t } = useT();
  const [pending, setPending] = useState<Role | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const choose = async (role: Role) => {
    setPending(role);
    setFailure(null);
    try {
      await onChoose(role);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(null);
    }
  };
  return (
    <section className="app-demo">
      <h2>{t('identity.demoTitle')}</h2>
      <p className="cp-soft">{t('identity.demoBody')}</p>
      {failure !== null && (
        <Banner meaning="late" isUrgent>
          {failureText(failure, t)}
        </Banner>
      )}
      <ul className="app-roles">
        {roles.map((role) => (
          <li key={role}>
            <div>
              <div className="app-role-name">{t(`identity.role.${role}`)}</div>
              <div className="cp-soft">{t(`identity.roleDoes.${role}`)}</div>
            </div>
            <Button
              size="s"
              isPending={pending === role}
              aria-label={t('identity.demoSignInAs', { role: t(`identity.role.${role}`) })}
              onPress={() => void choose(role)}
            >
              {t('identity.demoEnter')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
