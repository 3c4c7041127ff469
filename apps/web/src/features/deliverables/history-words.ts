import { deliverableFields } from '@counterpart/domain/deliverables/deliverable.fields';
import { indicatorFields } from '@counterpart/domain/deliverables/indicator.fields';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { DELIVERABLE_STATE_WORDS } from '@counterpart/reference/codelists/work';

/** The records of deliverables that a history names. */
export const DELIVERABLE_ENTITIES: Readonly<Record<string, PlainMessageKey>> = {
  deliverable: 'deliverables.entity.deliverable',
  indicator: 'deliverables.entity.indicator',
};

/** What may be done with them, by the ending of the action. */
export const DELIVERABLE_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['deliverable.moved', 'deliverables.verb.moved'],
  ['deliverable.started', 'deliverables.verb.started'],
  ['deliverable.reported', 'deliverables.verb.reported'],
  ['deliverable.submitted', 'deliverables.verb.submitted'],
  ['deliverable.returned', 'deliverables.verb.returned'],
  ['deliverable.accepted', 'deliverables.verb.accepted'],
  ['deliverable.cancelled', 'deliverables.verb.cancelled'],
  ['deliverable.reopened', 'deliverables.verb.reopened'],
  ['deliverable.act_taken_back', 'deliverables.verb.takenBack'],
  ['indicator.put_back', 'deliverables.verb.putBack'],
  ['indicator.reading_recorded', 'deliverables.verb.recorded'],
  ['indicator.reading_withdrawn', 'deliverables.verb.withdrawn'],
  ['indicator.reading_restored', 'deliverables.verb.restored'],
];

/** The words behind the codes of deliverables. */
export const DELIVERABLE_CODES: Readonly<Record<string, LocalText>> = DELIVERABLE_STATE_WORDS;

const FIELDS = { ...indicatorFields, ...deliverableFields };

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  deliverable: 'deliverables.entity.deliverable',
  indicator: 'deliverables.entity.indicator',
  state: 'deliverables.column.state',
  percent: 'deliverables.column.percent',
  timesReturned: 'deliverables.field.timesReturned',
  dueOn: 'deliverables.column.due',
  supporting: 'deliverables.supporting',
  targets: 'deliverables.indicator.targets',
  reading: 'deliverables.indicator.value',
  total: 'deliverables.indicator.total',
  asOfOn: 'deliverables.indicator.asOf',
  qualifier: 'deliverables.field.qualifier',
  isRemoved: 'deliverables.indicator.removed',
};

/** What a field of deliverables is called; null for a field of another record. */
export function deliverableLabel(field: string, t: Translate, language: Language): string | null {
  const key = LABELS[field];
  if (key) return t(key);
  return Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS].label[language] : null;
}
