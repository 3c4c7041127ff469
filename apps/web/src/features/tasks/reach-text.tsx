import { useT } from '../../lib/i18n.ts';
import { periodText } from './period-words.ts';
import type { OccurrenceView } from './use-series.ts';

type ReachTextProps = {
  readonly coming: readonly OccurrenceView[];
  readonly what: 'task.series.endReach' | 'task.series.changeReach';
};

/** Which periods an act on a series reaches, and that the others stay. */
export function ReachText({ coming, what }: ReachTextProps) {
  const { t, language } = useT();
  const first = coming[0];
  const last = coming.at(-1);
  if (!first || !last) return <p>{t('error.task.series_over')}</p>;
  const from = periodText(first.period, t, language);
  const to = periodText(last.period, t, language);
  const span = from === to ? from : t('task.period.span', { from, to });
  return (
    <p>
      {t(what, { count: coming.length, span })} {t('task.series.othersStay')}
    </p>
  );
}
