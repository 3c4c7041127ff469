import './urging.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { AnswerText } from './urging-parts.tsx';
import { LevelText } from './urging-words.tsx';

/** The urgings of a task with what was answered about it; nothing while it was never urged. */
export function TaskUrgings({ taskId }: { readonly taskId: string }) {
  const { t } = useT();
  const { data } = useQuery(useApi().urging.ofTask.queryOptions({ taskId }));
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('urging.ofTask')}>
      <h2>{t('urging.ofTask')}</h2>
      <ul className="ug-list">
        {data.items.map((one) => (
          <li key={one.id}>
            <RouteLink to="/urgings/$id" params={{ id: one.id }} className="cp-link">
              {one.documentNumber || t('urging.noNumber')}
            </RouteLink>{' '}
            <span className="cp-figures">{formatDate(one.sentOn)}</span> · <LevelText level={one.level} />
            {one.withdrawnOn !== null && <span className="cp-soft"> · {t('urging.withdrawn')}</span>}
            {one.isUnanswered && <span className="ug-late"> · {t('urging.state.unanswered')}</span>}
            {one.answers.map((answer) => (
              <div key={answer.id}>
                {t('urging.state.answered')}: <AnswerText answer={answer} code="" />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
