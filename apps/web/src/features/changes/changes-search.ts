import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { oneOf } from '../../lib/search-params.ts';

/** Days people look back to by name; the rules' own words, written out so that the first visit does not load them. */
export const SINCE = ['lastWorkingDay', 'yesterday', 'lastWeek', 'lastMonth', 'lastMeeting'] as const;
export type SinceWord = (typeof SINCE)[number];

/** The address of a look back: since when, and of whom. */
export type ChangesSearch = {
  readonly since?: SinceWord | PlainDate;
  readonly agency?: string;
  readonly partner?: string;
  readonly programme?: string;
};

/** Reads the address of a look back by hand. */
export function readChangesSearch(raw: Record<string, unknown>): ChangesSearch {
  const since = oneOf(raw['since']);
  const word = SINCE.find((one) => one === since);
  const code = (name: string) => {
    const value = oneOf(raw[name]);
    return value && value.length <= 60 ? { [name]: value } : {};
  };
  return {
    ...(word && word !== 'lastWorkingDay' && { since: word }),
    ...(since && isPlainDate(since) && { since }),
    ...code('agency'),
    ...code('partner'),
    ...code('programme'),
  };
}
