import './forecast.css';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useT } from '../../lib/i18n.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { findingText } from './forecast-words.ts';
import { GreatDates } from './great-dates.tsx';
import { type FileForecast, useForecast, useForecastSearch } from './use-forecast.ts';

const ForecastPanel = lazy(async () => ({ default: (await import('./forecast-panel.tsx')).ForecastPanel }));

type ForecastCardProps = {
  readonly instrumentId: string;
  readonly forecast: ReturnType<typeof useForecast>;
  /** The days by which the law asks for the open steps, by milestone. */
  readonly limits: ReadonlyMap<string, string>;
};

/** When a file is foreseen to be signed and effective, on its road; why, and what if, is one press away. */
export function ForecastCard({ instrumentId, forecast, limits }: ForecastCardProps) {
  const { data } = forecast;
  if (forecast.error) return <FailureBanner failure={forecast.error} />;
  if (!data) return forecast.isLoading ? <Skeleton lines={6} /> : null;
  if (!data.isRunning || data.nextGreatDate === null) return null;
  return <Foreseen instrumentId={instrumentId} forecast={data} limits={limits} />;
}

type ForeseenProps = Omit<ForecastCardProps, 'forecast'> & { readonly forecast: FileForecast };

function Foreseen({ instrumentId, forecast, limits }: ForeseenProps) {
  const { t, language } = useT();
  const { isOpen, unfold, supposed, suppose } = useForecastSearch(instrumentId, forecast.steps);
  const isUnfolded = isOpen || supposed.length > 0;
  const panelId = `fc-${instrumentId}`;
  return (
    <section className="fc-card" aria-labelledby={`${panelId}-title rd-${instrumentId}`}>
      <h3 id={`${panelId}-title`}>{t('forecast.title')}</h3>
      <GreatDates forecast={forecast} />
      <p className="fc-finding">{findingText(forecast, { t, language })}</p>
      <div className="cp-no-print">
        <Button
          size="s"
          variant="quiet"
          icon={isUnfolded ? ChevronUp : ChevronDown}
          aria-expanded={isUnfolded}
          aria-controls={panelId}
          onPress={() => unfold(!isUnfolded)}
        >
          {isUnfolded ? t('forecast.close') : t('forecast.open')}
        </Button>
      </div>
      <div id={panelId} hidden={!isUnfolded}>
        {isUnfolded && (
          <Suspense fallback={<Skeleton lines={8} />}>
            <ForecastPanel forecast={forecast} limits={limits} supposed={supposed} onSuppose={suppose} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
