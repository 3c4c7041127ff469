import { oneOf } from '../../lib/search-params.ts';

/** The list of partners' part of the address: what is searched for. */
export type PartnerSearch = { readonly q?: string };

/** Reads the address by hand. */
export function readPartnerSearch(raw: Record<string, unknown>): PartnerSearch {
  const q = oneOf(raw['q'])?.slice(0, 200);
  return q ? { q } : {};
}
