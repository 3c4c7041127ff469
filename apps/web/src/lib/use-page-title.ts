import { useEffect } from 'react';
import { useT } from './i18n.ts';

/** Names the browser's tab after the page, in the reader's language. */
export function usePageTitle(page: string): void {
  const { t } = useT();
  useEffect(() => {
    document.title = t('shell.pageTitle', { page });
  }, [t, page]);
}
