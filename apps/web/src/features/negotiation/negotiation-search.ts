import { oneOf } from '../../lib/search-params.ts';

/**
 * The room's part of the address: the round that is looked at, the point shown beside, what the matrix leaves out, and
 * whether the minutes are shown in its place.
 */
export type NegotiationSearch = {
  readonly round?: string;
  readonly point?: string;
  readonly only?: 'open' | 'changed';
  readonly view?: 'minutes';
};

/** Reads the address by hand; what is not known is left out. */
export function readNegotiationSearch(raw: Record<string, unknown>): NegotiationSearch {
  const round = oneOf(raw['round']);
  const point = oneOf(raw['point']);
  const only = oneOf(raw['only']);
  return {
    ...(round && /^\d{1,3}$/.test(round) && { round }),
    ...(point && /^pnt_[0-9a-z]{1,40}$/.test(point) && { point }),
    ...((only === 'open' || only === 'changed') && { only }),
    ...(oneOf(raw['view']) === 'minutes' && { view: 'minutes' }),
  };
}
