import { Banner } from '@counterpart/ui/banner';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '../lib/i18n.ts';
import { useOnline } from '../lib/use-online.ts';
import { LanguageKeeper } from './language-keeper.tsx';
import { PrintStamp } from './print-stamp.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

const NavDrawer = lazy(async () => ({ default: (await import('./nav-drawer.tsx')).NavDrawer }));
const Toasts = lazy(async () => ({ default: (await import('@counterpart/ui/toast')).ToastRegion }));

/** The frame of every page: skip link, top bar, navigation, main, toasts. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useT();
  const main = useRef<HTMLElement>(null);
  const [isNavOpen, setNavOpen] = useState(false);
  const isOnline = useOnline();
  useFocusOnNewPage(main);
  return (
    <div className="app-frame">
      <a
        className="app-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell.skipToContent')}
      </a>
      <LanguageKeeper />
      <TopBar onOpenNav={() => setNavOpen(true)} />
      <div className="app-body">
        <nav className="app-nav cp-no-print" aria-label={t('shell.navigation')}>
          <SideNav />
        </nav>
        <main id="main" ref={main} className="app-main" tabIndex={-1}>
          <PrintStamp />
          {!isOnline && (
            <Banner meaning="dueSoon" isUrgent>
              {t('shell.offline')}
            </Banner>
          )}
          {children}
        </main>
      </div>
      <Suspense>
        {isNavOpen && <NavDrawer onClose={() => setNavOpen(false)} />}
        <Toasts />
      </Suspense>
    </div>
  );
}

/** On a new address the focus moves to its heading, so that screen readers read where one has come. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isFirst = last.current === undefined;
    const isSame = last.current === path;
    last.current = path;
    if (isFirst || isSame) return;
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [path, main]);
}
