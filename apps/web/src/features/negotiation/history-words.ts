import { roundFields } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { openPointFields, pointEndFields } from '@counterpart/domain/negotiation/open-point.fields';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import {
  LANE_WORDS,
  NEGOTIATION_OUTCOME_WORDS,
  POINT_STATE_WORDS,
  REFERENDUM_SIDE_WORDS,
  ROUND_FORM_WORDS,
  VISIBILITY_WORDS,
} from '@counterpart/reference/codelists/negotiation';

/** The records of a negotiation that a history names. */
export const NEGOTIATION_ENTITIES: Readonly<Record<string, PlainMessageKey>> = {
  negotiation_round: 'negotiation.entity.round',
  open_point: 'negotiation.entity.point',
  open_point_position: 'negotiation.entity.position',
  open_point_comment: 'negotiation.entity.remark',
};

/** What may be done with them, by the ending of the action. */
export const NEGOTIATION_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['negotiation_round.planned', 'negotiation.verb.planned'],
  ['negotiation_round.closed', 'negotiation.verb.closed'],
  ['negotiation_round.reopened', 'negotiation.verb.reopened'],
  ['open_point.opened', 'negotiation.verb.opened'],
  ['open_point.raised', 'negotiation.verb.raised'],
  ['open_point.agreed', 'negotiation.verb.agreed'],
  ['open_point.deferred', 'negotiation.verb.deferred'],
  ['open_point.dropped', 'negotiation.verb.dropped'],
  ['open_point.reopened', 'negotiation.verb.reopened'],
  ['open_point_position.stated', 'negotiation.verb.stated'],
];

/** The words behind the codes of a negotiation. */
export const NEGOTIATION_CODES: Readonly<Record<string, LocalText>> = {
  ...NEGOTIATION_OUTCOME_WORDS,
  ...ROUND_FORM_WORDS,
  ...REFERENDUM_SIDE_WORDS,
  ...POINT_STATE_WORDS,
  ...LANE_WORDS,
  ...VISIBILITY_WORDS,
};

const FIELDS = { ...roundFields, ...openPointFields, ...pointEndFields };

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  outcome: 'negotiation.round.outcome',
  closedOn: 'negotiation.point.closed',
  closedRound: 'negotiation.point.closedIn',
  round: 'negotiation.field.number',
  lane: 'negotiation.field.lane',
  text: 'negotiation.position.text',
  visibility: 'negotiation.position.visibility',
  point: 'negotiation.point',
  delegationOursHead: 'negotiation.delegation.isHead',
  delegationTheirsHead: 'negotiation.delegation.isHead',
  delegationOurs: 'negotiation.delegation.ours',
  delegationTheirs: 'negotiation.delegation.theirs',
};

/** What a field of a negotiation is called; null for a field of another record. */
export function negotiationLabel(field: string, t: Translate, language: Language): string | null {
  const key = LABELS[field];
  if (key) return t(key);
  return Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS].label[language] : null;
}
