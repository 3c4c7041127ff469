import './forecast.css';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { findingText } from './forecast-words.ts';
import { GreatDates } from './great-dates.tsx';
import { type ForecastSubject, useForecast } from './use-forecast.ts';

type ForeseenDatesProps = {
  readonly subject: ForecastSubject;
  readonly programmeCode: string;
  /** Which of several files it is. */
  readonly name?: string;
};

/** A file's forecast beside a list: its great dates and what decides them, with the way to why and what if. */
export function ForeseenDates({ subject, programmeCode, name }: ForeseenDatesProps) {
  const { t, language } = useT();
  const { data } = useForecast(subject);
  if (!data || (data.signing === null && data.effectiveness === null)) return null;
  return (
    <section className="fc-peek">
      <h3>{t('forecast.title')}</h3>
      {name !== undefined && <p>{name}</p>}
      <GreatDates forecast={data} />
      <p className="cp-soft">{findingText(data, { t, language })}</p>
      <RouteLink to="/p/$code" params={{ code: programmeCode }} search={{ fc: subject.id }}>
        {t('forecast.open')}
      </RouteLink>
    </section>
  );
}
