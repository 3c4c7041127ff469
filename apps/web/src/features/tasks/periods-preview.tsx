import { MAX_PERIODS, type Period } from '@counterpart/domain/tasks/recurrence.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { periodText } from './period-words.ts';

/** The tasks that a rule will make, before anything is saved: each period with its deadline. */
export function PeriodsPreview({ periods }: { readonly periods: readonly Period[] }) {
  const { t, language } = useT();
  if (periods.length === 0) return <p className="cp-soft">{t('task.preview.none')}</p>;
  if (periods.length > MAX_PERIODS) return <p className="cp-soft">{t('task.preview.tooMany', { max: MAX_PERIODS })}</p>;
  return (
    <details className="tk-preview" open={periods.length <= 12}>
      <summary>{t('task.preview.count', { count: periods.length })}</summary>
      <ol>
        {periods.map(({ name, dueOn }) => (
          <li key={name} className="tk-numbers">
            {t('task.preview.line', { period: periodText(name, t, language), day: formatDate(dueOn) })}
          </li>
        ))}
      </ol>
      <p className="cp-soft">{t('task.preview.daysOff')}</p>
    </details>
  );
}
