import './forecast.css';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { formatDate, relativeDays } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useT } from '../../lib/i18n.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { findingText, shareText } from './forecast-words.ts';
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

function GreatDates({ forecast }: { readonly forecast: FileForecast }) {
  const { t, language } = useT();
  const events = [
    { kind: 'signed', name: t('forecast.signing'), band: forecast.signing },
    { kind: 'effective', name: t('forecast.effectiveness'), band: forecast.effectiveness },
  ] as const;
  return (
    <dl className="fc-dates">
      {events.map(({ kind, name, band }) => {
        if (band === null) return null;
        const step = forecast.steps.findLast((one) => one.kind === kind);
        return (
          <div key={kind}>
            <dt>{name}</dt>
            <dd className="cp-figures">
              <strong>{t('forecast.by80', { day: formatDate(band.p80) })}</strong>{' '}
              <span className="cp-soft">{relativeDays(daysBetween(forecast.asOf, band.p80), 'calendar', t)}</span>
              <span className="fc-more">
                {t('forecast.by50', { day: formatDate(band.p50) })} ·{' '}
                {t('forecast.range', { from: formatDate(band.p10), to: formatDate(band.p90) })}
              </span>
              {step && step.plannedOn !== null && step.chanceByPlan !== null && (
                <span className="fc-more">
                  {t('forecast.planned', {
                    day: formatDate(step.plannedOn),
                    chance: shareText(step.chanceByPlan, language),
                  })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
