import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

type AgencyOwesProps = { readonly code: string };

/** What an agency owes beside the files it holds: tasks and deliverables it leads, open and behind, each opening its rows. */
export function AgencyOwes({ code }: AgencyOwesProps) {
  const { t } = useT();
  const api = useApi();
  const lead = `lead:is:${code}`;
  const open = [lead, 'progress:in:PLANNED,IN_PROGRESS,SUBMITTED,REVISION'];
  const behind = [lead, 'behind:is:yes'];
  const tasks = useQuery(api.tasks.counts.queryOptions({ f: [lead] }));
  const owed = useQuery(api.deliverables.list.queryOptions({ f: open, limit: 1 }));
  const late = useQuery(api.deliverables.list.queryOptions({ f: behind, limit: 1 }));
  const { OPEN_OVERDUE: overdue = 0, OPEN_IN_TERM: inTerm = 0 } = tasks.data?.counts ?? {};
  return (
    <section aria-labelledby="hd-owes">
      <h2 id="hd-owes">{t('holding.owes')}</h2>
      <FailureBanner failure={tasks.error ?? owed.error ?? late.error} />
      <dl className="hd-figures cp-figures">
        <div>
          <dt>{t('holding.owes.tasks')}</dt>
          <dd>
            <RouteLink to="/tasks" search={{ f: [lead, 'state:in:OPEN_OVERDUE,OPEN_IN_TERM'] }} className="cp-link">
              {overdue + inTerm}
            </RouteLink>
          </dd>
        </div>
        <div>
          <dt>{t('holding.owes.overdue')}</dt>
          <dd {...(overdue > 0 && { 'data-late': '' })}>
            <RouteLink to="/tasks" search={{ f: [lead, 'state:is:OPEN_OVERDUE'] }} className="cp-link">
              {overdue}
            </RouteLink>
          </dd>
        </div>
        <div>
          <dt>{t('holding.owes.deliverables')}</dt>
          <dd>
            <RouteLink to="/deliverables" search={{ view: 'list', f: open }} className="cp-link">
              {owed.data?.total ?? 0}
            </RouteLink>
          </dd>
        </div>
        <div>
          <dt>{t('holding.owes.behind')}</dt>
          <dd {...((late.data?.total ?? 0) > 0 && { 'data-late': '' })}>
            <RouteLink to="/deliverables" search={{ view: 'list', f: behind }} className="cp-link">
              {late.data?.total ?? 0}
            </RouteLink>
          </dd>
        </div>
        <div>
          <dt>{t('holding.owes.changes')}</dt>
          <dd>
            <RouteLink to="/changes" search={{ since: 'lastWeek', agency: code }} className="cp-link">
              {t('holding.owes.week')}
            </RouteLink>
          </dd>
        </div>
      </dl>
    </section>
  );
}
