import './admin.css';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { adminPagesFor } from './admin-pages.ts';

/** The pages of the administration side by side; a page the reader may not open says who can. */
export function AdminFrame() {
  const { t } = useT();
  const me = useMe();
  const pages = adminPagesFor(me);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = pages.find((page) => path.startsWith(page.to))?.to;
  const nav = useRef<HTMLElement>(null);
  // On a phone the pages stand in a row that scrolls.
  useEffect(() => {
    if (current === undefined) return;
    nav.current?.querySelector(`a[href="${current}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  if (current === undefined) return <NoRight />;
  return (
    <>
      {pages.length > 1 && (
        <nav ref={nav} className="ad-nav cp-no-print" aria-label={t('admin.title')}>
          <ul>
            {pages.map(({ to, label, icon: Glyph }) => (
              <li key={to}>
                <RouteLink to={to} search={{}} className="ad-nav-link" activeOptions={{ includeSearch: false }}>
                  <Glyph className="cp-icon" aria-hidden />
                  {t(label)}
                </RouteLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  );
}

function NoRight() {
  const { t } = useT();
  usePageTitle(t('admin.title'));
  return (
    <>
      <PageHead title={t('admin.title')} />
      <EmptyState kind="noRight" title={t('admin.noRightTitle')}>
        {t('admin.noRightBody')}
      </EmptyState>
    </>
  );
}
