import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { refusalOf } from '../../lib/trpc.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { PointPeek } from './point-peek.tsx';
import { PointsSection } from './points-section.tsx';
import { RoomHead } from './room-head.tsx';
import { RoundsSection } from './rounds-section.tsx';
import { type Room, roundInView, useRoom, useRoomSearch } from './use-room.ts';
import './negotiation.css';

const MinutesView = lazy(async () => ({ default: (await import('./minutes-view.tsx')).MinutesView }));

const route = getRouteApi('/framed/p/$code/negotiation/$instrumentId');

/** The negotiation of one instrument: what is missing to begin, its rounds, and the points by round. */
export function NegotiationPage() {
  const { t } = useT();
  const { code, instrumentId } = route.useParams();
  const room = useRoom(instrumentId);
  usePageTitle(`${t('negotiation.title')} · ${code}`);
  if (room.isPending) return <Skeleton lines={12} />;
  if (room.isError) {
    // An address that does not fit is as good as one that leads nowhere.
    const isUnknown = ['common.not_found', 'common.invalid_input'].includes(refusalOf(room.error)?.code ?? '');
    if (isUnknown) return <NotFound />;
    return (
      <Banner
        meaning="late"
        isUrgent
        actions={<Button onPress={() => void room.refetch()}>{t('shell.tryAgain')}</Button>}
      >
        {failureText(room.error, t)}
      </Banner>
    );
  }
  return room.data.programmeCode === code ? <RoomView room={room.data} /> : <NotFound />;
}

function RoomView({ room }: { readonly room: Room }) {
  const [search, set] = useRoomSearch();
  const round = roundInView(room.rounds, search.round);
  if (search.view === 'minutes' && round) {
    return (
      <Suspense fallback={<Skeleton lines={12} />}>
        <MinutesView room={room} round={round} />
      </Suspense>
    );
  }
  return (
    <div className="ng-page">
      <RoomHead room={room} />
      <RoundsSection room={room} round={round} />
      <PointsSection room={room} round={round} />
      {search.point && (
        <PointPeek room={room} pointId={search.point} onClose={() => set({ point: undefined })} key={search.point} />
      )}
    </div>
  );
}
