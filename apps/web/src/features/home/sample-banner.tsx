import { Banner } from '@counterpart/ui/banner';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';

// Dialogs weigh as much as the page, and few may remove anything.
const RemoveSamples = lazy(async () => ({ default: (await import('./remove-samples.tsx')).RemoveSamples }));

/** Says that sample records are shown; an administrator can take all of them out, told first what goes. */
export function SampleBanner() {
  const { t } = useT();
  const api = useApi();
  const samples = useQuery(api.programmes.list.queryOptions({ f: ['sample:is:yes'], limit: 1 }));
  const mayRemove = useCan('system.operate');
  if (!samples.data || samples.data.total === 0) return null;
  return (
    <Banner
      actions={
        mayRemove && (
          <Suspense>
            <RemoveSamples />
          </Suspense>
        )
      }
    >
      {t('home.sample')}{' '}
      <RouteLink to="/pipeline" search={{ f: ['sample:is:yes'] }}>
        {t('home.sampleCount', { count: samples.data.total })}
      </RouteLink>
    </Banner>
  );
}
