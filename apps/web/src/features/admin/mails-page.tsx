import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

const STATES = ['waiting', 'sent', 'dead'] as const;
type State = (typeof STATES)[number];
type Line = ApiOutput['inbox']['mails']['items'][number];

const retry: SendCommand<{ id: string }, { id: string }> = (envelope) => apiClient.inbox.retryMail.mutate(envelope);

/** The mails of the register: what waits, what was sent, what could not be; each can be read and taken away. */
export function MailsPage() {
  const { t } = useT();
  const [state, setState] = useState<State>('waiting');
  const [limit, setLimit] = useState(50);
  const mails = useQuery(useApi().inbox.mails.queryOptions({ state, limit }, { placeholderData: keepPreviousData }));
  usePageTitle(t('admin.mails'));
  const items = mails.data?.items ?? [];
  return (
    <>
      <PageHead title={t('admin.mails')} lead={t('mails.lead')} />
      <div className="ad-mails-head">
        <Segmented
          label={t('mails.show')}
          segments={STATES.map((id) => ({ id, label: t(`mails.state.${id}`) }))}
          value={state}
          onChange={setState}
        />
      </div>
      <FailureBanner failure={mails.error} />
      {!mails.data && !mails.error && <Skeleton lines={6} />}
      {mails.data?.total === 0 && <EmptyState kind="nothingYet" title={t('mails.none')} />}
      <ul className="ad-mails">
        {items.map((one) => (
          <MailLine key={one.id} line={one} mayRetry={state !== 'sent'} />
        ))}
      </ul>
      {mails.data && items.length < mails.data.total && limit < 200 && (
        <Button onPress={() => setLimit(200)}>{t('admin.showMore')}</Button>
      )}
    </>
  );
}

function MailLine({ line, mayRetry }: { readonly line: Line; readonly mayRetry: boolean }) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  const again = useCommand(retry, { done: () => t('mails.retried') });
  const mail = useQuery({ ...useApi().inbox.mail.queryOptions({ id: line.id }), enabled: isOpen });
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong>{line.subject}</strong> <span className="cp-soft">{line.to}</span>{' '}
          <span className="cp-soft cp-figures">{formatInstant(line.sentAt ?? line.createdAt)}</span>
        </summary>
        {line.lastError !== null && <p>{t('mails.failed', { count: line.attempts, error: line.lastError })}</p>}
        <FailureBanner failure={mail.error} />
        {isOpen && !mail.data && !mail.error && <Skeleton lines={4} />}
        {mail.data && <pre className="ad-mail">{mail.data.text}</pre>}
        <div className="cp-row">
          {mail.data && (
            <Button size="s" icon={Download} onPress={() => save(line.id, mail.data.file)}>
              {t('mails.download')}
            </Button>
          )}
          {mayRetry && (
            <Button size="s" icon={RotateCcw} isPending={again.isPending} onPress={() => again.mutate({ id: line.id })}>
              {t('mails.retry')}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
}

/** Hands the mail to the reader as a file that mail programs open. */
function save(id: string, file: string): void {
  const url = URL.createObjectURL(new Blob([file], { type: 'message/rfc822' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${id}.eml`;
  link.click();
  URL.revokeObjectURL(url);
}
