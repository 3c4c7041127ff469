import { itemEndFields, meetingItemFields } from '@counterpart/domain/meetings/meeting-item.fields';
import { meetingFields } from '@counterpart/domain/meetings/meeting.fields';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import {
  ITEM_KIND_WORDS,
  ITEM_LINK_WORDS,
  ITEM_SIDE_WORDS,
  MEETING_KIND_WORDS,
  MEETING_PRECISION_WORDS,
} from '@counterpart/reference/codelists/meetings';
import type { ApiOutput } from '../../lib/trpc.ts';
import { DOCUMENT_VERBS } from '../documents/history-words.ts';
import { valueText } from '../programme/field-value.ts';
import { fieldLabel } from '../programme/history-words.ts';
import type { RoadNames } from '../programme/road-words.ts';

/** One entry of a meeting's history. */
export type MeetingFact = ApiOutput['meetings']['history']['items'][number];

/** One field that changed. */
export type MeetingChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

const FIELDS = { ...itemEndFields, ...meetingItemFields, ...meetingFields };

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  partnerIds: 'meetings.parties.partners',
  agencyIds: 'meetings.parties.agencies',
  subjects: 'meetings.parties.subjects',
  peopleOurs: 'meetings.people.ours',
  peopleTheirs: 'meetings.people.theirs',
  linkKind: 'meetings.field.link',
};

const CODES: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  meeting: { ...MEETING_KIND_WORDS, ...MEETING_PRECISION_WORDS },
  meeting_item: { ...ITEM_KIND_WORDS, ...ITEM_SIDE_WORDS, ...ITEM_LINK_WORDS },
};

/** What names the record in an entry, or stands for what another line says in words. */
const SILENT = ['meeting', 'item', 'document', 'ownerKind', 'ownerId', 'linkId'];

const VERBS: Readonly<Record<string, PlainMessageKey>> = {
  'meeting.recorded': 'meetings.verb.recorded',
  'meeting_item.recorded': 'meetings.verb.recorded',
  'meeting_item.kept': 'meetings.verb.kept',
  'meeting_item.dropped': 'meetings.verb.dropped',
  'meeting_item.reopened': 'meetings.verb.reopened',
  'meeting_item.turned_into': 'meetings.verb.turned',
  'meeting_item.unlinked': 'meetings.verb.unlinked',
  'document.added': 'programme.verb.added',
  'document.removed': 'programme.verb.removed',
  ...Object.fromEntries(DOCUMENT_VERBS),
};

/** What was changed: the meeting, a promise by its number, or a paper by its name. */
export function factSubject({ entity, after }: MeetingFact, t: Translate): string {
  if (entity === 'meeting_item') {
    return t('meetings.history.item', { number: typeof after['item'] === 'number' ? after['item'] : '' });
  }
  if (entity !== 'document') return t('meetings.history.meeting');
  const name = after['document'];
  return typeof name === 'string' && name !== '' ? `${t('documents.entity')}: ${name}` : t('documents.entity');
}

/** What was done with it. */
export function factVerb(action: string, t: Translate): string {
  return t(VERBS[action] ?? 'programme.verb.changed');
}

/** What changed, without what is empty on both sides. */
export function factChanges({ before, after }: MeetingFact): readonly MeetingChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !SILENT.includes(field))
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((one) => !isNothing(one.before) || !isNothing(one.after));
}

/** What a field is called. */
export function factLabel(field: string, { t, language }: { readonly t: Translate; readonly language: Language }) {
  const key = LABELS[field];
  if (key) return t(key);
  const own = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : undefined;
  return own ? own.label[language] : fieldLabel(field, { t, language });
}

/** A value in words. People are their names and titles, what was dealt with its number. */
export function factValue(
  entity: string,
  { field, value }: { field: string; value: unknown },
  names: RoadNames,
): string {
  const { t, language } = names;
  if (Array.isArray(value)) {
    const parts = value.map((one) => partText(entity, { field, value: one }, names)).filter((part) => part !== '');
    return parts.length > 0 ? parts.join('; ') : t('milestone.noValue');
  }
  const word = typeof value === 'string' ? CODES[entity]?.[value] : undefined;
  return word ? word[language] : valueText(field, value, names);
}

function partText(entity: string, { field, value }: { field: string; value: unknown }, names: RoadNames): string {
  if (typeof value !== 'object' || value === null) return factValue(entity, { field, value }, names);
  const { name, title, isHead } = value as { name?: string; title?: string; isHead?: boolean };
  const head = isHead === true ? names.t('meetings.people.head') : '';
  return [name ?? '', title ?? '', head].filter((part) => part !== '').join(', ');
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
