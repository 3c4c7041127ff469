import { addDays, addMonths, endOfMonth, isPlainDate, type PlainDate, startOfMonth, weekday } from './plain-date.ts';

/** What a filter field holds, which decides its operators. */
export type FilterKind = 'code' | 'reference' | 'day' | 'number' | 'flag' | 'text';

/** One filterable field: codes list their values; references are checked by the caller. */
export type FilterField = { readonly kind: FilterKind; readonly values?: readonly string[] };

/** The fields of one list that may be filtered and sorted; nothing else reaches a query. */
export type QueryCatalogue = {
  readonly filters: Readonly<Record<string, FilterField>>;
  readonly sorts: readonly string[];
  readonly groups: readonly string[];
  readonly defaultSort: readonly SortSpec[];
};

/** One condition, already resolved: relative days have become a range of real days. */
export type Condition =
  | { readonly field: string; readonly op: 'in' | 'not'; readonly values: readonly string[] }
  | { readonly field: string; readonly op: 'between'; readonly from: PlainDate | null; readonly to: PlainDate | null }
  | { readonly field: string; readonly op: 'range'; readonly min: number | null; readonly max: number | null }
  | { readonly field: string; readonly op: 'flag'; readonly value: boolean }
  | { readonly field: string; readonly op: 'empty'; readonly value: boolean }
  | { readonly field: string; readonly op: 'contains'; readonly text: string };

export type SortSpec = { readonly field: string; readonly descending: boolean };

/** One filter for every view and export; `ignored` names what was not understood. */
export type QuerySpec = {
  readonly conditions: readonly Condition[];
  readonly text: string;
  readonly sort: readonly SortSpec[];
  readonly group: string | null;
  readonly ignored: readonly string[];
};

/** The filter as it stands in a URL: `f` repeated, `q`, `s` comma separated, `g`. */
export type RawQuery = {
  f?: readonly string[] | undefined;
  q?: string | undefined;
  s?: string | undefined;
  g?: string | undefined;
};

/**
 * Reads a filter from its URL form. What is not understood is named in `ignored` and the rest applied.
 * Grammar: `field:op:value`, op one of is, in, not, between, min, max, next, last, this, since, overdue, empty, has.
 * @param today the day relative words count from
 */
export function parseQuery(raw: RawQuery, catalogue: QueryCatalogue, today: PlainDate): QuerySpec {
  const conditions: Condition[] = [];
  const ignored: string[] = [];
  for (const text of raw.f ?? []) {
    const condition = parseCondition(text, catalogue, today);
    if (condition) conditions.push(condition);
    else ignored.push(text);
  }
  const sort: SortSpec[] = [];
  for (const part of (raw.s ?? '').split(',').filter((entry) => entry !== '')) {
    const descending = part.startsWith('-');
    const field = descending ? part.slice(1) : part;
    if (catalogue.sorts.includes(field) && !sort.some((entry) => entry.field === field))
      sort.push({ field, descending });
    else ignored.push(`s=${part}`);
  }
  const group = raw.g && catalogue.groups.includes(raw.g) ? raw.g : null;
  if (raw.g && !group) ignored.push(`g=${raw.g}`);
  return {
    conditions,
    text: (raw.q ?? '').trim().slice(0, 200),
    sort: sort.length > 0 ? sort : catalogue.defaultSort,
    group,
    ignored,
  };
}

function parseCondition(text: string, catalogue: QueryCatalogue, today: PlainDate): Condition | null {
  const [field = '', op = '', ...rest] = text.split(':');
  const value = rest.join(':');
  const known = Object.hasOwn(catalogue.filters, field) ? catalogue.filters[field] : undefined;
  if (!known) return null;
  if (op === 'empty' && (value === 'yes' || value === 'no')) return { field, op: 'empty', value: value === 'yes' };
  switch (known.kind) {
    case 'code':
    case 'reference':
      return parseList(field, op, value, known);
    case 'day':
      return parseDays(field, op, value, today);
    case 'number':
      return parseNumbers(field, op, value);
    case 'flag':
      return op === 'is' && (value === 'yes' || value === 'no') ? { field, op: 'flag', value: value === 'yes' } : null;
    case 'text':
      return op === 'has' && value !== '' ? { field, op: 'contains', text: value } : null;
  }
}

