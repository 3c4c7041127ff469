import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { formatDate, relativeDays } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { changeText, shareText } from './forecast-words.ts';
import type { FileForecast } from './use-forecast.ts';

/** When a file is foreseen to be signed and effective, beside what is promised. */
export function GreatDates({ forecast }: { readonly forecast: FileForecast }) {
  const { t, language } = useT();
  const events = [
    { kind: 'signed', name: t('forecast.signing'), band: forecast.signing, before: forecast.weekAgo?.signing },
    {
      kind: 'effective',
      name: t('forecast.effectiveness'),
      band: forecast.effectiveness,
      before: forecast.weekAgo?.effectiveness,
    },
  ] as const;
  return (
    <dl className="fc-dates">
      {events.map(({ kind, name, band, before }) => {
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
              {before && (
                <span className="fc-more">
                  {t('forecast.sinceWeek', { change: changeText(before.p80, band.p80, t) })}
                </span>
              )}
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
