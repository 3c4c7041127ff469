import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import type { RoundDiff } from '@counterpart/domain/negotiation/round-diff.rules';
import { CardList } from '@counterpart/ui/card-list';
import { useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { Entry } from './point-matrix.tsx';
import { PointName } from './point-name.tsx';
import { lastOf, type Point, type Room } from './use-room.ts';

type PointCardsProps = { readonly room: Room; readonly points: readonly Point[]; readonly diff: RoundDiff | null };

const LANES: readonly Lane[] = ['ours', 'theirs', 'fallback'];

/** The points as cards: what each is, how it stands, and what both sides say now. */
export function PointCards({ room, points, diff }: PointCardsProps) {
  const { t } = useT();
  const lines = useMemo(() => points.map((point) => ({ kind: 'row' as const, key: point.id, row: point })), [points]);
  const card = useCallback((point: Point) => <PointCard room={room} point={point} diff={diff} />, [room, diff]);
  return <CardList label={t('negotiation.points')} lines={lines} card={card} />;
}

type PointCardProps = Omit<PointCardsProps, 'points'> & { readonly point: Point };

function PointCard({ room, point, diff }: PointCardProps) {
  const { t } = useT();
  return (
    <>
      <PointName room={room} point={point} />
      <div className="ng-cell">
        {LANES.map((lane) => {
          const entry = lastOf(point.positions, lane);
          const moved = diff?.moved.find((one) => one.pointId === point.id && one.lane === lane) ?? null;
          return entry && <Entry key={lane} entry={entry} moved={moved} />;
        })}
        {point.agreedText !== null && (
          <p className="ng-agreed">
            <strong>{t('negotiation.point.agreedText')}: </strong>
            {point.agreedText}
          </p>
        )}
      </div>
    </>
  );
}
