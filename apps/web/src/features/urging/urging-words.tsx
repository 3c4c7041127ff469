import type { UrgedLevel, UrgingTrigger } from '@counterpart/domain/urging/urging.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { URGING_LEVEL_WORDS } from '@counterpart/reference/codelists/urging';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';

/** The words of the triggers of a rule. */
export const TRIGGER_WORDS: Readonly<Record<UrgingTrigger, PlainMessageKey>> = {
  before: 'urging.trigger.before',
  on: 'urging.trigger.on',
  after: 'urging.trigger.after',
  unanswered: 'urging.trigger.unanswered',
};

/** When a level is due, in a sentence. */
export function whenText({ trigger, days }: { trigger: UrgingTrigger; days: number }, t: Translate): string {
  switch (trigger) {
    case 'before':
      return t('urging.rule.before', { count: days });
    case 'on':
      return t('urging.rule.on');
    case 'after':
      return t('urging.rule.after', { count: days });
    case 'unanswered':
      return t('urging.rule.unanswered', { count: days });
  }
}

/** A level by its number and name. */
export function LevelText({ level }: { readonly level: UrgedLevel | 0 }) {
  const { t, language } = useT();
  return (
    <>
      <span className="cp-soft">{t('urging.levelNumber', { level })}</span> {URGING_LEVEL_WORDS[level][language]}
    </>
  );
}

type StateProps = {
  readonly urging: {
    readonly withdrawnOn: string | null;
    readonly isUnanswered: boolean;
    readonly answerDueOn: string;
    readonly isAnswered: boolean;
  };
  readonly today: string;
};

/** How an urging stands: withdrawn, answered, waited for, or met with silence. */
export function UrgingState({ urging, today }: StateProps) {
  const { t } = useT();
  if (urging.withdrawnOn !== null) return <Tag>{t('urging.withdrawn')}</Tag>;
  if (urging.isAnswered) return <StatusChip meaning="onTime">{t('urging.state.answered')}</StatusChip>;
  if (urging.isUnanswered) return <StatusChip meaning="late">{t('urging.state.unanswered')}</StatusChip>;
  if (today > urging.answerDueOn) return <Tag>{t('urging.state.over')}</Tag>;
  return <Tag>{t('urging.state.waiting', { day: formatDate(urging.answerDueOn) })}</Tag>;
}
