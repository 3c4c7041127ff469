import { formatMoney } from '@counterpart/i18n/money-words';
import { formatDate } from '@counterpart/i18n/date-words';
import {
  CAPACITY_WORDS,
  INSTRUMENT_KIND_WORDS,
  SIGNING_STATUS_WORDS,
} from '@counterpart/reference/codelists/instruments';
import { SIDE_STATE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Translate } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';
import { useT } from '../../lib/i18n.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';

/** A signing as the schedule lists it. */
export type SigningRow = ApiOutput['signing']['schedule']['items'][number];

/** What stands in the way of a signing. */
export type SigningClash = SigningRow['clashes'][number];

/** Heads of a week that begins on Monday. */
export const WEEKDAYS = [
  'signing-page.weekday.1',
  'signing-page.weekday.2',
  'signing-page.weekday.3',
  'signing-page.weekday.4',
  'signing-page.weekday.5',
  'signing-page.weekday.6',
  'signing-page.weekday.7',
] as const;

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
const word = (words: Words, code: string, language: Language) => words[code]?.[language] ?? code;

/** The parts of a signing that say when it takes place. */
export type Dated = Pick<SigningRow, 'certainty' | 'fromOn' | 'toOn'>;

/** When a signing takes place: a day, a window in words, or that no day is known. */
export function dayText({ certainty, fromOn, toOn }: Dated, t: Translate): string {
  if (fromOn === null || toOn === null) return t('signing-page.noDay');
  if (certainty !== 'window' || fromOn === toOn) return formatDate(fromOn);
  if (toOn <= addDays(fromOn, 6)) return t('signing-page.weekOf', { from: formatDate(fromOn) });
  return t('signing-page.window', { from: formatDate(fromOn), to: formatDate(toOn) });
}

/** What stands in the way, in words. */
export function clashText({ code, name, others }: SigningClash, t: Translate): string {
  switch (code) {
    case 'same_signatory':
      return t('signing-page.clash.same_signatory', { name: name ?? '', count: others.length });
    case 'same_place':
      return t('signing-page.clash.same_place', { name: name ?? '', count: others.length });
    case 'rest_day':
      return t('signing-page.clash.rest_day');
    case 'full_powers_missing':
      return t('signing-page.clash.full_powers_missing');
    case 'full_powers_expired':
      return t('signing-page.clash.full_powers_expired');
    case 'full_powers_late':
      return t('signing-page.clash.full_powers_late');
  }
}

/** What stands in the way, in two or three words for a narrow place. */
export function clashName(clash: SigningClash, t: Translate): string {
  if (clash.code === 'same_signatory') return t('signing-page.clashName.same_signatory');
  return clash.code === 'same_place' ? t('signing-page.clashName.same_place') : clashText(clash, t);
}

/** What a signing still waits for, in words. */
export function missingText(
  { code, name }: SigningRow['readiness']['missing'][number],
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  if (name !== null) return name[language] || name.vi;
  // Codes come from the domain's closed list; a test of the sheet asks each for its word.
  return (t as (key: string) => string)(`signing.missing.${code}`);
}

/** Everything that words of a signing need: the reader's language, names of partners, agencies and persons. */
export function useSigningWords() {
  const { t, language } = useT();
  const api = useApi();
  const reference = useReference();
  const persons = useQuery(api.persons.list.queryOptions({}, { staleTime: 10 * 60_000 }));
  return useMemo(() => {
    const personOf = new Map((persons.data ?? []).map((one) => [one.id, one.name]));
    const title = (row: Pick<SigningRow, 'titleVi' | 'titleEn'>) => inLanguage(language, row.titleVi, row.titleEn);
    return {
      t,
      language,
      partnerName: reference.partnerName,
      agencyName: reference.agencyName,
      persons: persons.data ?? [],
      personName: (id: string | null) => (id === null ? '' : (personOf.get(id) ?? '')),
      title,
      signatory: ({ personId, text }: SigningRow['signatoryOurs']) =>
        text === '' ? (personOf.get(personId ?? '') ?? '') : text,
      status: ({ sideState, status }: Pick<SigningRow, 'sideState' | 'status'>) =>
        sideState === null ? word(SIGNING_STATUS_WORDS, status, language) : word(SIDE_STATE_WORDS, sideState, language),
      kind: (code: string) => word(INSTRUMENT_KIND_WORDS, code, language),
      capacity: (code: string) => word(CAPACITY_WORDS, code, language),
      amount: ({ amountMinor, currency }: Pick<SigningRow, 'amountMinor' | 'currency'>) =>
        amountMinor === null || currency === null ? '' : formatMoney({ amountMinor, currency }, language),
    };
  }, [t, language, reference, persons.data]);
}

/** Words of signings, as parts of the screen pass them on. */
export type SigningWords = ReturnType<typeof useSigningWords>;
