import type { Translate } from '@counterpart/i18n/translate';
import type { MessageKey } from '@counterpart/i18n/resources';
import { displayCurrency } from '@counterpart/domain/shared/money';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { CURRENCY_WORDS } from '@counterpart/reference/codelists/currencies';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { SECTOR_CATEGORIES, SECTORS } from '@counterpart/reference/codelists/sectors';

/** What words of a filter need: the reader's language and the names behind codes. */
export type FilterNames = {
  readonly t: Translate;
  readonly language: Language;
  readonly partnerOfCode: (code: string) => string | undefined;
  readonly agencyOfCode: (code: string) => string | undefined;
};

/** The name of a filterable field, within a sentence. */
export function fieldWord(field: string, t: Translate): string {
  if (field === 'signing') return t('pipeline.field.signing');
  // Fields come from the catalogue; a test of the sentence asks each for its word.
  const key = `filter.field.${field}` as MessageKey;
  return (t as (key: MessageKey) => string)(key);
}

/** The name of a filterable field, as a heading. */
export function fieldName(field: string, t: Translate): string {
  return capital(fieldWord(field, t));
}

/** The word behind a code of a field; the code itself where nothing is known of it. */
export function codeName(field: string, code: string, names: FilterNames): string {
  if (field === 'partner') return names.partnerOfCode(code) ?? code;
  if (field === 'agency') return names.agencyOfCode(code) ?? code;
  if (field === 'currency') return displayCurrency(code);
  if (field === 'country') return countryName(code, names.language);
  return codeWords(field).get(code)?.[names.language] ?? code;
}

/** The codes of a field with their words, in their own order; empty where codes are looked up elsewhere. */
export function codeWords(field: string): ReadonlyMap<string, LocalText> {
  switch (field) {
    case 'stage':
      return new Map(Object.entries({ ...STAGE_WORDS, ...SIDE_STATE_WORDS }));
    case 'kind':
      return new Map(Object.entries(PROGRAMME_KIND_WORDS));
    case 'holder':
      return new Map(Object.entries(RESPONSIBLE_ROLE_WORDS));
    case 'currency':
      return new Map(Object.entries(CURRENCY_WORDS));
    case 'sector':
      return new Map([...SECTOR_CATEGORIES, ...SECTORS].map((one) => [one.code, one.name]));
    default:
      return new Map();
  }
}

function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
