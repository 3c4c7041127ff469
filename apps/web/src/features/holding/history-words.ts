import type { LocalText } from '@counterpart/domain/shared/text';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { CLOCK_EVENT_WORDS, LIMIT_UNIT_WORDS } from '@counterpart/reference/codelists/clocks';

/** What may be done with a step's clock and with a file's procedure, by the ending of the action. */
export const HOLDING_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['milestone.clock_recorded', 'holding.verb.recorded'],
  ['milestone.limit_overridden', 'holding.verb.limitSet'],
  ['milestone.holder_set', 'holding.verb.holderSet'],
  ['instrument.moved_to_version', 'holding.verb.moved'],
];

/** The fields of such changes. */
export const HOLDING_LABELS: Readonly<Record<string, PlainMessageKey>> = {
  clockKind: 'holding.event.what',
  clockOn: 'holding.event.day',
  limitDays: 'holding.own.days',
  limitUnit: 'holding.own.unit',
  limitDocument: 'holding.event.document',
  document: 'holding.event.document',
  agencyId: 'holding.actor.title',
  added: 'holding.move.added',
  vanished: 'holding.move.vanished',
};

/** Fields that say nothing to a reader. */
export const HOLDING_SILENT: readonly string[] = ['correctsId'];

/** Their code words. */
export const HOLDING_CODES: Readonly<Record<string, LocalText>> = { ...CLOCK_EVENT_WORDS, ...LIMIT_UNIT_WORDS };
