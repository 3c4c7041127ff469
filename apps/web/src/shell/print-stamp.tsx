import { formatInstant } from '@counterpart/i18n/date-words';
import { PrintHead } from '@counterpart/ui/page-head';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { now } from '../lib/clock.ts';
import { useT } from '../lib/i18n.ts';

/** The head of every printed page: what this is and when it was printed. */
export function PrintStamp() {
  const { t } = useT();
  const [printedAt, setPrintedAt] = useState(now);
  useEffect(() => {
    const stamp = () => flushSync(() => setPrintedAt(now()));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return <PrintHead start={t('shell.appName')} end={t('shell.printedAt', { at: formatInstant(printedAt) })} />;
}
