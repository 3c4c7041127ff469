import type { ExitKind, OrphanKind } from '@counterpart/domain/exits/exit.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import type { Language } from '@counterpart/domain/shared/text';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage } from '../../lib/use-reference.ts';

/** The record of an exit. */
export type Exit = ApiOutput['exits']['get'];
/** What of it our side alone reads. */
export type ExitInside = NonNullable<Exit['inside']>;
/** An open file of a partner, as the review shows it. */
export type ReviewFile = ApiOutput['exits']['review']['files'][number];

/** What an exit is, in the middle of a line. */
export const KIND_WORDS: Readonly<Record<ExitKind, PlainMessageKey>> = {
  suspend: 'exits.kind.suspend',
  terminate: 'exits.kind.terminate',
  hand_over: 'exits.kind.hand_over',
};

/** Kinds of work left behind. */
export const ORPHAN_WORDS: Readonly<Record<OrphanKind, PlainMessageKey>> = {
  milestone: 'exits.orphan.milestone',
  open_point: 'exits.orphan.open_point',
  condition: 'exits.orphan.condition',
  deliverable: 'exits.orphan.deliverable',
  task: 'exits.orphan.task',
  negotiation_round: 'exits.orphan.negotiation_round',
  signing: 'exits.orphan.signing',
};

/** How an exit stands, in words. */
export function stateText({ state, endedOn }: Pick<Exit, 'state' | 'endedOn'>, t: Translate): string {
  if (state === 'standing') return t('exits.state.standing');
  const day = endedOn === null ? '' : formatDate(endedOn);
  return t(state === 'resumed' ? 'exits.state.resumed' : 'exits.state.undone', { day });
}

type NamedFile = {
  readonly kind: string;
  readonly number: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
};

/** What a file is called: its title, else its kind, with its number. */
export function fileText(file: NamedFile, language: Language): string {
  const kind = INSTRUMENT_KIND_WORDS[file.kind as keyof typeof INSTRUMENT_KIND_WORDS]?.[language] ?? file.kind;
  const title = inLanguage(language, file.titleVi, file.titleEn).text || kind;
  return file.number === null || file.number === '' ? title : `${title} (${file.number})`;
}

/** What a role is called. */
export function roleText(role: string | null, language: Language): string {
  return RESPONSIBLE_ROLE_WORDS[role as keyof typeof RESPONSIBLE_ROLE_WORDS]?.[language] ?? '';
}
