import { PageHead } from '@counterpart/ui/page-head';
import { useT } from '../lib/i18n.ts';
import { RouteLink } from '../lib/route-link.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';

/** An address without a page, or one the reader may not see: both look the same. */
export function NotFound() {
  const { t } = useT();
  usePageTitle(t('shell.notFoundTitle'));
  return (
    <>
      <PageHead title={t('shell.notFoundTitle')} lead={t('shell.notFoundBody')} />
      <RouteLink to="/">{t('shell.goHome')}</RouteLink>
    </>
  );
}
