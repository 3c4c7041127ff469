import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { oneOf } from '../../lib/search-params.ts';

/** The administration's part of the address: search, filters, order, and what stands open beside the list. */
export type AdminSearch = {
  readonly q?: string;
  /** Id of the record that stands open, or `new`. */
  readonly open?: string;
  /** What is done with it where that is not editing. */
  readonly act?: 'succeed';
  readonly role?: string;
  readonly state?: string;
  /** Order of the list of accounts, as its API takes it. */
  readonly s?: string;
  /** Only what is valid on this day; `all` shows past and future too, absent means today. */
  readonly on?: string;
  readonly year?: string;
  /** Version of a procedure. */
  readonly v?: string;
};

const TEXT = { q: /^.{1,200}$/, open: /^[a-z0-9_-]{1,60}$/, role: /^[a-z]{1,20}$/, state: /^[a-z]{1,20}$/ } as const;

/** Reads the address by hand; what does not fit is left out. */
export function readAdminSearch(raw: Record<string, unknown>): AdminSearch {
  const text = (name: keyof typeof TEXT) => {
    const value = oneOf(raw[name]);
    return value !== undefined && TEXT[name].test(value) ? { [name]: value } : {};
  };
  const order = oneOf(raw['s']);
  const on = oneOf(raw['on']);
  const year = oneOf(raw['year']);
  const version = oneOf(raw['v']);
  return {
    ...text('q'),
    ...text('open'),
    ...(oneOf(raw['act']) === 'succeed' && { act: 'succeed' as const }),
    ...text('role'),
    ...text('state'),
    ...(order !== undefined && /^-?[a-z]{1,20}$/.test(order) && { s: order }),
    ...(on !== undefined && (on === 'all' || isPlainDate(on)) && { on }),
    ...(year !== undefined && /^(19|20|21)\d\d$/.test(year) && { year }),
    ...(version !== undefined && /^\d{1,5}$/.test(version) && { v: version }),
  };
}
