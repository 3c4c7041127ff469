import { useRouteContext } from '@tanstack/react-router';
import { CircleHelp, Menu as MenuIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import { SaveStatus } from './save-status.tsx';
import { SLOTS } from '../app/slots.ts';
import { useT } from '../lib/i18n.ts';
import { RouteLink } from '../lib/route-link.tsx';

// Menus weigh more than the page they stand on: they follow once it is painted.
const ThemeMenu = lazy(async () => ({ default: (await import('./bar-menus.tsx')).ThemeMenu }));
const AccountMenu = lazy(async () => ({ default: (await import('./bar-menus.tsx')).AccountMenu }));

/** The bar over every page: menu on narrow screens, name, search, language, theme, help, account. */
export function TopBar({ onOpenNav }: { readonly onOpenNav: () => void }) {
  const { t } = useT();
  const { me } = useRouteContext({ from: '__root__' });
  const { search: Search, create: Create, inbox: Inbox } = SLOTS;
  return (
    <header className="app-bar cp-no-print">
      <div className="app-narrow-only">
        <button type="button" className="app-bar-link" aria-label={t('shell.openNavigation')} onClick={onOpenNav}>
          <MenuIcon className="cp-icon" aria-hidden />
        </button>
      </div>
      <RouteLink to="/" className="app-brand">
        {t('shell.appName')}
      </RouteLink>
      <div className="app-bar-search">{Search && <Search />}</div>
      <SaveStatus />
      {Create && <Create />}
      {Inbox && <Inbox />}
      <LanguageSwitch />
      <div className="app-wide-only cp-row">
        <Suspense fallback={<span className="app-bar-link" />}>
          <ThemeMenu />
        </Suspense>
        <RouteLink to="/help" className="app-bar-link" aria-label={t('shell.help')} title={t('shell.help')}>
          <CircleHelp className="cp-icon" aria-hidden />
        </RouteLink>
      </div>
      {me.actor && (
        <Suspense fallback={<span className="app-bar-link" />}>
          <AccountMenu viewer={me.actor} />
        </Suspense>
      )}
    </header>
  );
}
