import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { Route } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { shareText } from './forecast-words.ts';
import type { ForeseenStep } from './use-forecast.ts';

/** When a step is foreseen to be done, whether the next great date waits for it, and how much room it has. */
export function StepForecast({ step }: { readonly step: ForeseenStep | 'awaited' }) {
  // Keeps the line's place, so that nothing moves when it comes.
  if (step === 'awaited') return <p className="fc-step" data-awaited="" aria-hidden />;
  return <Foreseen step={step} />;
}

function Foreseen({ step }: { readonly step: ForeseenStep }) {
  const { t, language } = useT();
  const { p10, p50, p80, p90 } = step.band;
  const { slackDays, chanceByPlan } = step;
  return (
    <p className="fc-step">
      <span className="fc-step-day cp-figures">{t('forecast.foreseen', { day: formatDate(p50) })}</span>
      <span className="cp-figures">{t('forecast.by80', { day: formatDate(p80) })}</span>
      <span className="cp-soft cp-figures">{t('forecast.range', { from: formatDate(p10), to: formatDate(p90) })}</span>
      {chanceByPlan !== null && (
        <span className="cp-soft cp-figures">
          {t('forecast.chance', { chance: shareText(chanceByPlan, language) })}
        </span>
      )}
      {step.isCritical ? (
        <CriticalMark />
      ) : (
        slackDays !== null && (
          <span className="cp-soft cp-figures">
            {t('forecast.slack', { days: daysInWords(slackDays, 'calendar', t) })}
          </span>
        )
      )}
    </p>
  );
}

/** The mark of a step for which the next great date waits. */
export function CriticalMark() {
  const { t } = useT();
  return (
    <span className="fc-critical">
      <Route className="cp-icon" aria-hidden />
      <span>{t('forecast.critical')}</span>
    </span>
  );
}
