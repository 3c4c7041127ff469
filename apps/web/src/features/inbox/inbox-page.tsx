import './inbox.css';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient, type ApiInput, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { NoticeLine } from './notice-line.tsx';

const route = getRouteApi('/framed/inbox');
const FEW = 100;
const MANY = 500;

const markRead: SendCommand<ApiInput['inbox']['markRead']['input'], ApiOutput['inbox']['markRead']> = (envelope) =>
  apiClient.inbox.markRead.mutate(envelope);

/** What the reader was told and why, the newest first; what was dealt with is put away. */
export function InboxPage() {
  const { t } = useT();
  const isDone = route.useSearch().show === 'done';
  const navigate = useNavigate({ from: '/inbox' });
  const [limit, setLimit] = useState(FEW);
  const notices = useQuery(useApi().inbox.list.queryOptions({ isDone, limit }, { placeholderData: keepPreviousData }));
  const read = useCommand(markRead, { done: () => t('inbox.wereRead') });
  usePageTitle(t('inbox.title'));
  const items = notices.data?.items ?? [];
  const unread = items.filter((one) => !one.isRead).length;
  return (
    <>
      <PageHead
        title={t('inbox.title')}
        lead={t('inbox.lead')}
        {...(unread > 0 && {
          actions: (
            <Button icon={CheckCheck} onPress={() => read.mutate({ id: null })} isPending={read.isPending}>
              {t('inbox.allRead')}
            </Button>
          ),
        })}
      />
      <div className="ib-head">
        <Segmented<'open' | 'done'>
          label={t('inbox.show')}
          segments={[
            { id: 'open', label: t('inbox.showOpen') },
            { id: 'done', label: t('inbox.showDone') },
          ]}
          value={isDone ? 'done' : 'open'}
          onChange={(show) => void navigate({ search: show === 'done' ? { show } : {} })}
        />
        {unread > 0 && <span className="cp-figures cp-soft">{t('inbox.unread', { count: unread })}</span>}
      </div>
      <FailureBanner failure={notices.error} />
      {!notices.data && !notices.error && <Skeleton lines={8} />}
      {notices.data && items.length === 0 && (
        <EmptyState kind="nothingYet" title={t(isDone ? 'inbox.noneDone' : 'inbox.noneTitle')}>
          {isDone ? null : t('inbox.noneBody')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="ib-list" aria-label={t('inbox.title')}>
          {items.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {notices.data && items.length < notices.data.total && (
        <p className="hm-more">
          <span className="cp-soft">{t('home.shownOf', { count: items.length, total: notices.data.total })}</span>
          {limit === FEW && (
            <Button size="s" onPress={() => setLimit(MANY)}>
              {t('admin.showMore')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
