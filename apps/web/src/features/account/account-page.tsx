import './account.css';
import { RadioGroup } from '@counterpart/ui/choice';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead } from '@counterpart/ui/page-head';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useCan, useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { useLanguageChoice } from '../../shell/language-switch.tsx';
import { FeedsSection } from './feeds-section.tsx';
import { NoticesSection } from './notices-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TokensSection } from './tokens-section.tsx';

/** One's own account: who one is here, and every way in that stands open in one's name. */
export function AccountPage() {
  const { t } = useT();
  const maySubscribe = useCan('feed.subscribe');
  usePageTitle(t('account.title'));
  return (
    <>
      <PageHead title={t('account.title')} />
      <div className="ac-sections">
        <Profile />
        <LanguageSection />
        <NoticesSection />
        <SessionsSection />
        <PasswordSection />
        <TokensSection />
        {maySubscribe && <FeedsSection />}
      </div>
    </>
  );
}

function Profile() {
  const { t } = useT();
  const { actor } = useMe();
  const { agencyName, partnerName } = useReference();
  if (!actor) return null;
  const place = agencyName(actor.agencyId) || partnerName(actor.partnerId);
  return (
    <section>
      <h2>{t('account.profile')}</h2>
      <KeyValueList
        facts={[
          { id: 'name', name: t('users.name'), value: actor.name },
          { id: 'email', name: t('identity.email'), value: <span className="ac-break">{actor.email}</span> },
          { id: 'role', name: t('users.column.role'), value: t(`identity.role.${actor.role}`) },
          ...(place === '' ? [] : [{ id: 'place', name: t('users.column.place'), value: place }]),
        ]}
      />
      <p className="cp-soft">{t('account.profileNote')}</p>
    </section>
  );
}

function LanguageSection() {
  const { t, language } = useT();
  const choose = useLanguageChoice();
  return (
    <section>
      <h2>{t('shell.language')}</h2>
      <RadioGroup
        label={t('account.languageLabel')}
        hint={t('account.languageHint')}
        value={language}
        options={[
          { id: 'vi', label: t('shell.languageVi') },
          { id: 'en', label: t('shell.languageEn') },
        ]}
        onChange={choose}
      />
      <p>
        <RouteLink to="/display">{t('account.moreDisplay')}</RouteLink>
      </p>
    </section>
  );
}
