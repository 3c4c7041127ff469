import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { LeaderBlock } from './leader-block.tsx';
import { FEW } from './leader-words.ts';

/** What partners asked of us, or we promised them, and still wait for; late first. */
export function Requests() {
  const { t } = useT();
  const { partnerCode } = useReference();
  const promises = useQuery(
    useApi().meetings.promises.queryOptions({ states: ['late', 'open'], debtor: 'home', limit: FEW }),
  );
  return (
    <LeaderBlock
      id="requests"
      title={t('leader.requests')}
      finding={t('leader.requestsFinding', { count: promises.data?.total ?? 0 })}
      failure={promises.error}
      isLoading={!promises.data}
      more={
        <RouteLink to="/meetings" search={{ view: 'promises', state: 'still', debtor: 'home' }} className="cp-link">
          {t('leader.all')}
        </RouteLink>
      }
    >
      {promises.data?.items.map((one) => (
        <li key={one.id}>
          <span className="ld-figure">{partnerCode(one.partnerId)}</span>
          <span className="ld-what">
            <RouteLink to="/meetings/$id" params={{ id: one.meeting.id }} className="cp-link" data-quiet="">
              <LocalTitle vi={one.textVi} en={one.textEn} />
            </RouteLink>
            <span className="cp-soft cp-figures">
              {one.standing.dueOn === null
                ? t('leader.noDay')
                : t('inbox.due', { day: formatDate(one.standing.dueOn) })}
            </span>
          </span>
        </li>
      ))}
    </LeaderBlock>
  );
}
