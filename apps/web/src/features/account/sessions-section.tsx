import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { useSignOut } from '../identity/use-session.ts';
import { deviceOf } from './device-words.ts';

type Session = ApiOutput['session']['list'][number];

const end: SendCommand<{ id: string }, null> = ({ input }) => apiClient.session.end.mutate(input);

/** Where one is signed in: each device can be ended, or all of them at once. */
export function SessionsSection() {
  const { t } = useT();
  const sessions = useQuery(useApi().session.list.queryOptions(undefined, { staleTime: 0 }));
  const ending = useCommand(end, { done: () => t('account.sessionEnded') });
  const signOutEverywhere = useSignOut('everywhere');
  const [isAsking, setAsking] = useState(false);
  return (
    <section>
      <h2>{t('account.sessions')}</h2>
      <FailureBanner failure={sessions.error} />
      {!sessions.data && !sessions.error && <Skeleton lines={2} />}
      <ul className="ac-list">
        {sessions.data?.map((one) => (
          <li key={one.id}>
            <MonitorSmartphone className="cp-icon" aria-hidden />
            <SessionText session={one} />
            {!one.isCurrent && (
              <Button
                size="s"
                isPending={ending.isPending && ending.variables.id === one.id}
                aria-label={t('account.endSessionOf', { started: formatInstant(one.createdAt) })}
                onPress={() => ending.mutate({ id: one.id })}
              >
                {t('account.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="danger" icon={LogOut} onPress={() => setAsking(true)}>
        {t('account.signOutEverywhere')}
      </Button>
      <AskDialog
        isOpen={isAsking}
        title={t('account.signOutEverywhereTitle')}
        act={t('account.signOutEverywhere')}
        onAct={signOutEverywhere}
        onClose={() => setAsking(false)}
      >
        {t('account.signOutEverywhereBody')}
      </AskDialog>
    </section>
  );
}

function SessionText({ session }: { readonly session: Session }) {
  const { t } = useT();
  const { browser, system } = deviceOf(session.userAgent);
  const device =
    browser && system
      ? t('account.device', { browser, system })
      : (browser ?? system ?? (session.userAgent.slice(0, 60) || t('account.deviceUnknown')));
  return (
    <div>
      <strong>{device}</strong> {session.isCurrent && <Tag>{t('account.thisDevice')}</Tag>}
      <div className="cp-soft">
        {t('account.sessionTimes', {
          seen: formatInstant(session.lastSeenAt),
          started: formatInstant(session.createdAt),
        })}
      </div>
    </div>
  );
}
