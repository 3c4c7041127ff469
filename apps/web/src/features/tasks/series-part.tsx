import { formatDate } from '@counterpart/i18n/date-words';
import { RECURRENCE_WORDS } from '@counterpart/reference/codelists/tasks';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { StatusChip } from '@counterpart/ui/status-chip';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { periodText } from './period-words.ts';
import { SeriesActions } from './series-actions.tsx';
import { deadlineText, TaskFlags, TaskStateChip } from './task-words.tsx';
import type { TaskView } from './use-tasks.ts';
import { type OccurrenceView, type SeriesView, useSeries } from './use-series.ts';

/** All periods of a recurring task: how each stands, how many were done on time, and what may be done with the whole. */
export function SeriesPart({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const { data: series, error } = useSeries(task.code);
  return (
    <section aria-labelledby="tk-series">
      <h2 id="tk-series">{t('task.series.title')}</h2>
      {error && <FailureBanner failure={error} />}
      {!series && !error && <Skeleton lines={4} />}
      {series && (
        <div className="cp-stack">
          <Summary series={series} />
          <Occurrences series={series} code={task.code} />
          <SeriesActions series={series} task={task} />
        </div>
      )}
    </section>
  );
}

function Summary({ series }: { readonly series: SeriesView }) {
  const { t, language } = useT();
  const { every, day, onTime, nextDueOn, isEnded } = series;
  const rule = t('task.series.rule', { every: RECURRENCE_WORDS[every][language], day });
  const parts = [
    rule,
    ...(onTime.of > 0 ? [t('task.series.onTime', onTime)] : []),
    ...(nextDueOn === null ? [] : [t('task.series.next', { day: formatDate(nextDueOn) })]),
  ];
  return (
    <p className="tk-flags">
      <span className="tk-numbers">{parts.join(' · ')}</span>
      {isEnded && <StatusChip meaning="blocked">{t('task.series.ended')}</StatusChip>}
    </p>
  );
}

/** So many periods stand beside the one in view; the rest is a press away. */
const BEFORE = 3;
const AFTER = 5;

function Occurrences({ series, code }: { readonly series: SeriesView; readonly code: string }) {
  const { t } = useT();
  const [isWhole, setWhole] = useState(false);
  const { occurrences } = series;
  const at = occurrences.findIndex((one) => one.code === code);
  const from = Math.max(0, Math.min(at - BEFORE, occurrences.length - BEFORE - AFTER - 1));
  const near = occurrences.slice(from, from + BEFORE + AFTER + 1);
  const shown = isWhole ? occurrences : near;
  return (
    <>
      <ol className="tk-series">
        {shown.map((one) => (
          <Occurrence key={one.id} occurrence={one} isHere={one.code === code} />
        ))}
      </ol>
      {near.length < occurrences.length && (
        <div className="cp-no-print">
          <Button size="s" variant="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? t('task.series.fewer') : t('task.series.all', { count: occurrences.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Occurrence({ occurrence, isHere }: { readonly occurrence: OccurrenceView; readonly isHere: boolean }) {
  const { t, language } = useT();
  const { today } = useMe();
  const { code, period, dueOn, state, flags } = occurrence;
  const words = deadlineText(occurrence, today, t);
  return (
    <li data-here={isHere || undefined}>
      <span className="tk-series-name">
        {isHere ? (
          <strong aria-current="page">{periodText(period, t, language)}</strong>
        ) : (
          <RouteLink to="/tasks/$code" params={{ code }} className="cp-link">
            {periodText(period, t, language)}
          </RouteLink>
        )}
      </span>
      <span className="tk-numbers">
        {dueOn === null ? t('task.noDeadline') : formatDate(dueOn)}
        {words !== '' && <span className="cp-soft"> · {words}</span>}
      </span>
      <span className="tk-flags">
        {flags.includes('NOT_BEGUN') && occurrence.withdrawnOn === null ? null : (
          <TaskStateChip state={state} flags={flags} />
        )}
        <TaskFlags flags={flags.filter((flag) => flag !== 'RECURRING')} />
      </span>
    </li>
  );
}
