import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';

type DoorFrameProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** The frame of pages for people who are not signed in. */
export function DoorFrame({ title, lead, children }: DoorFrameProps) {
  const { t } = useT();
  return (
    <div className="app-door">
      <header className="app-bar">
        <span className="app-brand">{t('shell.appName')}</span>
        <div className="app-bar-search" />
        <LanguageSwitch />
      </header>
      <main className="app-door-main">
        <div>
          <h1>{title}</h1>
          <p className="cp-page-lead">{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
