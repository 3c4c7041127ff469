import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { signedDays } from '../holding/slip-words.ts';
import { reasonWords } from '../milestones/milestone-fields.ts';
import { LeaderBlock } from './leader-block.tsx';
import { FEW } from './leader-words.ts';

/** What slipped within the week, by how much and why, the longest first. */
export function Slipped() {
  const { t, language } = useT();
  const changes = useQuery(useApi().changes.list.queryOptions({ since: 'lastWeek' }, { trpc: { context: ALONE } }));
  const moved = changes.data?.groups.find((one) => one.kind === 'moved')?.rows ?? [];
  const later = moved
    .flatMap((row) => (row.from && row.to && row.to > row.from ? [{ row, days: daysBetween(row.from, row.to) }] : []))
    .toSorted((a, b) => b.days - a.days);
  return (
    <LeaderBlock
      id="slipped"
      title={t('leader.slipped')}
      finding={t('leader.slippedFinding', { count: later.length })}
      failure={changes.error}
      isLoading={!changes.data}
      more={
        <RouteLink to="/changes" search={{ since: 'lastWeek' }} className="cp-link">
          {t('leader.all')}
        </RouteLink>
      }
    >
      {later.slice(0, FEW).map(({ row, days }) => (
        <li key={row.id}>
          <span className="ld-figure cp-figures" data-late="">
            {signedDays(days, t)}
          </span>
          <span className="ld-what">
            <RouteLink
              to="/p/$code"
              params={{ code: row.programmeCode }}
              search={{ tab: 'slip' }}
              className="cp-link"
              data-quiet=""
            >
              {row.programmeCode} · {row.stepName?.[language]}
            </RouteLink>
            <span className="cp-soft">
              {row.to && formatDate(row.to)}
              {[row.reasonCode && reasonWords(row.reasonCode, language), row.reason]
                .filter(Boolean)
                .map((why) => ` · ${why}`)
                .join('')}
            </span>
          </span>
        </li>
      ))}
    </LeaderBlock>
  );
}
