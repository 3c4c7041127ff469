import { daysInWords } from '@counterpart/i18n/date-words';
import { formatNumber } from '@counterpart/i18n/formats';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Button as KitButton } from 'react-aria-components/Button';
import { useT } from '../../lib/i18n.ts';
import { ALONE, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { shareText, WAIT_WORDS } from './forecast-words.ts';

type ClassRecord = ApiOutput['forecast']['calibration']['classes'][number];

type ForecastRecordProps = {
  /** The class whose years are shown. */
  readonly shown: string | undefined;
  readonly onShow: (code: string | undefined) => void;
};

/** How often past forecasts held, by class and year, with how many there were. */
export function ForecastRecord({ shown, onShow }: ForecastRecordProps) {
  const { t } = useT();
  const record = useQuery(useApi().forecast.calibration.queryOptions({}, { retry: false, trpc: { context: ALONE } }));
  if (record.error) return <FailureBanner failure={record.error} />;
  if (!record.data) return <Skeleton lines={8} />;
  const judged = record.data.classes.filter(({ all }) => all.n > 0);
  if (judged.length === 0) {
    return (
      <EmptyState kind="nothingYet" title={t('forecast.noRecord')}>
        {t('forecast.noRecordBody')}
      </EmptyState>
    );
  }
  const groups = [
    { id: 'wait', title: t('forecast.waits') },
    { id: 'step', title: t('forecast.steps') },
  ] as const;
  const opened = judged.find(({ code }) => code === shown);
  return (
    <div className="cp-stack">
      <p className="fc-lead">{t('forecast.recordLead')}</p>
      {groups.map(({ id, title }) => {
        const own = judged.filter(({ kind }) => kind === id);
        return own.length > 0 && <ClassTable key={id} title={title} classes={own} shown={shown} onShow={onShow} />;
      })}
      {opened && <YearTable record={opened} />}
      <p className="cp-soft">{t('forecast.wideningNote')}</p>
    </div>
  );
}

type ClassTableProps = ForecastRecordProps & { readonly title: string; readonly classes: readonly ClassRecord[] };

function ClassTable({ title, classes, shown, onShow }: ClassTableProps) {
  const { t, language } = useT();
  const nameOf = useClassName();
  return (
    <table className="fc-table fc-record">
      <caption>{title}</caption>
      <ScoreHead first={t('forecast.column.class')} hasWidening />
      <tbody>
        {classes.map((one) => (
          <tr key={one.code}>
            <th scope="row">
              <KitButton
                className="fc-link"
                aria-pressed={one.code === shown}
                aria-label={t('forecast.showYears', { name: nameOf(one) })}
                onPress={() => onShow(one.code === shown ? undefined : one.code)}
              >
                {nameOf(one)}
              </KitButton>
            </th>
            <ScoreCells scores={one.all} />
            <td data-label={t('forecast.column.widening')}>
              {one.widening === null ? '–' : `× ${formatNumber(one.widening, language, { max: 2 })}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearTable({ record }: { readonly record: ClassRecord }) {
  const { t } = useT();
  const nameOf = useClassName();
  return (
    <table className="fc-table fc-record" aria-live="polite">
      <caption>{t('forecast.byYear', { name: nameOf(record) })}</caption>
      <ScoreHead first={t('forecast.column.year')} />
      <tbody>
        {record.years.map(({ year, ...scores }) => (
          <tr key={year}>
            <th scope="row" className="cp-figures">
              {year}
            </th>
            <ScoreCells scores={scores} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreHead({ first, hasWidening = false }: { readonly first: string; readonly hasWidening?: boolean }) {
  const { t } = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t('forecast.column.n')}</th>
        <th scope="col">{t('forecast.column.within')}</th>
        <th scope="col">{t('forecast.column.below')}</th>
        <th scope="col">{t('forecast.column.miss')}</th>
        {hasWidening && <th scope="col">{t('forecast.column.widening')}</th>}
      </tr>
    </thead>
  );
}

function ScoreCells({ scores }: { readonly scores: ClassRecord['all'] }) {
  const { t, language } = useT();
  return (
    <>
      <td data-label={t('forecast.column.n')}>{scores.n}</td>
      <td data-label={t('forecast.column.within')}>{shareText(scores.coverageP10P90, language)}</td>
      <td data-label={t('forecast.column.below')}>{shareText(scores.belowP80, language)}</td>
      <td data-label={t('forecast.column.miss')}>{daysInWords(Math.round(scores.maeP50Days), 'calendar', t)}</td>
    </>
  );
}

function useClassName(): (record: ClassRecord) => string {
  const { t, language } = useT();
  return (record) => (record.kind === 'wait' ? t(WAIT_WORDS[record.code]) : record.name[language]);
}
