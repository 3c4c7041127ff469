import { POINT_STATES } from '@counterpart/domain/negotiation/negotiation.codes';
import { changedPoints, type RoundDiff, roundDiff } from '@counterpart/domain/negotiation/round-diff.rules';
import { POINT_STATE_WORDS } from '@counterpart/reference/codelists/negotiation';
import { Button } from '@counterpart/ui/button';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { Switch } from '@counterpart/ui/choice';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { roundName } from './negotiation-words.ts';
import { PointCards } from './point-cards.tsx';
import { PointMatrix } from './point-matrix.tsx';
import { overTime, type Point, type Room, type Round, useRoomSearch } from './use-room.ts';

const PointForm = lazy(async () => ({ default: (await import('./point-form.tsx')).PointForm }));

type PointsSectionProps = { readonly room: Room; readonly round: Round | null };

/** The points by round; on a phone as cards. */
export function PointsSection({ room, round }: PointsSectionProps) {
  const { t } = useT();
  const [search] = useRoomSearch();
  const [isAdding, setAdding] = useState(false);
  const diff = useDiff(room, round);
  const shown = room.points.filter((point) => isShown(point, search.only, diff));
  const mayAdd = room.allowed.includes('addPoint');
  const add = mayAdd && (
    <Button icon={Plus} onPress={() => setAdding(true)}>
      {t('negotiation.points.add')}
    </Button>
  );
  return (
    <section className="ng-points" aria-label={t('negotiation.points')}>
      <div className="ng-section-head">
        <h2>{t('negotiation.points')}</h2>
        {room.points.length > 0 && add}
      </div>
      {room.points.length === 0 ? (
        <EmptyState kind="nothingYet" title={t('negotiation.points.none')} {...(add && { actions: add })}>
          {mayAdd && t('negotiation.points.noneHint')}
        </EmptyState>
      ) : (
        <>
          <PointTools room={room} round={round} diff={diff} />
          <Points room={room} round={round} points={shown} diff={diff} />
        </>
      )}
      <Suspense>{isAdding && <PointForm room={room} point={null} onClose={() => setAdding(false)} />}</Suspense>
    </section>
  );
}

function useDiff(room: Room, round: Round | null): RoundDiff | null {
  return useMemo(() => {
    if (round === null) return null;
    const points = room.points.map(overTime);
    return roundDiff(points, round.number - 1, round.number);
  }, [room, round]);
}

function isShown(point: Point, only: 'open' | 'changed' | undefined, diff: RoundDiff | null): boolean {
  if (only === 'open') return point.state === 'open';
  return only !== 'changed' || diff === null || changedPoints(diff).has(point.id);
}

type PartProps = PointsSectionProps & { readonly diff: RoundDiff | null };

function PointTools({ room, round, diff }: PartProps) {
  const { t, language } = useT();
  const [search, set] = useRoomSearch();
  const counts = POINT_STATES.map((state) => ({
    state,
    count: room.points.filter((point) => point.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className="ng-tools">
      <p>
        {t('negotiation.points.count', { count: room.points.length })}
        {': '}
        {counts.map(({ state, count }) => `${POINT_STATE_WORDS[state][language].toLowerCase()} ${count}`).join(' · ')}
      </p>
      <div className="ng-switches cp-no-print">
        <Switch isSelected={search.only === 'open'} onChange={(isOn) => set({ only: isOn ? 'open' : undefined })}>
          {t('negotiation.points.onlyOpen')}
        </Switch>
        {round && (
          <Switch
            isSelected={search.only === 'changed'}
            onChange={(isOn) => set({ only: isOn ? 'changed' : undefined })}
          >
            {t('negotiation.points.onlyChanged')}
          </Switch>
        )}
      </div>
      {search.only === 'changed' && round && diff && (
        <p role="status">
          {t('negotiation.diff.title', {
            number: round.number,
            before: roundName(round.number - 1, t).toLowerCase(),
            opened: diff.opened.length,
            closed: diff.closed.length,
            moved: diff.moved.length,
          })}
        </p>
      )}
    </div>
  );
}

function Points({ room, round, points, diff }: PartProps & { readonly points: readonly Point[] }) {
  const { t } = useT();
  const [search, set] = useRoomSearch();
  const isNarrow = useIsNarrow();
  const shownDiff = search.only === 'changed' ? diff : null;
  if (points.length === 0) {
    return (
      <EmptyState
        kind="nothingMatches"
        title={t('negotiation.points.noMatch')}
        actions={<Button onPress={() => set({ only: undefined })}>{t('negotiation.points.showAll')}</Button>}
      />
    );
  }
  return isNarrow ? (
    <PointCards room={room} points={points} diff={shownDiff} />
  ) : (
    <PointMatrix room={room} round={round} points={points} diff={shownDiff} />
  );
}
