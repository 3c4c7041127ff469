import { dueInWords, formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { Icon } from '@counterpart/ui/button';
import type { StatusMeaning } from '@counterpart/ui/words';
import {
  CircleCheck,
  CircleCheckBig,
  CircleMinus,
  CirclePlay,
  ClockAlert,
  Clock,
  Hourglass,
  TriangleAlert,
} from 'lucide-react';
import type { MilestoneSubject } from './milestone.types.ts';

type StateLook = { readonly icon: Icon; readonly word: PlainMessageKey; readonly meaning: StatusMeaning | null };

const PLANNED: StateLook = { icon: Clock, word: 'milestone.state.planned', meaning: null };

const LOOKS: Readonly<Record<string, StateLook>> = {
  done: { icon: CircleCheckBig, word: 'milestone.state.done', meaning: 'onTime' },
  passed: { icon: CircleCheck, word: 'milestone.state.passed', meaning: null },
  not_applicable: { icon: CircleMinus, word: 'milestone.state.notApplicable', meaning: null },
  late: { icon: TriangleAlert, word: 'milestone.state.late', meaning: 'late' },
  due_soon: { icon: ClockAlert, word: 'milestone.state.dueSoon', meaning: 'dueSoon' },
  planned: PLANNED,
  waiting: { icon: Hourglass, word: 'milestone.state.waiting', meaning: null },
  ready: { icon: CirclePlay, word: 'milestone.state.ready', meaning: null },
};

/** Icon, word and meaning of a milestone's state. */
export function lookOf(state: string): StateLook {
  return LOOKS[state] ?? PLANNED;
}

/** A milestone's state in words; a late one says by how many days. */
export function stateWords({ state, daysLate }: Pick<MilestoneSubject, 'state' | 'daysLate'>, t: Translate): string {
  return state === 'late' && daysLate > 0 ? dueInWords(-daysLate, 'calendar', t) : t(lookOf(state).word);
}

type StateChipProps = { readonly subject: Pick<MilestoneSubject, 'state' | 'daysLate'>; readonly t: Translate };

/** A milestone's state for readers who may not change it. */
export function StateChip({ subject, t }: StateChipProps) {
  const { icon: Glyph, meaning } = lookOf(subject.state);
  return (
    <span className="cp-status" {...(meaning && { 'data-meaning': meaning })}>
      <Glyph className="cp-icon" aria-hidden />
      <span>{stateWords(subject, t)}</span>
    </span>
  );
}

/** What a change says once it is saved: `Hội đồng phê duyệt: xong ngày 12/03/2027`. */
export function savedWords(
  subject: Pick<MilestoneSubject, 'name'>,
  patch: { readonly [field: string]: unknown },
  t: Translate,
): string {
  return `${subject.name}: ${changeWords(patch, t)}`;
}

function changeWords(patch: { readonly [field: string]: unknown }, t: Translate): string {
  const { actualOn, plannedOn, isNotApplicable, delayReasonCode, dossierCompleteOn } = patch;
  if (typeof actualOn === 'string') return t('milestone.saved.done', { day: formatDate(actualOn) });
  if (actualOn === null) return t('milestone.saved.reopened');
  if (typeof plannedOn === 'string') return t('milestone.saved.planned', { day: formatDate(plannedOn) });
  if (plannedOn === null) return t('milestone.saved.unplanned');
  if (isNotApplicable === true) return t('milestone.saved.notApplicable');
  if (isNotApplicable === false) return t('milestone.saved.applicable');
  if (typeof dossierCompleteOn === 'string')
    return t('milestone.saved.dossier', { day: formatDate(dossierCompleteOn) });
  if (delayReasonCode !== undefined) return t('milestone.saved.reason');
  return t('milestone.saved.note');
}