function parseList(field: string, op: string, value: string, known: FilterField): Condition | null {
  if (op !== 'is' && op !== 'in' && op !== 'not') return null;
  const values = value.split(',').filter((entry) => entry !== '');
  if (values.length === 0 || (op === 'is' && values.length > 1)) return null;
  const allowed = known.values;
  const canonical = allowed
    ? values.map((entry) => allowed.find((code) => code.toLowerCase() === entry.toLowerCase()))
    : values;
  if (canonical.some((entry) => entry === undefined)) return null;
  return { field, op: op === 'not' ? 'not' : 'in', values: canonical as string[] };
}

function parseNumbers(field: string, op: string, value: string): Condition | null {
  const number = (part: string | undefined) => (part && /^-?\d{1,15}(\.\d{1,6})?$/.test(part) ? Number(part) : null);
  if (op === 'min' || op === 'max') {
    const bound = number(value);
    if (bound === null) return null;
    return { field, op: 'range', min: op === 'min' ? bound : null, max: op === 'max' ? bound : null };
  }
  if (op !== 'between') return null;
  const [low, high] = value.split('..');
  const min = number(low);
  const max = number(high);
  return min === null || max === null ? null : { field, op: 'range', min, max };
}

function parseDays(field: string, op: string, value: string, today: PlainDate): Condition | null {
  const range = dayRange(op, value, today);
  return range && { field, op: 'between', ...range };
}

function dayRange(
  op: string,
  value: string,
  today: PlainDate,
): { from: PlainDate | null; to: PlainDate | null } | null {
  switch (op) {
    case 'is':
      return isPlainDate(value) ? { from: value, to: value } : null;
    case 'between': {
      const [from = '', to = ''] = value.split('..');
      return isPlainDate(from) && isPlainDate(to) && from <= to ? { from, to } : null;
    }
    case 'min':
      return isPlainDate(value) ? { from: value, to: null } : null;
    case 'max':
      return isPlainDate(value) ? { from: null, to: value } : null;
    case 'overdue':
      return { from: null, to: addDays(today, -1) };
    case 'this':
      return periodAround(value, today, 0);
    case 'next':
      return periodAround(value, today, 1);
    case 'last':
      return periodAround(value, today, -1);
    case 'since':
    case 'within':
      return offsetRange(op, value, today);
    default:
      return null;
  }
}

function offsetRange(
  op: 'since' | 'within',
  value: string,
  today: PlainDate,
): { from: PlainDate | null; to: PlainDate | null } | null {
  if (isPlainDate(value)) return { from: value, to: null };
  const days = /^([+-]?\d{1,4})d$/.exec(value)?.[1];
  if (days === undefined) return null;
  const other = addDays(today, Number(days));
  if (op === 'since') return { from: other, to: null };
  return other < today ? { from: other, to: today } : { from: today, to: other };
}

function periodAround(unit: string, today: PlainDate, step: -1 | 0 | 1): { from: PlainDate; to: PlainDate } | null {
  switch (unit) {
    case 'week': {
      const monday = addDays(today, 1 - weekday(today) + 7 * step);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month': {
      const month = addMonths(startOfMonth(today), step);
      return { from: month, to: endOfMonth(month) };
    }
    case 'quarter': {
      const first = addMonths(
        `${today.slice(0, 5)}01-01`,
        Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 3 * step,
      );
      return { from: first, to: endOfMonth(addMonths(first, 2)) };
    }
    case 'year': {
      const year = Number(today.slice(0, 4)) + step;
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    }
    default:
      return null;
  }
}
