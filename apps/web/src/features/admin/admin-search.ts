import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { oneOf } from '../../lib/search-params.ts';

/** The administration's part of the address: search, filters, order, and what stands open beside the list. */
export type AdminSearch = {
  readonly q?: string;
  /** Id of the record that stands open, or `new`. */
  readonly open?: string;
  /** What is done with it where that is not editing. */
  readonly act?: AdminAct;
  readonly role?: string;
  readonly state?: string;
  /** Order of the list of accounts, as its API takes it. */
  readonly s?: string;
  /** Only what is valid on this day; `all` shows past and future too, absent means today. */
  readonly on?: string;
  readonly year?: string;
  /** Version of a procedure, and the one it is compared with. */
  readonly v?: string;
  readonly with?: string;
  /** The part of a procedure that is in view. */
  readonly tab?: 'compare' | 'trial';
  /** The step of a draft that stands open, or `new`. */
  readonly step?: string;
};

const ACTS = ['succeed', 'head', 'publish', 'discard'] as const;
type AdminAct = (typeof ACTS)[number];
const TABS = ['compare', 'trial'] as const;

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
  const act = ACTS.find((one) => one === oneOf(raw['act']));
  const tab = TABS.find((one) => one === oneOf(raw['tab']));
  const step = oneOf(raw['step']);
  const other = oneOf(raw['with']);
  return {
    ...text('q'),
    ...text('open'),
    ...(act && { act }),
    ...(tab && { tab }),
    ...(step !== undefined && /^([A-Z][A-Z0-9_]{0,59}|new)$/.test(step) && { step }),
    ...(other !== undefined && /^\d{1,5}$/.test(other) && { with: other }),
    ...text('role'),
    ...text('state'),
    ...(order !== undefined && /^-?[a-z]{1,20}$/.test(order) && { s: order }),
    ...(on !== undefined && (on === 'all' || isPlainDate(on)) && { on }),
    ...(year !== undefined && /^(19|20|21)\d\d$/.test(year) && { year }),
    ...(version !== undefined && /^\d{1,5}$/.test(version) && { v: version }),
  };
}
