import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { IconButton } from '@counterpart/ui/icon-button';
import { Select } from '@counterpart/ui/select';
import { X } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { changeText, stepName } from './forecast-words.ts';
import type { DayBand, FileForecast, Supposed } from './use-forecast.ts';

type WhatIfProps = {
  readonly forecast: FileForecast;
  readonly supposed: readonly Supposed[];
  readonly other: FileForecast | undefined;
  readonly failure: unknown;
  readonly onSuppose: (supposed: readonly Supposed[]) => void;
};

/** Supposes other days for some steps and shows what becomes of signing and effectiveness; nothing is stored. */
export function WhatIf({ forecast, supposed, other, failure, onSuppose }: WhatIfProps) {
  const { t } = useT();
  return (
    <section className="fc-whatif">
      <h4>{t('forecast.whatIf')}</h4>
      <p className="cp-soft cp-no-print">{t('forecast.whatIfLead')}</p>
      <SupposeForm forecast={forecast} supposed={supposed} onSuppose={onSuppose} />
      {supposed.length > 0 && <SupposedList forecast={forecast} supposed={supposed} onSuppose={onSuppose} />}
      <div aria-live="polite">
        <FailureBanner failure={failure} />
        {other && <Comparison before={forecast} after={other} />}
      </div>
    </section>
  );
}

type FormProps = Pick<WhatIfProps, 'forecast' | 'supposed' | 'onSuppose'>;

function SupposeForm({ forecast, supposed, onSuppose }: FormProps) {
  const { t, language } = useT();
  const [step, setStep] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const options = useMemo(
    () =>
      forecast.steps.flatMap(({ milestoneId, name, isOptional }) =>
        milestoneId === null || isOptional ? [] : [{ id: milestoneId, label: name[language] }],
      ),
    [forecast.steps, language],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (step === null || day === null) return;
    onSuppose([...supposed.filter(({ milestoneId }) => milestoneId !== step), { milestoneId: step, day }]);
    setTried(false);
  };
  return (
    <form className="fc-form cp-no-print" onSubmit={submit} noValidate>
      <Select
        label={t('forecast.supposedStep')}
        options={options}
        value={step}
        onChange={setStep}
        {...(isTried && step === null && { error: t('forecast.chooseStep') })}
      />
      <DatePicker
        label={t('forecast.supposedDay')}
        value={day}
        min={forecast.asOf}
        onChange={setDay}
        {...(isTried && day === null && { error: t('forecast.chooseDay') })}
      />
      <div className="fc-try">
        <Button type="submit">{t('forecast.try')}</Button>
      </div>
    </form>
  );
}

function SupposedList({ forecast, supposed, onSuppose }: FormProps) {
  const { t, language } = useT();
  const nameOf = ({ milestoneId }: Supposed) =>
    stepName(forecast, forecast.steps.find((one) => one.milestoneId === milestoneId)?.stepCode ?? '', language);
  return (
    <>
      <ul className="fc-supposed">
        {supposed.map((one) => (
          <li key={one.milestoneId}>
            <span>{t('forecast.supposed', { step: nameOf(one), day: formatDate(one.day) })}</span>
            <IconButton
              icon={X}
              size="s"
              label={t('forecast.drop', { step: nameOf(one) })}
              onPress={() => onSuppose(supposed.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      {supposed.length > 1 && (
        <div className="cp-no-print">
          <Button size="s" variant="quiet" onPress={() => onSuppose([])}>
            {t('forecast.clear')}
          </Button>
        </div>
      )}
    </>
  );
}

type ComparisonProps = { readonly before: FileForecast; readonly after: FileForecast };

function Comparison({ before, after }: ComparisonProps) {
  const { t } = useT();
  const lines = [
    { id: 'signing', name: t('forecast.signing'), from: before.signing, to: after.signing },
    { id: 'effectiveness', name: t('forecast.effectiveness'), from: before.effectiveness, to: after.effectiveness },
  ].flatMap(({ from, to, ...line }) => (from && to ? [{ ...line, from, to }] : []));
  return (
    <>
      <p className="fc-note">{t('forecast.notSaved')}</p>
      <table className="fc-table fc-compare">
        <caption className="cp-hidden">{t('forecast.whatIf')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('forecast.column.now')}</th>
            <th scope="col">{t('forecast.column.then')}</th>
            <th scope="col">{t('forecast.column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, from, to }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={t('forecast.column.now')}>
                <BandDays band={from} />
              </td>
              <td data-label={t('forecast.column.then')}>
                <BandDays band={to} />
              </td>
              <td data-label={t('forecast.column.change')}>
                <strong>{changeText(from.p80, to.p80, t)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function BandDays({ band }: { readonly band: DayBand }) {
  const { t } = useT();
  return (
    <span className="fc-days">
      <span>{t('forecast.by80', { day: formatDate(band.p80) })}</span>
      <span className="cp-soft">{t('forecast.by50', { day: formatDate(band.p50) })}</span>
    </span>
  );
}
