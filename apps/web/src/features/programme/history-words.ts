import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { DELIVERABLE_ENTITIES, DELIVERABLE_VERBS, deliverableLabel } from '../deliverables/history-words.ts';
import { DOCUMENT_ENTITIES, DOCUMENT_SILENT, DOCUMENT_VERBS, documentLabel } from '../documents/history-words.ts';
import { EFFECT_ENTITIES, EFFECT_VERBS, effectLabel } from '../effectiveness/history-words.ts';
import { HOLDING_LABELS, HOLDING_SILENT, HOLDING_VERBS } from '../holding/history-words.ts';
import { MILESTONE_FIELDS, isMilestoneField } from '../milestones/milestone-fields.ts';
import { NEGOTIATION_ENTITIES, NEGOTIATION_VERBS, negotiationLabel } from '../negotiation/history-words.ts';
import { TASK_ENTITIES, TASK_SILENT, TASK_VERBS, taskLabel } from '../tasks/history-words.ts';
import { isProgrammeField } from './field-value.ts';
import type { RoadInstrument } from './use-programme.ts';

/** One entry of a programme's history. */
export type HistoryItem = ApiOutput['programmes']['history']['items'][number];

type Words = { readonly t: Translate; readonly language: Language };

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  sideState: 'programme.side.state',
  amountMinor: 'pipeline.column.amount',
  amount: 'pipeline.column.amount',
  partnerId: 'pipeline.column.partner',
  leadPartnerId: 'pipeline.create.partner',
  partners: 'pipeline.column.partner',
  agencies: 'programme.agencies',
  components: 'programme.components',
  capacity: 'programme.instrument.capacity',
  number: 'programme.instrument.number',
  procedure: 'programme.instrument.procedure',
  planFrom: 'programme.instrument.planFrom',
  proposingAgencyId: 'programme.field.proposingAgency',
  effectivenessDeadlineOn: 'programme.slip.effectivenessDeadline',
  ...HOLDING_LABELS,
};

/** What a field is called; its own name where nothing better is known. */
export function fieldLabel(field: string, { t, language }: Words, entity = ''): string {
  const ofDocument = entity === 'document' ? documentLabel(field, t, language) : null;
  if (ofDocument !== null) return ofDocument;
  if (isMilestoneField(field)) return t(MILESTONE_FIELDS[field]);
  if (isProgrammeField(field)) return programmeFields[field].label[language];
  const key = LABELS[field];
  return key
    ? t(key)
    : (negotiationLabel(field, t, language) ??
        effectLabel(field, t, language) ??
        deliverableLabel(field, t, language) ??
        taskLabel(field, t, language) ??
        field);
}

const ENTITIES: Readonly<Record<string, PlainMessageKey>> = {
  programme: 'programme.entity.programme',
  instrument: 'programme.entity.instrument',
  milestone: 'programme.entity.milestone',
  financing_line: 'programme.entity.financingLine',
  component: 'programme.entity.component',
  signing_record: 'programme.entity.signingRecord',
  ...NEGOTIATION_ENTITIES,
  ...EFFECT_ENTITIES,
  ...DELIVERABLE_ENTITIES,
  ...TASK_ENTITIES,
  ...DOCUMENT_ENTITIES,
};

/** What was changed: the kind of record, and its name where the road knows it. */
export function subjectText(item: HistoryItem, road: readonly RoadInstrument[], { t, language }: Words): string {
  const key = ENTITIES[item.entity];
  const kind = key ? t(key) : item.entity;
  const name = nameOf(item, road, language);
  return name === '' ? kind : `${kind}: ${name}`;
}

function nameOf(item: HistoryItem, road: readonly RoadInstrument[], language: Language): string {
  const { document, task } = item.after;
  if (item.entity === 'task') return typeof task === 'string' ? task : '';
  if (item.entity === 'document') return typeof document === 'string' ? document : '';
  if (item.entity === 'milestone') {
    const step = road.flatMap((one) => one.steps).find((one) => one.id === item.entityId);
    return step?.name[language] ?? '';
  }
  if (item.entity !== 'instrument' && item.entity !== 'signing_record') return '';
  const instrument = road.find((one) => one.id === item.entityId);
  return instrument ? inLanguage(language, instrument.titleVi, instrument.titleEn).text : '';
}

const VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['.created', 'programme.verb.created'],
  ['.added', 'programme.verb.added'],
  ['.removed', 'programme.verb.removed'],
  ['.imported', 'programme.verb.imported'],
  ['.side_state_decided', 'programme.verb.decided'],
  ...HOLDING_VERBS,
  ...NEGOTIATION_VERBS,
  ...EFFECT_VERBS,
  ...DELIVERABLE_VERBS,
  ...TASK_VERBS,
  ...DOCUMENT_VERBS,
];

/** What was done with it. */
export function verbText(action: string, t: Translate): string {
  const verb = VERBS.find(([ending]) => action.endsWith(ending));
  return t(verb ? verb[1] : 'programme.verb.changed');
}

const CHANNELS: Readonly<Record<string, PlainMessageKey>> = {
  api: 'programme.channel.api',
  cli: 'programme.channel.operator',
  system: 'programme.channel.system',
  feed: 'programme.channel.api',
};

/** Through which door a change came, where it was not a page of ours. */
export function channelText(channel: string, t: Translate): string {
  const key = CHANNELS[channel];
  return key ? t(key) : '';
}

/** One field that changed. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Fields that say the same as another one beside them. */
const SPOKEN_FOR = ['programmeId', 'currency', 'flags', 'exit', ...HOLDING_SILENT, ...DOCUMENT_SILENT, ...TASK_SILENT];

/** What changed in an entry, an amount together with its currency. */
export function changesOf({ before, after }: Pick<HistoryItem, 'before' | 'after'>): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    fields
      .filter((field) => !SPOKEN_FOR.includes(field))
      .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
      // A new record says what it has, not what it lacks.
      .filter((one) => !isNothing(one.before) || !(isNothing(one.after) || one.after === false))
  );
}

function valueIn(values: Readonly<Record<string, unknown>>, field: string): unknown {
  const value = values[field];
  const { currency } = values;
  return field === 'amountMinor' && typeof value === 'number' && typeof currency === 'string'
    ? { amountMinor: value, currency }
    : value;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
