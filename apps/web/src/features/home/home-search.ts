import { oneOf } from '../../lib/search-params.ts';

/** The home page's part of the address: one of its counters, whose rows alone are shown. */
export type HomeSearch = { readonly show?: 'late' | 'due' };

/** Signings that count as next, as the schedule's filter says it. */
export const SIGNINGS_AHEAD = 'signing:within:45d';

/** Reads the address by hand. */
export function readHomeSearch(raw: Record<string, unknown>): HomeSearch {
  const show = oneOf(raw['show']);
  return show === 'late' || show === 'due' ? { show } : {};
}
