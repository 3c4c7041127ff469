import '../pipeline/pipeline.css';
import './meetings.css';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { MeetingList } from './meeting-list.tsx';
import { isNarrowed, MeetingsFilter, NOTHING } from './meetings-filter.tsx';
import { PromisesView } from './promises-view.tsx';
import { type MeetingLine, useMeetingsFilter, useMeetingsSearch, usePages } from './use-meetings.ts';

const MeetingForm = lazy(async () => ({ default: (await import('./meeting-form.tsx')).MeetingForm }));

/** Meetings with partners, and on the other side of the switch what was asked and promised at all of them. */
export function MeetingsPage() {
  const { t } = useT();
  const [search, set] = useMeetingsSearch();
  const title = t(search.view === 'promises' ? 'meetings.promises' : 'meetings.title');
  usePageTitle(title);
  return (
    <div className="mt-page">
      <PrintHead start={title} end="" />
      <PageHead title={title} lead={t('meetings.lead')} actions={<NewMeeting />} />
      <Segmented
        label={t('meetings.view')}
        segments={[
          { id: 'meetings', label: t('meetings.title') },
          { id: 'promises', label: t('meetings.promises') },
        ]}
        value={search.view ?? 'meetings'}
        onChange={(view) => set({ view: view === 'promises' ? view : undefined, state: undefined, debtor: undefined })}
      />
      <MeetingsFilter search={search} onSet={set} />
      {search.view === 'promises' ? <PromisesView /> : <Meetings />}
    </div>
  );
}

function NewMeeting() {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  if (!useCan('meeting.write')) return null;
  return (
    <>
      <Button icon={Plus} variant="primary" onPress={() => setOpen(true)}>
        {t('meetings.new')}
      </Button>
      <Suspense>{isOpen && <MeetingForm meeting={null} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

function Meetings() {
  const { t } = useT();
  const [search, set] = useMeetingsSearch();
  const { filter, isReady } = useMeetingsFilter(search);
  const input = { ...filter, isOpen: search.open === 'yes' };
  const meetings = usePages<MeetingLine, ApiOutput['meetings']['list']>({
    queryKey: useApi().meetings.list.queryKey(input),
    read: (cursor) => apiClient.meetings.list.query({ ...input, cursor }),
    isReady,
  });
  const rows = meetings.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <FailureBanner failure={meetings.error} />
      {!rows && !meetings.error && <Skeleton lines={8} />}
      {rows && (
        <>
          <p className="cp-figures">{t('meetings.total', { count: meetings.data?.pages[0]?.total ?? 0 })}</p>
          <MeetingList
            meetings={rows}
            empty={isNarrowed(search) ? <NoMatch onClear={() => set(NOTHING)} /> : <NoMeeting />}
          />
        </>
      )}
      {meetings.hasNextPage && (
        <Button isPending={meetings.isFetchingNextPage} onPress={() => void meetings.fetchNextPage()}>
          {t('meetings.more')}
        </Button>
      )}
    </>
  );
}

function NoMeeting() {
  const { t } = useT();
  const mayWrite = useCan('meeting.write');
  return (
    <EmptyState kind="nothingYet" title={t('meetings.none')}>
      {t(mayWrite ? 'meetings.noneBody' : 'meetings.noneForYou')}
    </EmptyState>
  );
}

/** Nothing fits the filter, and the way out of it. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useT();
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('meetings.noMatch')}
      actions={<Button onPress={onClear}>{t('meetings.filter.clear')}</Button>}
    />
  );
}
