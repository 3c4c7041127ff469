import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import { formatDate } from './date-words.ts';
import type { MessageKey } from './resources.ts';
import type { Translate } from './translate.ts';

/** The word of a filter's value: a code's, a partner's or an agency's name. */
export type ValueWord = (field: string, value: string) => string;

/** A filter as one sentence in the reader's language; what was not understood is said too. */
export function filterSentence(
  spec: Pick<QuerySpec, 'conditions' | 'text' | 'ignored'>,
  valueWord: ValueWord,
  t: Translate,
): string {
  const parts = spec.conditions.map((condition) => conditionText(condition, valueWord, t));
  if (spec.text !== '') parts.push(t('filter.words', { text: spec.text }));
  const said = parts.length === 0 ? t('filter.none') : capitalised(parts.join('; '));
  return spec.ignored.length === 0 ? said : `${said}. ${t('filter.ignored', { parts: spec.ignored.join(', ') })}`;
}

function conditionText(condition: Condition, valueWord: ValueWord, t: Translate): string {
  const key = `filter.field.${condition.field}`;
  const field = (t as (key: MessageKey) => string)(key as MessageKey);
  switch (condition.op) {
    case 'in':
    case 'not': {
      const values = condition.values.map((value) => valueWord(condition.field, value)).join(', ');
      return condition.op === 'in' ? t('filter.is', { field, values }) : t('filter.isNot', { field, values });
    }
    case 'between': {
      const from = condition.from && formatDate(condition.from);
      const to = condition.to && formatDate(condition.to);
      return from !== null && from === to ? t('filter.is', { field, values: from }) : spanText(field, { from, to }, t);
    }
    case 'range':
      return spanText(field, { from: condition.min, to: condition.max }, t);
    case 'flag':
      return t('filter.is', { field, values: condition.value ? t('filter.yes') : t('filter.no') });
    case 'empty':
      return condition.value ? t('filter.unknown', { field }) : t('filter.known', { field });
    default:
      return t('filter.contains', { field, text: condition.text });
  }
}

type Span = { readonly from: string | number | null; readonly to: string | number | null };

function spanText(field: string, { from, to }: Span, t: Translate): string {
  if (from !== null && to !== null) return t('filter.between', { field, from, to });
  if (from !== null) return t('filter.from', { field, from });
  return t('filter.to', { field, to: to ?? '' });
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
