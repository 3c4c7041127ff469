import './forecast.css';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Tabs } from '@counterpart/ui/tabs';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { FORECAST_TABS, type ForecastTab } from './forecast-search.ts';
import { OpenFiles } from './open-files.tsx';
import { ForecastRecord } from './forecast-record.tsx';

const route = getRouteApi('/framed/forecast');

const TAB_WORDS = { files: 'forecast.files', record: 'forecast.record' } as const;

/** When the open files are foreseen to be signed and effective, and how past forecasts held. */
export function ForecastPage() {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/forecast' });
  const tab = search.tab ?? 'files';
  usePageTitle(t('forecast.title'));
  return (
    <div className="fc-page">
      <PrintHead start={t('forecast.title')} end={t(TAB_WORDS[tab])} />
      <PageHead title={t('forecast.title')} lead={t('forecast.lead')} />
      <Tabs<ForecastTab>
        label={t('forecast.title')}
        tabs={FORECAST_TABS.map((id) => ({ id, label: t(TAB_WORDS[id]) }))}
        value={tab}
        onChange={(id) => void navigate({ search: id === 'files' ? {} : { tab: id }, resetScroll: false })}
      >
        {tab === 'files' ? (
          <OpenFiles />
        ) : (
          <ForecastRecord
            shown={search.class}
            onShow={(code) =>
              void navigate({ search: { tab: 'record', ...(code && { class: code }) }, resetScroll: false })
            }
          />
        )}
      </Tabs>
    </div>
  );
}
