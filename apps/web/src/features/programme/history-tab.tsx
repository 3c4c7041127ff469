import './history.css';
import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { MILESTONE_FIELDS } from '../milestones/milestone-fields.ts';
import { HistoryEntry } from './history-entry.tsx';
import { fieldLabel } from './history-words.ts';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';

type HistoryTabProps = {
  readonly programme: ProgrammeView;
  readonly road: readonly RoadInstrument[];
  readonly field: string | undefined;
  readonly onField: (field: string | undefined) => void;
};

const ALL = 'all';
const FIELDS = [...Object.keys(MILESTONE_FIELDS), ...Object.keys(programmeFields), 'sideState', 'amountMinor'];

/** Who changed what and when, old beside new, with the way back. */
export function HistoryTab({ programme, road, field, onField }: HistoryTabProps) {
  const { t, language } = useT();
  const history = useHistory(programme.id, field);
  const options = [
    { id: ALL, label: t('programme.history.allFields') },
    ...[...new Set(FIELDS)].map((id) => ({ id, label: fieldLabel(id, { t, language }) })),
  ];
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="cp-stack">
      <div className="hs-filter cp-no-print">
        <Select
          label={t('programme.history.filter')}
          options={options}
          value={options.some((one) => one.id === field) ? (field ?? ALL) : ALL}
          onChange={(id) => onField(id === ALL ? undefined : id)}
        />
        <RouteLink to="/changes" search={{ since: 'lastWeek', programme: programme.code }} className="cp-link">
          {t('changes.week')}
        </RouteLink>
      </div>
      {history.isPending && <Skeleton lines={8} />}
      {history.isError && (
        <Banner meaning="late" isUrgent>
          {failureText(history.error, t)}
        </Banner>
      )}
      {history.isSuccess && items.length === 0 && (
        <EmptyState
          kind={field ? 'nothingMatches' : 'nothingYet'}
          title={t('programme.history.emptyTitle')}
          {...(field && {
            actions: <Button onPress={() => onField(undefined)}>{t('programme.history.allFields')}</Button>,
          })}
        />
      )}
      <ol className="hs-list">
        {items.map((item) => (
          <HistoryEntry key={item.seq} item={item} programme={programme} road={road} />
        ))}
      </ol>
      {history.hasNextPage && (
        <div className="cp-no-print">
          <Button onPress={() => void history.fetchNextPage()} isPending={history.isFetchingNextPage}>
            {t('programme.history.older')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useHistory(programmeId: string, field: string | undefined) {
  const api = useApi();
  const asked = { programmeId, ...(field && { field }) };
  return useInfiniteQuery({
    queryKey: [...api.programmes.history.queryKey(asked), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.programmes.history.query({ ...asked, ...(pageParam !== null && { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBefore,
  });
}
