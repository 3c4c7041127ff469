import type { Translate } from '@counterpart/i18n/translate';
import type { MessageKey } from '@counterpart/i18n/resources';
import { formatDate } from '@counterpart/i18n/date-words';
import { formatDecimal } from '@counterpart/i18n/formats';
import { displayCurrency } from '@counterpart/domain/shared/money';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { CURRENCY_WORDS } from '@counterpart/reference/codelists/currencies';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { SECTOR_CATEGORIES, SECTORS } from '@counterpart/reference/codelists/sectors';
import type { FilterDraft, Period } from './filter-text.ts';

/** A filter in words: what it is about, and what it asks. */
export type FilterWords = { readonly name: string; readonly text: string };

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

/** Says a filter in words. */
export function filterWords(draft: FilterDraft, names: FilterNames): FilterWords {
  return { name: fieldName(draft.field, names.t), text: textOf(draft, names) };
}

function textOf(draft: FilterDraft, names: FilterNames): string {
  const { t, language } = names;
  switch (draft.kind) {
    case 'codes': {
      const values = draft.values
        .map((code) => codeName(draft.field, code, names))
        .join(` ${t('pipeline.filter.or')} `);
      return draft.isNot ? t('pipeline.filter.isNot', { values }) : t('pipeline.filter.is', { values });
    }
    case 'days':
      return periodText(draft.period, t);
    case 'amount': {
      const shown = (bound: string) => formatDecimal(bound, language);
      if (draft.min !== null && draft.max !== null) {
        return t('pipeline.filter.range', { min: shown(draft.min), max: shown(draft.max) });
      }
      return draft.min === null
        ? t('pipeline.filter.max', { max: shown(draft.max ?? '0') })
        : t('pipeline.filter.min', { min: shown(draft.min) });
    }
    case 'flag':
      return draft.isOn ? t('pipeline.filter.isOn') : t('pipeline.filter.isOff');
    case 'empty':
      return draft.isEmpty ? t('pipeline.filter.isEmpty') : t('pipeline.filter.isSet');
  }
}

const UNIT_WORDS = {
  this: {
    week: 'pipeline.period.thisWeek',
    month: 'pipeline.period.thisMonth',
    quarter: 'pipeline.period.thisQuarter',
    year: 'pipeline.period.thisYear',
  },
  next: {
    week: 'pipeline.period.nextWeek',
    month: 'pipeline.period.nextMonth',
    quarter: 'pipeline.period.nextQuarter',
    year: 'pipeline.period.nextYear',
  },
  last: {
    week: 'pipeline.period.lastWeek',
    month: 'pipeline.period.lastMonth',
    quarter: 'pipeline.period.lastQuarter',
    year: 'pipeline.period.lastYear',
  },
} as const;

/** Says a stretch of days in words. */
export function periodText(period: Period, t: Translate): string {
  switch (period.op) {
    case 'overdue':
      return t('pipeline.period.overdue');
    case 'this':
    case 'next':
    case 'last':
      return t(UNIT_WORDS[period.op][period.unit]);
    case 'within':
      return period.days < 0
        ? t('pipeline.period.withinPast', { count: -period.days })
        : t('pipeline.period.within', { count: period.days });
    case 'since':
      return period.days > 0
        ? t('pipeline.period.fromDays', { count: period.days })
        : t('pipeline.period.sinceDays', { count: -period.days });
    case 'is':
      return t('pipeline.period.on', { day: formatDate(period.day) });
    case 'min':
    case 'since_day':
      return t('pipeline.period.onOrAfter', { day: formatDate(period.day) });
    case 'max':
      return t('pipeline.period.onOrBefore', { day: formatDate(period.day) });
    case 'between':
      return t('pipeline.period.between', { from: formatDate(period.from), to: formatDate(period.to) });
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
