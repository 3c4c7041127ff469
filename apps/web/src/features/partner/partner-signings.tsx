import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { NextSignings } from '../work/next-signings.tsx';

const SHOWN = 6;

/** The partner's signings from today on; the schedule has them all. */
export function PartnerSignings({ code }: { readonly code: string }) {
  const { t } = useT();
  const { today } = useMe();
  const f = [`partner:is:${code}`, `signing:min:${today}`];
  const signings = useQuery(useApi().signing.schedule.queryOptions({ f, limit: SHOWN }));
  const total = signings.data?.total ?? 0;
  return (
    <section>
      <h2>{t('partner.signings')}</h2>
      <FailureBanner failure={signings.error} />
      {!signings.data && !signings.error && <Skeleton lines={3} />}
      {signings.data && total === 0 && <p className="cp-soft">{t('partner.noSignings')}</p>}
      <div className="pt-signings">
        {signings.data && <NextSignings signings={signings.data.items} hasPartner={false} />}
      </div>
      {total > 0 && (
        <p className="pt-all">
          <RouteLink to="/signing" search={{ view: 'table', m: 'all', f: [`partner:is:${code}`] }}>
            {t('partner.allSignings')}
          </RouteLink>
        </p>
      )}
    </section>
  );
}
