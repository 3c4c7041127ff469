import { addMonths } from '@counterpart/domain/shared/plain-date';
import { allOf, oneOf } from '../../lib/search-params.ts';

/** How the schedule is shown. */
export type SigningView = 'month' | 'agenda' | 'table';

/**
 * The schedule's part of the address: the view, the month, filters, search, order, and the signing shown beside.
 * **Shape**: `m` is `YYYY-MM`, or `all` where the table shows every day; the office's own month when left out.
 */
export type SigningSearch = {
  readonly view?: Exclude<SigningView, 'month'>;
  readonly m?: string;
  readonly f?: readonly string[];
  readonly q?: string;
  readonly s?: string;
  readonly i?: string;
};

// What the API takes at most; longer addresses would be refused as a whole.
const MAX_FILTERS = 20;
const MAX_FILTER = 400;
const MAX_TEXT = 200;
const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** Reads the address by hand, so that the first visit carries no schema library. */
export function readSigningSearch(raw: Record<string, unknown>): SigningSearch {
  const f = allOf(raw['f'])
    .filter((one) => one.length <= MAX_FILTER)
    .slice(0, MAX_FILTERS);
  const text = (name: string) => oneOf(raw[name])?.slice(0, MAX_TEXT);
  const [view, m, q, s, i] = [text('view'), text('m'), text('q'), text('s'), text('i')];
  return {
    ...((view === 'agenda' || view === 'table') && { view }),
    ...(m && (m === 'all' || MONTH.test(m)) && { m }),
    ...(f.length > 0 && { f }),
    ...(q && { q }),
    ...(s && { s }),
    ...(i && { i }),
  };
}

/** The month that the address means; a table of all days means none. */
export function monthOf({ m, view }: SigningSearch, today: string): string | null {
  if (m === 'all') return view === 'table' ? null : today.slice(0, 7);
  return m ?? today.slice(0, 7);
}

/** The month so many months away from another one. */
export function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7);
}
