import '../meetings/meetings.css';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { PromiseTable } from '../meetings/promise-table.tsx';
import { KeptOf } from '../meetings/promise-standing.tsx';
import type { Counts, PromiseItem } from '../meetings/use-meetings.ts';

type PartnerPromisesProps = { readonly partnerId: string; readonly code: string };

const SHOWN = 5;
const WHO = [
  ['partner', 'meetings.partner.theirs'],
  ['home', 'meetings.partner.ours'],
  ['both', 'meetings.partner.both'],
] as const;

/** What we asked of the partner and it of us, what each promised, and how much of it was kept. */
export function PartnerPromises({ partnerId, code }: PartnerPromisesProps) {
  const { t } = useT();
  const promises = useQuery(useApi().meetings.promises.queryOptions({ partnerId, limit: 200 }));
  const { data } = promises;
  return (
    <section aria-label={t('meetings.partner.title')}>
      <h2>{t('meetings.partner.title')}</h2>
      <FailureBanner failure={promises.error} />
      {!data && !promises.error && <Skeleton lines={4} />}
      {data?.total === 0 && <p className="cp-soft">{t('meetings.noPromises')}</p>}
      {data &&
        WHO.map(([who, title]) => (
          <Group
            key={who}
            title={t(title)}
            counts={data.counts[who]}
            items={data.items.filter((one) => one.debtor === who)}
          />
        ))}
      <p className="pt-all mt-ways">
        {data && data.total > 0 && (
          <RouteLink to="/meetings" search={{ view: 'promises', partner: code }}>
            {t('meetings.partner.all')}
          </RouteLink>
        )}
        <RouteLink to="/meetings" search={{ partner: code }}>
          {t('meetings.partner.meetings')}
        </RouteLink>
      </p>
    </section>
  );
}

type GroupProps = { readonly title: string; readonly counts: Counts; readonly items: readonly PromiseItem[] };

function Group({ title, counts, items }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <div className="mt-group">
      <div className="mt-section-head">
        <h3>{title}</h3>
        <KeptOf counts={counts} />
      </div>
      <PromiseTable items={items.slice(0, SHOWN)} label={title} hasMeeting />
    </div>
  );
}
