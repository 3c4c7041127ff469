import { parseQuery, type QueryCatalogue } from '@counterpart/domain/shared/query-spec';

/** A filter as it is edited: relative periods stay relative. */
export type FilterDraft =
  | { readonly kind: 'codes'; readonly field: string; readonly isNot: boolean; readonly values: readonly string[] }
  | { readonly kind: 'days'; readonly field: string; readonly period: Period }
  | { readonly kind: 'amount'; readonly field: string; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'flag'; readonly field: string; readonly isOn: boolean }
  | { readonly kind: 'empty'; readonly field: string; readonly isEmpty: boolean };

/** A stretch of days as people name it. **Shape**: days are `YYYY-MM-DD`, `days` counts from today. */
export type Period =
  | { readonly op: 'overdue' }
  | { readonly op: 'this' | 'next' | 'last'; readonly unit: 'week' | 'month' | 'quarter' | 'year' }
  | { readonly op: 'within' | 'since'; readonly days: number }
  | { readonly op: 'is' | 'min' | 'max'; readonly day: string }
  | { readonly op: 'since_day'; readonly day: string }
  | { readonly op: 'between'; readonly from: string; readonly to: string };

/** How a field is filtered. */
export function kindOfField(field: string, catalogue: QueryCatalogue): Exclude<FilterDraft['kind'], 'empty'> {
  switch (catalogue.filters[field]?.kind) {
    case 'day':
      return 'days';
    case 'number':
      return 'amount';
    case 'flag':
      return 'flag';
    default:
      return 'codes';
  }
}

/** Whether a list understands a filter. Any day serves: relative periods are understood on all of them. */
export function isUnderstood(text: string, catalogue: QueryCatalogue): boolean {
  return parseQuery({ f: [text] }, catalogue, '2026-01-01').ignored.length === 0;
}

/** Reads a filter of the address for editing; null when the list does not understand it. */
export function readFilter(text: string, catalogue: QueryCatalogue): FilterDraft | null {
  if (!isUnderstood(text, catalogue)) return null;
  const [field = '', op = '', ...rest] = text.split(':');
  const value = rest.join(':');
  if (op === 'empty') return { kind: 'empty', field, isEmpty: value === 'yes' };
  switch (kindOfField(field, catalogue)) {
    case 'codes': {
      const allowed = catalogue.filters[field]?.values;
      const values = value.split(',').filter((one) => one !== '');
      const written = (one: string) => allowed?.find((code) => code.toLowerCase() === one.toLowerCase()) ?? one;
      return { kind: 'codes', field, isNot: op === 'not', values: values.map(written) };
    }
    case 'days':
      return { kind: 'days', field, period: readPeriod(op, value) };
    case 'amount': {
      const [low = '', high = ''] = value.split('..');
      return { kind: 'amount', field, min: op === 'max' ? null : low, max: op === 'max' ? low : high || null };
    }
    case 'flag':
      return { kind: 'flag', field, isOn: value === 'yes' };
  }
}

function readPeriod(op: string, value: string): Period {
  switch (op) {
    case 'this':
    case 'next':
    case 'last':
      return { op, unit: value as 'week' };
    case 'within':
    case 'since': {
      const days = /^([+-]?\d+)d$/.exec(value)?.[1];
      return days === undefined ? { op: 'since_day', day: value } : { op, days: Number(days) };
    }
    case 'is':
    case 'min':
    case 'max':
      return { op, day: value };
    case 'between': {
      const [from = '', to = ''] = value.split('..');
      return { op, from, to };
    }
    default:
      return { op: 'overdue' };
  }
}

/** Writes a filter into the address; the inverse of `readFilter`. */
export function writeFilter(draft: FilterDraft): string {
  const { field } = draft;
  switch (draft.kind) {
    case 'codes': {
      const op = draft.isNot ? 'not' : draft.values.length === 1 ? 'is' : 'in';
      return `${field}:${op}:${draft.values.join(',')}`;
    }
    case 'days':
      return `${field}:${writePeriod(draft.period)}`;
    case 'amount':
      if (draft.min !== null && draft.max !== null) return `${field}:between:${draft.min}..${draft.max}`;
      return draft.min === null ? `${field}:max:${draft.max ?? ''}` : `${field}:min:${draft.min}`;
    case 'flag':
      return `${field}:is:${draft.isOn ? 'yes' : 'no'}`;
    case 'empty':
      return `${field}:empty:${draft.isEmpty ? 'yes' : 'no'}`;
  }
}

function writePeriod(period: Period): string {
  switch (period.op) {
    case 'overdue':
      return 'overdue';
    case 'this':
    case 'next':
    case 'last':
      return `${period.op}:${period.unit}`;
    case 'within':
    case 'since':
      return `${period.op}:${period.days > 0 ? '+' : ''}${period.days}d`;
    case 'is':
    case 'min':
    case 'max':
      return `${period.op}:${period.day}`;
    case 'since_day':
      return `since:${period.day}`;
    case 'between':
      return `between:${period.from}..${period.to}`;
  }
}
