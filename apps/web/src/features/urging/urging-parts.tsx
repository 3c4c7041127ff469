import { daysInWords, formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage } from '../../lib/use-reference.ts';
import type { UrgingView } from './use-urging.ts';

type UrgedTask = UrgingView['tasks'][number];

/** The tasks of an urging as they stood then, and what was answered about each. */
export function UrgedTasks({ urging }: { readonly urging: UrgingView }) {
  const { t } = useT();
  return (
    <section aria-label={t('urging.tasks')}>
      <h2>{t('urging.tasks')}</h2>
      <ul className="ug-list">
        {urging.tasks.map((task) => (
          <li key={task.id}>
            <RouteLink to="/tasks/$code" params={{ code: task.code }} className="cp-link">
              <TaskText task={task} />
            </RouteLink>
            <p className="cp-soft">
              {task.code} · {t('urging.dueThen')} {formatDate(task.dueOn)}
              {task.daysLate > 0 && ` · ${t('urging.daysLateThen')} ${daysInWords(task.daysLate, 'calendar', t)}`} ·{' '}
              {t('urging.levelNumber', { level: task.level })}
              {task.answeredOn !== null && ` · ${t('urging.state.answered')} ${formatDate(task.answeredOn)}`}
              {task.promisedOn !== null && `, ${t('urging.promised', { day: formatDate(task.promisedOn) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of a task; of a secret one number and day alone. */
export function TaskText({ task }: { readonly task: UrgedTask }) {
  const { language } = useT();
  if (task.isSecret) return `${task.sourceNumber}, ${formatDate(task.sourceOn)}`;
  const { text, isFallback, language: spoken } = inLanguage(language, task.contentVi, task.contentEn);
  return <span {...(isFallback && { lang: spoken })}>{text}</span>;
}

type Answer = UrgingView['answers'][number];

/** Every answer, the latest first. */
export function UrgingAnswers({ urging }: { readonly urging: UrgingView }) {
  const { t } = useT();
  const codes = new Map(urging.tasks.map((task) => [task.id, task.code]));
  return (
    <section aria-label={t('urging.answers')}>
      <h2>{t('urging.answers')}</h2>
      {urging.answers.length === 0 && <p className="cp-soft">{t('urging.noAnswers')}</p>}
      <ul className="ug-list">
        {urging.answers.map((answer) => (
          <li key={answer.id}>
            <AnswerText answer={answer} code={codes.get(answer.taskId) ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One answer: the paper, its words, the day promised, and who recorded it. */
export function AnswerText({ answer, code }: { readonly answer: Answer; readonly code: string }) {
  const { t } = useT();
  const paper = [answer.documentNumber, answer.documentOn && formatDate(answer.documentOn)].filter(Boolean).join(', ');
  const said = [
    code,
    paper,
    answer.text,
    answer.promisedOn === null ? '' : t('urging.promised', { day: formatDate(answer.promisedOn) }),
  ].filter((one) => one !== '');
  return (
    <>
      {said.join(' · ')}
      <p className="cp-soft">
        {answer.actorName}, {formatInstant(answer.at)}
      </p>
    </>
  );
}
