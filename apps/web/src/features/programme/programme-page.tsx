import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tabs } from '@counterpart/ui/tabs';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { refusalOf } from '../../lib/trpc.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { ProgrammeHead } from './programme-head.tsx';
import { type ProgrammeSearch, type ProgrammeTab, TABS } from './programme-search.ts';
import { RoadTab } from './road-tab.tsx';
import { type ProgrammeView, useProgramme, useRoad } from './use-programme.ts';
import '../milestones/milestones.css';
import './programme.css';

const OverviewTab = lazy(async () => ({ default: (await import('./overview-tab.tsx')).OverviewTab }));
const DeliverablesTab = lazy(async () => ({
  default: (await import('../deliverables/programme-deliverables.tsx')).ProgrammeDeliverables,
}));
const DocumentsTab = lazy(async () => ({
  default: (await import('../documents/programme-documents.tsx')).ProgrammeDocuments,
}));
const HistoryTab = lazy(async () => ({ default: (await import('./history-tab.tsx')).HistoryTab }));
const SlipTab = lazy(async () => ({ default: (await import('./slip-tab.tsx')).SlipTab }));

const route = getRouteApi('/framed/p/$code');

const TAB_WORDS = {
  road: 'programme.tab.road',
  overview: 'programme.tab.overview',
  deliverables: 'deliverables.tab',
  documents: 'documents.title',
  history: 'programme.tab.history',
  slip: 'programme.tab.slip',
} as const;

/** One programme: where it stands, its facts, what changed, which days moved. */
export function ProgrammePage() {
  const { t } = useT();
  const { code } = route.useParams();
  const programme = useProgramme(code);
  usePageTitle(code);
  if (programme.isPending) return <Skeleton lines={12} />;
  if (programme.isError) {
    if (refusalOf(programme.error)?.code === 'common.not_found') return <NotFound />;
    return (
      <Banner
        meaning="late"
        isUrgent
        actions={<Button onPress={() => void programme.refetch()}>{t('shell.tryAgain')}</Button>}
      >
        {failureText(programme.error, t)}
      </Banner>
    );
  }
  return <Programme programme={programme.data} />;
}

function Programme({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/p/$code' });
  const road = useRoad(programme.id);
  const set = (next: ProgrammeSearch) => void navigate({ search: next, resetScroll: false });
  const tab = search.tab ?? 'road';
  return (
    <div className="pg-page">
      <ProgrammeHead programme={programme} road={road.data ?? []} />
      <Tabs<ProgrammeTab>
        label={t('programme.tabs')}
        tabs={TABS.map((id) => ({ id, label: t(TAB_WORDS[id]) }))}
        value={tab}
        onChange={(id) => set(id === 'road' ? {} : { tab: id })}
      >
        <Suspense fallback={<Skeleton lines={8} />}>
          <Loaded isPending={road.isPending} error={road.error} onRetry={() => void road.refetch()}>
            {tab === 'road' && (
              <RoadTab
                programme={programme}
                road={road.data ?? []}
                isFull={search.view === 'full'}
                onView={(isFull) => {
                  const { view: _, ...rest } = search;
                  set(isFull ? { ...rest, view: 'full' } : rest);
                }}
              />
            )}
            {tab === 'overview' && <OverviewTab programme={programme} />}
            {tab === 'deliverables' && (
              <DeliverablesTab
                programme={programme}
                road={road.data ?? []}
                open={search.open}
                onOpen={(open) => set({ tab: 'deliverables', ...(open && { open }) })}
              />
            )}
            {tab === 'documents' && (
              <DocumentsTab
                programme={programme}
                q={search.q}
                onSearch={(q) => set({ tab: 'documents', ...(q !== undefined && { q }) })}
              />
            )}
            {tab === 'history' && (
              <HistoryTab
                programme={programme}
                road={road.data ?? []}
                field={search.field}
                onField={(field) => set({ tab: 'history', ...(field && { field }) })}
              />
            )}
            {tab === 'slip' && <SlipTab programme={programme} road={road.data ?? []} />}
          </Loaded>
        </Suspense>
      </Tabs>
    </div>
  );
}

type LoadedProps = {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
};

function Loaded({ isPending, error, onRetry, children }: LoadedProps) {
  const { t } = useT();
  if (isPending) return <Skeleton lines={8} />;
  if (!error) return children;
  return (
    <Banner meaning="late" isUrgent actions={<Button onPress={onRetry}>{t('shell.tryAgain')}</Button>}>
      {failureText(error, t)}
    </Banner>
  );
}
