import { formatDate } from '@counterpart/i18n/date-words';
import { Route } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { drawnSteps, type RoadScale, roadScale } from './road-scale.ts';
import type { FileForecast, ForeseenStep } from './use-forecast.ts';

type RoadPictureProps = {
  readonly forecast: FileForecast;
  readonly limits: ReadonlyMap<string, string>;
  /** What the picture shows, in a sentence. */
  readonly title: string;
};

/** The steps ahead over time with their bands. The table below it says the same in numbers. */
export function RoadPicture({ forecast, limits, title }: RoadPictureProps) {
  const { t, language } = useT();
  const steps = drawnSteps(forecast);
  if (steps.length === 0) return null;
  const limitOf = (step: ForeseenStep) => limits.get(step.milestoneId ?? '') ?? null;
  const scale = roadScale(
    forecast.asOf,
    steps.map(({ band }) => band.p90),
  );
  return (
    <figure className="fc-picture">
      <figcaption>
        <strong>{title}</strong>
        <span className="cp-soft"> {t('forecast.picture')}</span>
      </figcaption>
      <div aria-hidden className="fc-rows">
        {steps.map((step) => (
          <div key={step.stepCode} className="fc-row" {...(step.isCritical && { 'data-critical': '' })}>
            <span className="fc-row-name" title={step.name[language]}>
              {step.isCritical && <Route className="cp-icon" />}
              <span>{step.name[language]}</span>
            </span>
            <Band step={step} limitOn={limitOf(step)} scale={scale} />
          </div>
        ))}
        <div className="fc-row fc-axis">
          <span className="fc-row-name">
            {t('forecast.legend.today')}: {formatDate(forecast.asOf)}
          </span>
          <Axis scale={scale} />
        </div>
      </div>
      <Legend hasLimits={steps.some((step) => limitOf(step) !== null)} />
    </figure>
  );
}

type BandProps = { readonly step: ForeseenStep; readonly limitOn: string | null; readonly scale: RoadScale };

function Band({ step: { band, plannedOn }, limitOn, scale: { from, at, ticks } }: BandProps) {
  const x = (day: string) => `${at(day)}%`;
  return (
    <svg className="fc-band" height="24" width="100%">
      {ticks.map(({ day, at: place }) => (
        <line key={day} className="fc-grid" x1={`${place}%`} x2={`${place}%`} y1="0" y2="24" />
      ))}
      <line className="fc-today" x1="0" x2="0" y1="0" y2="24" />
      <line className="fc-tail" x1={x(band.p10)} x2={x(band.p90)} y1="12" y2="12" />
      <line className="fc-body" x1={x(band.p10)} x2={x(band.p80)} y1="12" y2="12" />
      <circle className="fc-middle" cx={x(band.p50)} cy="12" r="4.5" />
      {plannedOn !== null && plannedOn >= from && (
        <line className="fc-planned" x1={x(plannedOn)} x2={x(plannedOn)} y1="3" y2="21" />
      )}
      {limitOn !== null && limitOn >= from && (
        <line className="fc-limit" x1={x(limitOn)} x2={x(limitOn)} y1="3" y2="21" />
      )}
    </svg>
  );
}

function Axis({ scale: { ticks } }: { readonly scale: RoadScale }) {
  return (
    <svg className="fc-band" height="20" width="100%">
      {ticks.map(({ day, at }) => (
        <text key={day} x={`${at}%`} y="14" textAnchor={at > 92 ? 'end' : at < 4 ? 'start' : 'middle'}>
          {`${day.slice(5, 7)}/${day.slice(0, 4)}`}
        </text>
      ))}
    </svg>
  );
}

function Legend({ hasLimits }: { readonly hasLimits: boolean }) {
  const { t } = useT();
  return (
    <p className="fc-legend" aria-hidden>
      <span data-mark="middle">50%</span>
      <span data-mark="body">{t('forecast.legend.band')}</span>
      <span data-mark="tail">{t('forecast.legend.tail')}</span>
      <span data-mark="planned">{t('forecast.legend.planned')}</span>
      {hasLimits && <span data-mark="limit">{t('forecast.legend.limit')}</span>}
      <span data-mark="critical">
        <Route className="cp-icon" />
        {t('forecast.critical')}
      </span>
    </p>
  );
}
