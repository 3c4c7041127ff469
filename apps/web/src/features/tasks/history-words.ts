import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';

/** The records of tasks that a history names. */
export const TASK_ENTITIES: Readonly<Record<string, PlainMessageKey>> = { task: 'task.entity' };

/** What may be done with them, by the ending of the action. */
export const TASK_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['task.assigned', 'task.verb.assigned'],
  ['task.reassigned', 'task.verb.reassigned'],
  ['task.reported', 'task.verb.reported'],
  ['task.proposed', 'task.verb.proposed'],
  ['task.returned', 'task.verb.returned'],
  ['task.confirmed', 'task.verb.confirmed'],
  ['task.extension_asked', 'task.verb.extensionAsked'],
  ['task.extension_granted', 'task.verb.extensionGranted'],
  ['task.extension_refused', 'task.verb.extensionRefused'],
  ['task.moved', 'task.verb.moved'],
  ['task.withdrawn', 'task.verb.withdrawn'],
  ['task.reopened', 'task.verb.reopened'],
  ['task.taken_back', 'task.verb.takenBack'],
  ['task.moved_away', 'task.verb.movedAway'],
  ['task.kept', 'task.verb.kept'],
];

/** The words behind the codes of tasks. */
export const TASK_CODES: Readonly<Record<string, LocalText>> = TASK_ASSIGNER_WORDS;

/** Fields that say nothing to a reader: the task's own code, and ids whose words stand beside them. */
export const TASK_SILENT: readonly string[] = ['task', 'instrumentId', 'openPointId'];

const LABELS: Readonly<Record<string, PlainMessageKey>> = {
  supportIds: 'task.fact.support',
  instrument: 'task.fact.instrument',
  openPoint: 'task.fact.point',
  period: 'task.fact.period',
  day: 'task.fact.day',
  fromOn: 'task.fact.fromOn',
  toOn: 'task.fact.toOn',
  text: 'task.fact.said',
  documentNumber: 'task.field.document',
  documentOn: 'task.field.documentOn',
};

/** What a field of tasks is called; null for a field of another record. */
export function taskLabel(field: string, t: Translate, language: Language): string | null {
  const key = LABELS[field];
  if (key) return t(key);
  return Object.hasOwn(taskFields, field) ? taskFields[field as keyof typeof taskFields].label[language] : null;
}
