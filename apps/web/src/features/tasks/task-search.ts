import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { allOf, oneOf } from '../../lib/search-params.ts';

/** The address of the list: filters and words as every view has them, the day looked back to, and the open form. */
export type TaskSearch = {
  readonly f?: readonly string[];
  readonly q?: string;
  readonly asOf?: string;
  readonly form?: 'new';
  /** Whose urging stands open: an agency's id, or `all`. */
  readonly urge?: string;
};

const MAX_FILTERS = 20;
const MAX_FILTER = 400;
const MAX_TEXT = 200;

/** Reads the address of the list by hand. Nothing is judged here; the list names what it does not understand. */
export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const f = allOf(raw['f'])
    .filter((one) => one.length <= MAX_FILTER)
    .slice(0, MAX_FILTERS);
  const q = oneOf(raw['q'])?.slice(0, MAX_TEXT);
  const asOf = oneOf(raw['asOf']);
  return {
    ...(f.length > 0 && { f }),
    ...(q && { q }),
    ...(asOf && isPlainDate(asOf) && { asOf }),
    ...(oneOf(raw['form']) === 'new' && { form: 'new' }),
    ...(/^(all|agy_[0-9a-z]{1,40})$/.test(oneOf(raw['urge']) ?? '') && { urge: oneOf(raw['urge']) ?? '' }),
  };
}

/** What the list shows at a press, as the filter that means it. */
export const TASK_VIEWS = {
  open: 'state:in:OPEN_OVERDUE,OPEN_IN_TERM',
  overdue: 'state:is:OPEN_OVERDUE',
  soon: 'flag:is:DUE_SOON',
  waiting: 'flag:in:PROPOSED,EXTENSION_ASKED',
  done: 'state:in:DONE_LATE,DONE_ON_TIME',
  all: 'state:in:OPEN_OVERDUE,OPEN_IN_TERM,DONE_LATE,DONE_ON_TIME',
  withdrawn: 'flag:is:WITHDRAWN',
} as const;

/** A view of the list; `other` is a filter that came with a link. */
export type TaskView = keyof typeof TASK_VIEWS | 'other';

const VIEW_IDS = Object.keys(TASK_VIEWS) as (keyof typeof TASK_VIEWS)[];
const KEEPS_VIEW = /^(lead|agency|class|assigner|programme|sample):/;

/** The view that an address means, and the filters beside it. Without one of its own the list shows what is open. */
export function viewOf({ f = [] }: TaskSearch): { view: TaskView; beside: readonly string[] } {
  const beside = f.filter((one) => KEEPS_VIEW.test(one));
  const rest = f.filter((one) => !KEEPS_VIEW.test(one));
  const [only] = rest;
  if (only === undefined) return { view: 'open', beside };
  const named = rest.length === 1 ? VIEW_IDS.find((id) => TASK_VIEWS[id] === only) : undefined;
  return { view: named ?? 'other', beside };
}

/** The filter that goes to the API. */
export function filterOf(search: TaskSearch): string[] {
  const { view, beside } = viewOf(search);
  return view === 'open' ? [...beside, TASK_VIEWS.open] : [...(search.f ?? [])];
}

/** The same tasks whatever their state: what the heads of groups and the figures count. */
export function filterBeside(search: TaskSearch): string[] {
  return [...viewOf(search).beside];
}

/** The scoreboard's part of the address. */
export type ScoreSearch = {
  readonly by?: 'class' | 'assigner';
  readonly against?: 'quarter' | 'year';
  readonly asOf?: string;
};

/** Reads the scoreboard's address; what is usual is left out. */
export function readScoreSearch(raw: Record<string, unknown>): ScoreSearch {
  const by = oneOf(raw['by']);
  const against = oneOf(raw['against']);
  const asOf = oneOf(raw['asOf']);
  return {
    ...((by === 'class' || by === 'assigner') && { by }),
    ...((against === 'quarter' || against === 'year') && { against }),
    ...(asOf && isPlainDate(asOf) && { asOf }),
  };
}
