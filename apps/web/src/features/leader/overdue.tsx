import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LeaderBlock } from './leader-block.tsx';
import { FEW } from './leader-words.ts';

/** Overdue tasks by agency against the evening before this month, the rate with its denominator. */
export function Overdue() {
  const { t } = useT();
  const { agencyById, agencyName } = useReference();
  const board = useQuery(useApi().tasks.scoreboard.queryOptions({}, { trpc: { context: ALONE } }));
  const { now, before } = board.data?.all ?? {};
  const counts = now?.counts;
  const decided = counts ? counts.DONE_ON_TIME + counts.DONE_LATE + counts.OPEN_OVERDUE : 0;
  const lines = (board.data?.lines ?? []).filter((one) => one.now.counts.OPEN_OVERDUE > 0);
  return (
    <LeaderBlock
      id="overdue"
      title={t('leader.overdue')}
      finding={t('leader.overdueFinding', {
        part: counts?.OPEN_OVERDUE ?? 0,
        of: decided,
        before: before?.counts.OPEN_OVERDUE ?? 0,
        day: board.data ? formatDate(board.data.beforeOn) : '',
      })}
      failure={board.error}
      isLoading={!board.data}
      more={
        <RouteLink to="/scoreboard" className="cp-link">
          {t('leader.all')}
        </RouteLink>
      }
    >
      {lines.slice(0, FEW).map((one) => (
        <li key={one.key}>
          <span className="ld-figure cp-figures" data-late="">
            {one.now.counts.OPEN_OVERDUE}
          </span>
          <span className="ld-what">
            <RouteLink
              to="/tasks"
              search={{ f: [`lead:is:${agencyById.get(one.key)?.code ?? ''}`, 'state:is:OPEN_OVERDUE'] }}
              className="cp-link"
              data-quiet=""
            >
              {agencyName(one.key)}
            </RouteLink>
            <span className="cp-soft">
              {t('leader.overdueTrend', {
                before: one.before.counts.OPEN_OVERDUE,
                oldest: one.now.oldestDueOn === null ? '' : formatDate(one.now.oldestDueOn),
              })}
            </span>
          </span>
        </li>
      ))}
    </LeaderBlock>
  );
}
