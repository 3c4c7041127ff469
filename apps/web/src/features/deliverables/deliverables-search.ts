import { allOf, oneOf } from '../../lib/search-params.ts';

/**
 * The page's part of the address: filters, words, order, list in place of the matrix, the cell and the deliverable shown
 * beside.
 */
export type DeliverablesSearch = {
  readonly f?: readonly string[];
  readonly q?: string;
  readonly s?: string;
  readonly view?: 'list';
  /** Codes of the lead agency and of the programme, `MOH~P166656`; either may be missing. */
  readonly cell?: string;
  readonly open?: string;
};

/** Which deliverables are shown and in which order. */
export type DeliverablesQuery = { f?: string[]; q?: string; s?: string };

// What the API takes at most; longer addresses would be refused as a whole.
const MAX_FILTERS = 18;
const MAX_FILTER = 400;
const MAX_TEXT = 200;

/** Reads the address by hand. Nothing is judged here. */
export function readDeliverablesSearch(raw: Record<string, unknown>): DeliverablesSearch {
  const f = allOf(raw['f'])
    .filter((one) => one.length <= MAX_FILTER)
    .slice(0, MAX_FILTERS);
  const text = (name: string) => {
    const value = oneOf(raw[name])?.slice(0, MAX_TEXT);
    return value === undefined ? {} : { [name]: value };
  };
  const open = oneOf(raw['open']);
  return {
    ...(f.length > 0 && { f }),
    ...text('q'),
    ...text('s'),
    ...(oneOf(raw['view']) === 'list' && { view: 'list' as const }),
    ...text('cell'),
    ...(open && /^dlv_[0-9a-z]{1,40}$/.test(open) && { open }),
  };
}

/** What of the address goes to the API. */
export function queryOf({ f, q, s }: DeliverablesSearch): DeliverablesQuery {
  return { ...(f && { f: [...f] }), ...(q && { q }), ...(s && { s }) };
}

/** A cell of the matrix in the address; an empty code means all of that side. */
export type CellCodes = { readonly agency: string; readonly programme: string };

/** A cell as the address writes it. */
export function cellText({ agency, programme }: CellCodes): string {
  return `${agency}~${programme}`;
}

/** The cell that the address names. */
export function cellCodes(text: string): CellCodes {
  const [agency = '', ...programme] = text.split('~');
  return { agency, programme: programme.join('~') };
}

/** The filter of a cell: that of the page, and the cell's own agency and programme. */
export function cellQuery(query: DeliverablesQuery, { agency, programme }: CellCodes): DeliverablesQuery {
  const own = [
    ...(agency === '' ? [] : [`lead:is:${agency}`]),
    ...(programme === '' ? [] : [`programme:is:${programme}`]),
  ];
  return { ...query, f: [...(query.f ?? []), ...own] };
}

/** The value that the filter asks of a field, where it asks for exactly one. */
export function askedOf(f: readonly string[] | undefined, field: string): string | null {
  const found = (f ?? []).find((one) => one.startsWith(`${field}:is:`));
  return found === undefined ? null : found.slice(field.length + 4);
}

/** The filter with another value asked of a field; null asks nothing of it. */
export function asking(
  f: readonly string[] | undefined,
  field: string,
  value: string | null,
): readonly string[] | undefined {
  const rest = (f ?? []).filter((one) => !one.startsWith(`${field}:`));
  const next = value === null ? rest : [...rest, `${field}:is:${value}`];
  return next.length === 0 ? undefined : next;
}
