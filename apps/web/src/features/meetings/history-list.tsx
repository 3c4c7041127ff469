import '../programme/history.css';
import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { channelText } from '../programme/history-words.ts';
import { useRoadNames } from '../programme/use-road-names.ts';
import { factChanges, factLabel, factSubject, factValue, factVerb, type MeetingFact } from './history-words.ts';

type HistoryListProps = { readonly meetingId: string; readonly itemId?: string };

/** Who changed what of a meeting, or of one promise made there: old beside new, the latest first. */
export function HistoryList({ meetingId, itemId }: HistoryListProps) {
  const { t } = useRoadNames();
  const history = useFacts({ id: meetingId, itemId: itemId ?? null });
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <FailureBanner failure={history.error} />
      {history.isPending && <Skeleton lines={6} />}
      {history.isSuccess && items.length === 0 && (
        <EmptyState kind="nothingYet" title={t('programme.history.emptyTitle')} />
      )}
      <ol className="hs-list">
        {items.map((fact) => (
          <Entry key={fact.seq} fact={fact} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button onPress={() => void history.fetchNextPage()} isPending={history.isFetchingNextPage}>
          {t('programme.history.older')}
        </Button>
      )}
    </>
  );
}

function Entry({ fact }: { readonly fact: MeetingFact }) {
  const names = useRoadNames();
  const { t } = names;
  const channel = channelText(fact.channel, t);
  return (
    <li className="hs-entry">
      <div className="hs-when">
        <time className="cp-figures">{formatInstant(fact.at)}</time>
        <p className="cp-soft">
          {fact.actorName || t('milestone.conflict.office')}
          {channel !== '' && ` · ${channel}`}
        </p>
      </div>
      <div className="hs-what">
        <h3>
          {factSubject(fact, t)} <span className="cp-soft">{factVerb(fact.action, t)}</span>
        </h3>
        <dl>
          {factChanges(fact).map(({ field, before, after }) => (
            <div key={field} className="hs-change">
              <dt>{factLabel(field, names)}</dt>
              <dd>
                {before !== undefined && (
                  <>
                    <del>{factValue(fact.entity, { field, value: before }, names)}</del> <span aria-hidden>→</span>{' '}
                  </>
                )}
                <ins>{factValue(fact.entity, { field, value: after }, names)}</ins>
              </dd>
            </div>
          ))}
        </dl>
        {fact.reason !== null && fact.reason !== '' && <p>{t('programme.history.because', { reason: fact.reason })}</p>}
      </div>
    </li>
  );
}

function useFacts(asked: { readonly id: string; readonly itemId: string | null }) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...api.meetings.history.queryKey(asked), 'pages'],
    queryFn: ({ pageParam, signal }) => apiClient.meetings.history.query({ ...asked, before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBefore,
  });
}
