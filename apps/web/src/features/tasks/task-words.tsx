import type { TaskFlag, TaskState } from '@counterpart/domain/tasks/task.codes';
import { daysInWords, dueInWords, formatDate } from '@counterpart/i18n/date-words';
import { formatPercent } from '@counterpart/i18n/formats';
import type { Translate } from '@counterpart/i18n/translate';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { TASK_FLAG_WORDS, TASK_STATE_WORDS } from '@counterpart/reference/codelists/tasks';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';

const MEANINGS: Readonly<Record<TaskState, 'late' | 'onTime' | 'dueSoon' | null>> = {
  OPEN_OVERDUE: 'late',
  OPEN_IN_TERM: null,
  DONE_LATE: 'dueSoon',
  DONE_ON_TIME: 'onTime',
};

type StateProps = { readonly state: TaskState; readonly flags: readonly TaskFlag[] };

/** The official state of a task as icon and word; a withdrawn one says that instead. */
export function TaskStateChip({ state, flags }: StateProps) {
  const { language } = useT();
  const meaning = MEANINGS[state];
  if (flags.includes('WITHDRAWN'))
    return <StatusChip meaning="blocked">{TASK_FLAG_WORDS.WITHDRAWN[language]}</StatusChip>;
  if (meaning === null) return <Tag>{TASK_STATE_WORDS[state][language]}</Tag>;
  return <StatusChip meaning={meaning}>{TASK_STATE_WORDS[state][language]}</StatusChip>;
}

/**
 * What else is to be said of a task; what its deadline says already is left out, and that it is due soon where its agency
 * is done and waits for the office.
 */
export function TaskFlags({ flags }: { readonly flags: readonly TaskFlag[] }) {
  const { language } = useT();
  const unsaid = new Set<TaskFlag>([
    'WITHDRAWN',
    'NO_DEADLINE',
    ...(flags.includes('PROPOSED') ? (['DUE_SOON'] as const) : []),
  ]);
  return flags
    .filter((flag) => !unsaid.has(flag))
    .map((flag) =>
      flag === 'RETURNED' || flag === 'DUE_SOON' ? (
        <StatusChip key={flag} meaning="dueSoon">
          {TASK_FLAG_WORDS[flag][language]}
        </StatusChip>
      ) : (
        <Tag key={flag}>{TASK_FLAG_WORDS[flag][language]}</Tag>
      ),
    );
}

/** What of a task its deadline is said with. */
export type Dated = {
  readonly dueOn: string | null;
  readonly completedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly daysLate: number;
};

/** How a deadline stands, in words: so many days late, in so many days, done on a day. */
export function deadlineText(
  { dueOn, completedOn, withdrawnOn, daysLate }: Dated,
  today: string,
  t: Translate,
): string {
  const late = daysLate > 0 ? t('task.lateBy', { days: daysInWords(daysLate, 'calendar', t) }) : '';
  if (completedOn !== null)
    return [t('task.doneOn', { day: formatDate(completedOn) }), late].filter(Boolean).join(', ');
  if (dueOn === null || withdrawnOn !== null) return '';
  return dueInWords(daysBetween(today, dueOn), 'calendar', t);
}

/** What a task says, in the reader's language; of a secret one that it is secret. */
export function contentOf(
  task: { readonly contentVi: string; readonly contentEn: string; readonly isSecret: boolean },
  language: Language,
  t: Translate,
): { readonly text: string; readonly language: Language; readonly isFallback: boolean } {
  if (task.isSecret) return { text: t('task.secret'), language, isFallback: false };
  return inLanguage(language, task.contentVi, task.contentEn);
}

/** A share with what it is a share of; nothing where there is nothing to share. */
export function rateText({ part, of }: { part: number; of: number }, t: Translate, language: Language): string {
  if (of === 0) return '';
  return t('task.rate', { percent: formatPercent(part / of, language, { max: 2 }), part, of });
}
