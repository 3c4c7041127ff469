import type { Debtor, PromiseState } from '@counterpart/domain/meetings/meeting.codes';
import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { oneOf } from '../../lib/search-params.ts';

/** States as the filter offers them: `still` is open and late together. */
export type StateChoice = PromiseState | 'still';

// Written out here, so that the first visit does not load the rules.
const STATES: readonly StateChoice[] = ['still', 'late', 'open', 'kept', 'dropped'];
const DEBTORS: readonly Debtor[] = ['home', 'partner', 'both'];

/** The part of the address of meetings: which view, which partner by code, which days, what is still open. */
export type MeetingsSearch = {
  readonly view?: 'promises';
  readonly partner?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly open?: 'yes';
  readonly state?: StateChoice;
  readonly debtor?: Debtor;
};

/** Changes parts of the address; undefined takes a part out. */
export type SetMeetings = (
  part: { readonly [Name in keyof MeetingsSearch]?: MeetingsSearch[Name] | undefined },
) => void;

/** Reads the address of meetings by hand. */
export function readMeetingsSearch(raw: Record<string, unknown>): MeetingsSearch {
  const partner = oneOf(raw['partner']);
  const [from, to] = [dayIn(raw['from']), dayIn(raw['to'])];
  const state = STATES.find((one) => one === oneOf(raw['state']));
  const debtor = DEBTORS.find((one) => one === oneOf(raw['debtor']));
  return {
    ...(oneOf(raw['view']) === 'promises' && { view: 'promises' as const }),
    ...(partner && /^[\w-]{1,60}$/.test(partner) && { partner }),
    ...(from && { from }),
    ...(to && { to }),
    ...(oneOf(raw['open']) === 'yes' && { open: 'yes' as const }),
    ...(state && { state }),
    ...(debtor && { debtor }),
  };
}

/** The states that a choice of the filter means. */
export function statesOf(choice: StateChoice | undefined): PromiseState[] {
  if (choice === undefined) return [];
  return choice === 'still' ? ['late', 'open'] : [choice];
}

function dayIn(value: unknown): PlainDate | undefined {
  const day = oneOf(value);
  return day !== undefined && isPlainDate(day) ? day : undefined;
}
