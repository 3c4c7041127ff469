import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { dueInWords, formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { LeaderBlock } from './leader-block.tsx';
import { FEW, SIGNED_NEXT } from './leader-words.ts';

/** What will be signed next, and how ready it is. */
export function SignedNext() {
  const { t } = useT();
  const { today } = useMe();
  const { partnerCode } = useReference();
  const signings = useQuery(useApi().signing.schedule.queryOptions({ f: [...SIGNED_NEXT], limit: FEW }));
  return (
    <LeaderBlock
      id="signed"
      title={t('leader.signed')}
      finding={t('leader.signedFinding', { count: signings.data?.total ?? 0 })}
      failure={signings.error}
      isLoading={!signings.data}
      more={
        <RouteLink to="/signing" className="cp-link">
          {t('leader.all')}
        </RouteLink>
      }
    >
      {signings.data?.items.map((one) => (
        <li key={one.instrumentId}>
          <span className="ld-figure cp-figures">{one.fromOn && formatDate(one.fromOn)}</span>
          <span className="ld-what">
            <RouteLink to="/p/$code" params={{ code: one.programmeCode }} className="cp-link" data-quiet="">
              <LocalTitle vi={one.titleVi} en={one.titleEn} />
            </RouteLink>
            <span className="cp-soft">
              {partnerCode(one.partnerId)}
              {one.fromOn && ` · ${dueInWords(Math.max(0, daysBetween(today, one.fromOn)), 'calendar', t)}`} ·{' '}
              {t('work.readiness', { done: one.readiness.done, total: one.readiness.total })}
            </span>
          </span>
        </li>
      ))}
    </LeaderBlock>
  );
}
