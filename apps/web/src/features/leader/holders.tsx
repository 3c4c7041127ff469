import { daysInWords } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { daysOfSpan } from '../holding/holding-search.ts';
import { useHolders } from '../holding/holding-words.ts';
import { LeaderBlock } from './leader-block.tsx';
import { FEW } from './leader-words.ts';

/** Who holds most files past their limit. */
export function Holders() {
  const { t } = useT();
  const { today } = useMe();
  const { nameOf, codeOf } = useHolders();
  const league = useQuery(
    useApi().holding.league.queryOptions(daysOfSpan('year', today), { trpc: { context: ALONE } }),
  );
  const over = (league.data?.holders ?? []).filter((one) => one.overLimit > 0);
  return (
    <LeaderBlock
      id="holders"
      title={t('leader.holders')}
      finding={t('leader.holdersFinding', {
        over: league.data?.all.overLimit ?? 0,
        open: league.data?.all.openSteps ?? 0,
      })}
      failure={league.error}
      isLoading={!league.data}
      more={
        <RouteLink to="/desks" className="cp-link">
          {t('leader.all')}
        </RouteLink>
      }
    >
      {over.slice(0, FEW).map((one) => (
        <li key={`${one.kind} ${one.ref}`}>
          <span className="ld-figure cp-figures" data-late="">
            {one.overLimit}
          </span>
          <span className="ld-what">
            <RouteLink
              to="/desks/$code"
              params={{ code: codeOf(one) || one.ref }}
              search={{ show: 'over', ...(one.kind === 'partner' && { of: 'partner' as const }) }}
              className="cp-link"
              data-quiet=""
            >
              {nameOf(one) || codeOf(one) || one.ref}
            </RouteLink>
            <span className="cp-soft">
              {t('leader.held', {
                files: one.openFiles,
                days: one.medianHeldDays === null ? '' : daysInWords(one.medianHeldDays, 'calendar', t),
              })}
            </span>
          </span>
        </li>
      ))}
    </LeaderBlock>
  );
}
