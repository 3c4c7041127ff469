import { PageHead } from '@counterpart/ui/page-head';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useT } from '../lib/i18n.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

/** Browsers' words for a chunk that is gone because a new version was put in place. */
const CHUNK_GONE = /dynamically imported module|importing a module script failed/i;

/** A page that could not be drawn: what happened, what to do, the technical words last. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useT();
  const router = useRouter();
  const detail = error instanceof Error ? error.message : String(error);
  const isOldVersion = CHUNK_GONE.test(detail);
  usePageTitle(t('shell.failedTitle'));
  const again = () => {
    if (isOldVersion) return window.location.reload();
    reset();
    return void router.invalidate();
  };
  return (
    <div className="cp-stack">
      <PageHead title={t('shell.failedTitle')} lead={t(isOldVersion ? 'shell.newVersion' : 'shell.failedBody')} />
      <div>
        {/* A plain button: what failed may be the very code a richer one needs. */}
        <button type="button" className="cp-button" data-variant="primary" onClick={again}>
          <RotateCw className="cp-icon" aria-hidden />
          {t(isOldVersion ? 'shell.reload' : 'shell.tryAgain')}
        </button>
      </div>
      {!isOldVersion && (
        <details>
          <summary>{t('shell.failedDetail')}</summary>
          <pre className="app-detail">{detail}</pre>
        </details>
      )}
    </div>
  );
}
