import { allOf, oneOf } from '../../lib/search-params.ts';

/** The pipeline's part of the address: filters, search, order, grouping, columns, and the programme shown beside. */
export type PipelineSearch = {
  readonly f?: readonly string[];
  readonly q?: string;
  readonly s?: string;
  readonly g?: string;
  readonly cols?: string;
  readonly peek?: string;
};

/** The part of the address that says which programmes are shown and in which order. */
export type PipelineQuery = { f?: string[]; q?: string; s?: string; g?: string };

// What the API takes at most; longer addresses would be refused as a whole.
const MAX_FILTERS = 20;
const MAX_FILTER = 400;
const MAX_TEXT = 200;

/** Reads the address by hand, so that the first visit carries no schema library. Nothing is judged here. */
export function readPipelineSearch(raw: Record<string, unknown>): PipelineSearch {
  const f = allOf(raw['f'])
    .filter((one) => one.length <= MAX_FILTER)
    .slice(0, MAX_FILTERS);
  const text = (name: string) => {
    const value = oneOf(raw[name])?.slice(0, MAX_TEXT);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...(f.length > 0 && { f }),
    ...text('q'),
    ...text('s'),
    ...text('g'),
    ...text('cols'),
    ...text('peek'),
  };
}

/** What of the address goes to the API. */
export function queryOf({ f, q, s, g }: PipelineSearch): PipelineQuery {
  return { ...(f && { f: [...f] }), ...(q && { q }), ...(s && { s }), ...(g && { g }) };
}
