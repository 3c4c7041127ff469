import { formatDate } from '@counterpart/i18n/date-words';
import { formatDecimal } from '@counterpart/i18n/formats';
import type { Translate } from '@counterpart/i18n/translate';
import type { FilterKit } from './filter-kit.ts';
import type { FilterDraft, Period } from './filter-text.ts';

/** A filter in words: what it is about, and what it asks. */
type FilterWords = { readonly name: string; readonly text: string };

/** Says a filter in words. */
export function filterWords(draft: FilterDraft, kit: FilterKit): FilterWords {
  return { name: kit.fieldName(draft.field), text: textOf(draft, kit) };
}

function textOf(draft: FilterDraft, { t, language, codeName }: FilterKit): string {
  switch (draft.kind) {
    case 'codes': {
      const values = draft.values.map((code) => codeName(draft.field, code)).join(` ${t('pipeline.filter.or')} `);
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
