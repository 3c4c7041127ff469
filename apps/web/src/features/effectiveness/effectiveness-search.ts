import { allOf, oneOf } from '../../lib/search-params.ts';

/** The board's part of the address: filters, and the instrument whose conditions stand beside. */
export type EffectivenessSearch = { readonly f?: readonly string[]; readonly i?: string };

// What the API takes at most; longer addresses would be refused as a whole.
const MAX_FILTERS = 20;
const MAX_FILTER = 400;

/** Reads the address by hand, so that the first visit carries no schema library. */
export function readEffectivenessSearch(raw: Record<string, unknown>): EffectivenessSearch {
  const f = allOf(raw['f'])
    .filter((one) => one.length <= MAX_FILTER)
    .slice(0, MAX_FILTERS);
  const i = oneOf(raw['i'])?.slice(0, 60);
  return { ...(f.length > 0 && { f }), ...(i && { i }) };
}
