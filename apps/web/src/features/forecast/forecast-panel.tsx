import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { CriticalMark } from './step-forecast.tsx';
import { basisText, findingText, greatDateName, shareText, stepName, WAIT_WORDS } from './forecast-words.ts';
import { RoadPicture } from './road-picture.tsx';
import { type FileForecast, type Supposed, useWhatIf } from './use-forecast.ts';
import { WhatIf } from './what-if.tsx';

type ForecastPanelProps = {
  readonly forecast: FileForecast;
  readonly limits: ReadonlyMap<string, string>;
  readonly supposed: readonly Supposed[];
  readonly onSuppose: (supposed: readonly Supposed[]) => void;
};

/** Why the dates are foreseen as they are, in words, a picture and numbers; and what if some days were others. */
export function ForecastPanel({ forecast, limits, supposed, onSuppose }: ForecastPanelProps) {
  const { t, language } = useT();
  const asked = useWhatIf(forecast.instrumentId, supposed);
  const other = supposed.length > 0 && !asked.error ? asked.data : undefined;
  const drawn = other ?? forecast;
  const finding = findingText(drawn, { t, language });
  return (
    <div className="fc-panel">
      <RoadPicture forecast={drawn} limits={limits} title={other ? t('forecast.ifSo', { finding }) : finding} />
      <div className="fc-columns">
        <Why forecast={forecast} />
        <Deciding forecast={forecast} />
      </div>
      <WhatIf forecast={forecast} supposed={supposed} other={other} failure={asked.error} onSuppose={onSuppose} />
      <StepTable forecast={drawn} />
    </div>
  );
}

function Why({ forecast }: { readonly forecast: FileForecast }) {
  const { t, language } = useT();
  const { explanation, record } = forecast;
  if (explanation === null) return null;
  const names = (codes: readonly string[]) => codes.map((code) => stepName(forecast, code, language)).join('; ');
  const { decidingStep, decidingShare, similarFiles, neverOnTimeSteps, assumedSteps } = explanation;
  return (
    <section>
      <h4>{t('forecast.why')}</h4>
      <ul className="fc-facts">
        {decidingStep !== null && (
          <li>
            {t('forecast.decides', { step: names([decidingStep]) })}{' '}
            {t('forecast.share', { share: shareText(decidingShare, language) })}
          </li>
        )}
        <li>{similarFiles > 0 ? t('forecast.similar', { count: similarFiles }) : t('forecast.noneSimilar')}</li>
        {neverOnTimeSteps.length > 0 && (
          <li>{t('forecast.never', { count: neverOnTimeSteps.length, steps: names(neverOnTimeSteps) })}</li>
        )}
        {assumedSteps.length > 0 && (
          <li>{t('forecast.assumedSteps', { count: assumedSteps.length, steps: names(assumedSteps) })}</li>
        )}
        {record.map(({ wait, n, belowP80, coverageP10P90 }) => (
          <li key={wait}>
            {t('forecast.recordOf', {
              wait: t(WAIT_WORDS[wait]),
              count: n,
              below: shareText(belowP80, language),
              within: shareText(coverageP10P90, language),
            })}
          </li>
        ))}
      </ul>
      <RouteLink to="/forecast" search={{ tab: 'record' }}>
        {t('forecast.toRecord')}
      </RouteLink>
    </section>
  );
}

const MOST_EFFECTS = 8;

function Deciding({ forecast }: { readonly forecast: FileForecast }) {
  const { t, language } = useT();
  const effects = forecast.effects.filter(({ days }) => days > 0).slice(0, MOST_EFFECTS);
  if (effects.length === 0) return null;
  return (
    <section>
      <h4>{t('forecast.deciding')}</h4>
      <p className="cp-soft">{t('forecast.decidingLead', { event: greatDateName(forecast, { t, language }) })}</p>
      <ol className="fc-effects">
        {effects.map(({ stepCode, days }) => (
          <li key={stepCode}>
            <span>{stepName(forecast, stepCode, language)}</span>
            <span className="cp-figures">{daysInWords(days, 'calendar', t)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepTable({ forecast }: { readonly forecast: FileForecast }) {
  const { t, language } = useT();
  return (
    <section>
      <h4 id={`fc-table-${forecast.instrumentId}`}>{t('forecast.table')}</h4>
      {/* A wide table scrolls inside its frame, which the keyboard has to reach. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="fc-frame"
        role="region"
        aria-labelledby={`fc-table-${forecast.instrumentId} rd-${forecast.instrumentId}`}
        tabIndex={0}
      >
        <table className="fc-table">
          <thead>
            <tr>
              <th scope="col">{t('forecast.column.step')}</th>
              <th scope="col">{t('forecast.column.planned')}</th>
              <th scope="col">10%</th>
              <th scope="col">50%</th>
              <th scope="col">80%</th>
              <th scope="col">90%</th>
              <th scope="col">{t('forecast.column.slack')}</th>
              <th scope="col">{t('forecast.column.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {forecast.steps.map((step) => (
              <tr key={step.stepCode}>
                <th scope="row">
                  {step.name[language]} {step.isCritical && <CriticalMark />}
                </th>
                <td>{step.plannedOn === null ? '' : formatDate(step.plannedOn)}</td>
                <td>{formatDate(step.band.p10)}</td>
                <td>{formatDate(step.band.p50)}</td>
                <td>{formatDate(step.band.p80)}</td>
                <td>{formatDate(step.band.p90)}</td>
                <td>{step.slackDays === null ? '' : daysInWords(step.slackDays, 'calendar', t)}</td>
                <td>{basisText(step, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
