import { useRouteContext } from '@tanstack/react-router';
import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import { navGroupsFor } from '../app/nav.ts';
import { useT } from '../lib/i18n.ts';
import { RouteLink } from '../lib/route-link.tsx';

type SideNavProps = {
  /** Also lists what the top bar holds on wide screens. */
  readonly isWhole?: boolean;
  readonly onGo?: () => void;
};

/** The main sections as links; the open one is marked. */
export function SideNav({ isWhole = false, onGo }: SideNavProps) {
  const { t } = useT();
  const { me } = useRouteContext({ from: '__root__' });
  return (
    <ul className="app-nav-list" onClick={onGo}>
      {navGroupsFor(me).flatMap((items, group) =>
        items.map(({ to, label, icon: Glyph }, at) => (
          <li key={to} {...(group > 0 && at === 0 && { className: 'app-nav-rule' })}>
            <RouteLink to={to} className="app-nav-link" activeOptions={{ exact: to === '/' }}>
              <Glyph className="cp-icon" aria-hidden />
              {t(label)}
            </RouteLink>
          </li>
        )),
      )}
      {isWhole && (
        <>
          <li className="app-nav-rule">
            <RouteLink to="/display" className="app-nav-link">
              <SlidersHorizontal className="cp-icon" aria-hidden />
              {t('shell.settings')}
            </RouteLink>
          </li>
          <li>
            <RouteLink to="/help" className="app-nav-link">
              <CircleHelp className="cp-icon" aria-hidden />
              {t('shell.help')}
            </RouteLink>
          </li>
        </>
      )}
    </ul>
  );
}
