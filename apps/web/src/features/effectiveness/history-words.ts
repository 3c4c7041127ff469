import { conditionFields } from '@counterpart/domain/effectiveness/condition.fields';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import {
  CONDITION_KIND_WORDS,
  CONDITION_STATE_WORDS,
  DEADLINE_KIND_WORDS,
  EFFECTIVENESS_DECISION_WORDS,
  OWNER_SIDE_WORDS,
} from '@counterpart/reference/codelists/instruments';

/** The records of effectiveness that a history names. */
export const EFFECT_ENTITIES: Readonly<Record<string, PlainMessageKey>> = {
  effectiveness_condition: 'effect.entity.condition',
  effectiveness_deadline: 'effect.deadline.head',
  effectiveness_decision: 'effect.entity.decision',
};

/** What may be done with them, by the ending of the action. */
export const EFFECT_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['effectiveness_condition.opened', 'effect.verb.opened'],
  ['effectiveness_condition.moved', 'effect.verb.moved'],
  ['effectiveness_condition.waived', 'effect.verb.waived'],
  ['effectiveness_condition.restored', 'effect.verb.restored'],
  ['effectiveness_deadline.recorded', 'effect.verb.recorded'],
  ['effectiveness_decision.recorded', 'effect.verb.recorded'],
];

/** The words behind their codes. */
export const EFFECT_CODES: Readonly<Record<string, LocalText>> = {
  ...CONDITION_KIND_WORDS,
  ...CONDITION_STATE_WORDS,
  ...OWNER_SIDE_WORDS,
  ...DEADLINE_KIND_WORDS,
  ...EFFECTIVENESS_DECISION_WORDS,
};

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  condition: 'effect.entity.condition',
  state: 'effect.field.state',
  stateOn: 'effect.condition.on',
  on: 'effect.lapse.on',
  deadlineOn: 'effect.deadline.day',
  letterNumber: 'effect.deadline.letter',
  letterOn: 'effect.deadline.letterOn',
  askedBy: 'effect.deadline.askedBy',
  waivedBy: 'effect.condition.waivedBy',
  waiveReason: 'effect.deadline.reason',
  waiveDocument: 'effect.lapse.document',
  removedReason: 'effect.deadline.reason',
  missing: 'effect.conditions.missing',
  source: 'effect.field.source',
};

/** What a field of effectiveness is called; null for a field of another record. */
export function effectLabel(field: string, t: Translate, language: Language): string | null {
  const key = LABELS[field];
  if (key) return t(key);
  return Object.hasOwn(conditionFields, field)
    ? conditionFields[field as keyof typeof conditionFields].label[language]
    : null;
}
