import { Banner } from '@counterpart/ui/banner';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { OriginLine } from '../meetings/origin-line.tsx';
import { RecordTasks } from '../tasks/record-tasks.tsx';
import { pointPreset } from './point-task.ts';
import { PointActions } from './point-actions.tsx';
import { PointFacts } from './point-facts.tsx';
import { PositionLane } from './position-lane.tsx';
import { Remarks } from './remarks.tsx';
import type { Room } from './use-room.ts';

type PointPeekProps = { readonly room: Room; readonly pointId: string; readonly onClose: () => void };

/** One point beside the matrix: how it stands, both positions over time, our fallback, remarks. */
export function PointPeek({ room, pointId, onClose }: PointPeekProps) {
  const { t, language } = useT();
  const api = useApi();
  const history = useQuery(api.negotiation.point.queryOptions({ pointId }));
  const point = room.points.find((one) => one.id === pointId);
  if (!point) {
    return (
      <Peek title={t('negotiation.point')} subject={pointId} onClose={onClose}>
        <p>{t('negotiation.point.gone')}</p>
      </Peek>
    );
  }
  const hasFallback = room.allowed.includes('readInternal');
  return (
    <Peek title={inLanguage(language, point.titleVi, point.titleEn).text} subject={pointId} onClose={onClose}>
      <div className="cp-stack">
        <PointFacts point={point} />
        <OriginLine recordId={point.id} />
        <PointActions room={room} point={point} />
        <RecordTasks preset={pointPreset(room, point, { t, language })} heading="h3" />
        {history.isPending && <Skeleton lines={6} />}
        {history.isError && (
          <Banner meaning="late" isUrgent>
            {failureText(history.error, t)}
          </Banner>
        )}
        {history.data && (
          <>
            <PositionLane room={room} point={point} history={history.data} lane="ours" />
            <PositionLane room={room} point={point} history={history.data} lane="theirs" />
            {hasFallback && <PositionLane room={room} point={point} history={history.data} lane="fallback" />}
            <Remarks point={point} history={history.data} />
          </>
        )}
      </div>
    </Peek>
  );
}
