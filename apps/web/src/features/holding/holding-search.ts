import type { FigureName } from '@counterpart/domain/holding/figures.rules';
import { addDays, isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { oneOf } from '../../lib/search-params.ts';

// Written out here, so that the first visit does not load the rules.
const FIGURES: readonly FigureName[] = ['open', 'over', 'away', 'finished', 'on_time', 'decided', 'returned'];

/** Over which stretch finished work is counted; a year up to today where the address says nothing. */
export const SPANS = ['year', 'quarter', 'thisYear', 'lastYear'] as const;
export type Span = (typeof SPANS)[number];

/** The part of the address of all holders: the stretch, the number that is opened, the order, and the file shown beside. */
export type LeagueSearch = {
  readonly in?: Span;
  readonly show?: FigureName;
  readonly s?: string;
  readonly file?: string;
};

/** The same for one desk; `of` says that the code is a partner's where an agency has the same. */
export type DeskSearch = Omit<LeagueSearch, 's'> & { readonly of?: 'partner' };

/** Changes parts of a desk's address; undefined takes a part out. */
export type SetDesk = (part: { readonly [Name in keyof DeskSearch]?: DeskSearch[Name] | undefined }) => void;

/** Reads the address of all holders by hand. */
export function readLeagueSearch(raw: Record<string, unknown>): LeagueSearch {
  const span = SPANS.find((one) => one === oneOf(raw['in']));
  const show = FIGURES.find((one) => one === oneOf(raw['show']));
  const [s, file] = [oneOf(raw['s']), oneOf(raw['file'])];
  return {
    ...(span && span !== 'year' && { in: span }),
    ...(show && { show }),
    ...(s && /^-?[a-zA-Z]{1,20}$/.test(s) && { s }),
    ...(file && /^ins_[0-9a-z]{1,40}$/.test(file) && { file }),
  };
}

/** Reads the address of one desk by hand. */
export function readDeskSearch(raw: Record<string, unknown>): DeskSearch {
  const { s: _order, ...rest } = readLeagueSearch(raw);
  return { ...rest, ...(oneOf(raw['of']) === 'partner' && { of: 'partner' as const }) };
}

/** The days a stretch means, both included. */
export function daysOfSpan(span: Span, today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const year = Number(today.slice(0, 4));
  switch (span) {
    case 'year':
      return { from: addDays(today, -364), to: today };
    case 'quarter':
      return { from: addDays(today, -89), to: today };
    case 'thisYear':
      return { from: `${year}-01-01`, to: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** What the slip ledger can be added up by. */
export const SLIP_GROUPS = ['file', 'cause', 'holder', 'partner'] as const;
export type SlipGroupBy = (typeof SLIP_GROUPS)[number];

/** The slip ledger's part of the address: how it is added up, since when, and the group that is opened. */
export type SlipsSearch = { readonly by?: SlipGroupBy; readonly since?: PlainDate; readonly key?: string };

/** Reads the slip ledger's address by hand. */
export function readSlipsSearch(raw: Record<string, unknown>): SlipsSearch {
  const by = SLIP_GROUPS.find((one) => one === oneOf(raw['by']));
  const [since, key] = [oneOf(raw['since']), oneOf(raw['key'])?.slice(0, 80)];
  return {
    ...(by && by !== 'file' && { by }),
    ...(since && isPlainDate(since) && { since }),
    ...(key && { key }),
  };
}
