import './leader.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Printer } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Holders } from './holders.tsx';
import { Overdue } from './overdue.tsx';
import { Requests } from './requests.tsx';
import { SignedNext } from './signed-next.tsx';
import { Slipped } from './slipped.tsx';

/**
 * The register on one page: what is signed next, what slipped this week and why, who holds files too long, overdue
 * tasks with their trend, what partners still wait for. It fits a screen and a printed sheet; every line opens its record.
 */
export function LeaderPage() {
  const { t } = useT();
  const { today } = useMe();
  usePageTitle(t('leader.title'));
  return (
    <div className="ld-page">
      <PrintHead start={t('leader.title')} end={formatDate(today)} />
      <PageHead
        title={t('leader.title')}
        lead={t('leader.lead', { day: formatDate(today) })}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            {t('changes.print')}
          </Button>
        }
      />
      <div className="ld-grid">
        <SignedNext />
        <Slipped />
        <Holders />
        <Overdue />
        <Requests />
      </div>
    </div>
  );
}
