import { PageHead } from '@counterpart/ui/page-head';
import { useRouteContext } from '@tanstack/react-router';
import { navFor } from '../../app/nav.ts';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

/** The sections a viewer may open, each with what it is for. */
export function HomePage() {
  const { t } = useT();
  const { me } = useRouteContext({ from: '__root__' });
  usePageTitle(t('shell.home'));
  const sections = navFor(me).filter((item) => item.to !== '/');
  return (
    <>
      <PageHead title={t('shell.appName')} lead={t('shell.appPurpose')} />
      <h2 className="cp-hidden">{t('shell.homeSections')}</h2>
      <ul className="app-sections">
        {sections.map(({ to, label, purpose, icon: Glyph }) => (
          <li key={to}>
            <Glyph className="cp-icon" aria-hidden />
            <div>
              <RouteLink to={to}>{t(label)}</RouteLink>
              {purpose && <p className="cp-soft">{t(purpose)}</p>}
            </div>
          </li>
        ))}
        <li>
          <div>
            <RouteLink to="/display">{t('shell.settings')}</RouteLink>
            <p className="cp-soft">{t('display.purpose')}</p>
          </div>
        </li>
        <li>
          <div>
            <RouteLink to="/help">{t('shell.help')}</RouteLink>
            <p className="cp-soft">{t('help.purpose')}</p>
          </div>
        </li>
      </ul>
    </>
  );
}
