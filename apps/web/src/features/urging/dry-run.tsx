import { formatDate } from '@counterpart/i18n/date-words';
import { DatePicker } from '@counterpart/ui/date-field';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { LevelText } from './urging-words.tsx';

type Planned = ApiOutput['urging']['plan']['urgings'][number];

/** What the rules would urge on a day, with the tasks behind it; nothing is sent. */
export function DryRun() {
  const { t } = useT();
  const { today } = useMe();
  const { agencyName } = useReference();
  const [day, setDay] = useState<string | null>(null);
  const plan = useQuery(useApi().urging.plan.queryOptions({ day }, { placeholderData: keepPreviousData }));
  const { data } = plan;
  return (
    <section aria-label={t('urging.dryRun')}>
      <h2>{t('urging.dryRun')}</h2>
      <p className="cp-soft">{t('urging.dryRunNote')}</p>
      <div className="ug-filters cp-no-print">
        <DatePicker label={t('urging.dryRunDay')} min={today} value={day ?? data?.day ?? null} onChange={setDay} />
      </div>
      <FailureBanner failure={plan.error} />
      {plan.isPending && <Skeleton lines={3} />}
      {data && (
        <p className="ug-sum">
          <strong>
            {data.urgings.length === 0
              ? t('urging.dryRunNone', { day: formatDate(data.day) })
              : t('urging.dryRunSum', { ...data, day: formatDate(data.day) })}
          </strong>
        </p>
      )}
      {data?.urgings.map((one) => (
        <details key={`${one.agencyId} ${one.level}`} className="ug-plan">
          <summary>
            {agencyName(one.agencyId)} · <LevelText level={one.level} /> · {t('urging.taskCount', { count: one.count })}
          </summary>
          <PlannedTasks planned={one} />
        </details>
      ))}
    </section>
  );
}

function PlannedTasks({ planned }: { readonly planned: Planned }) {
  const { t, language } = useT();
  return (
    <ul className="ug-list">
      {planned.tasks.map((task) => (
        <li key={task.id}>
          <RouteLink to="/tasks/$code" params={{ code: task.code }} className="cp-link">
            {task.isSecret
              ? `${task.sourceNumber}, ${formatDate(task.sourceOn)}`
              : inLanguage(language, task.contentVi, task.contentEn).text}
          </RouteLink>
          <span className="cp-soft">
            {' '}
            {task.code} · {formatDate(task.dueOn)} · {t('urging.levelNumber', { level: task.level })}
          </span>
        </li>
      ))}
      {planned.count > planned.tasks.length && (
        <li className="cp-soft">{t('urging.dryRunMore', { count: planned.count - planned.tasks.length })}</li>
      )}
    </ul>
  );
}
