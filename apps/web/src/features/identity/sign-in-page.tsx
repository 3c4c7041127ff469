import type { Role } from '@counterpart/domain/shared/codes';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { DoorFrame } from './door-frame.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';
import { useSending } from './use-sending.ts';

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
    <DoorFrame title={t('identity.signInTitle')} lead={t('shell.appPurpose')}>
      {notice && <Banner>{t(notice === 'ended' ? 'identity.sessionEnded' : 'identity.signedOut')}</Banner>}
      {demoRoles.length > 0 && <DemoRoles roles={demoRoles} onChoose={onSignInDemo} />}
      <SignInForm onSignIn={onSignIn} />
      <p className="cp-soft">{t('identity.forgotten')}</p>
    </DoorFrame>
  );
}

type DemoRolesProps = { readonly roles: readonly Role[]; readonly onChoose: (role: Role) => Promise<void> };

function DemoRoles({ roles, onChoose }: DemoRolesProps) {
  const { t } = useT();
  const [pressed, setPressed] = useState<Role | null>(null);
  const entering = useSending(onChoose);
  return (
    <section className="app-demo">
      <h2>{t('identity.demoTitle')}</h2>
      <p className="cp-soft">{t('identity.demoBody')}</p>
      <FailureBanner failure={entering.failure} />
      <ul className="app-roles">
        {roles.map((role) => (
          <li key={role}>
            <div>
              <div className="app-role-name">{t(`identity.role.${role}`)}</div>
              <div className="cp-soft">{t(`identity.roleDoes.${role}`)}</div>
            </div>
            <Button
              size="s"
              isPending={entering.isPending && pressed === role}
              aria-label={t('identity.demoSignInAs', { role: t(`identity.role.${role}`) })}
              onPress={() => {
                setPressed(role);
                entering.start(role);
              }}
            >
              {t('identity.demoEnter')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
