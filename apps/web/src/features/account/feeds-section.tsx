import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { CalendarSync } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

type Feed = ApiOutput['signing']['listFeeds'][number];

const revoke: SendCommand<{ id: string }, { id: string }> = (envelope) => apiClient.signing.revokeFeed.mutate(envelope);

/** Calendars that follow the signing schedule in one's name; a link that got into other hands is ended here. */
export function FeedsSection() {
  const { t } = useT();
  const feeds = useQuery(useApi().signing.listFeeds.queryOptions({}));
  const [asking, setAsking] = useState<Feed | null>(null);
  const revoking = useCommand(revoke, { done: () => t('account.feedRevoked') });
  return (
    <section>
      <h2>{t('account.feeds')}</h2>
      <p className="cp-soft">{t(feeds.data?.length === 0 ? 'account.noFeeds' : 'account.feedsNote')}</p>
      <FailureBanner failure={feeds.error} />
      {!feeds.data && !feeds.error && <Skeleton lines={2} />}
      <ul className="ac-list">
        {feeds.data?.map((one) => (
          <li key={one.id}>
            <CalendarSync className="cp-icon" aria-hidden />
            <div>
              <strong>{one.name}</strong>
              <div className="cp-soft">{t('account.madeAt', { at: formatInstant(one.createdAt) })}</div>
            </div>
            <Button size="s" aria-label={t('account.revokeOf', { name: one.name })} onPress={() => setAsking(one)}>
              {t('account.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <AskDialog
        isOpen={asking !== null}
        title={t('account.revokeTitle', { name: asking?.name ?? '' })}
        act={t('account.revoke')}
        onAct={() => asking && revoking.mutate({ id: asking.id })}
        onClose={() => setAsking(null)}
      >
        {t('account.feedRevokeBody')}
      </AskDialog>
    </section>
  );
}
