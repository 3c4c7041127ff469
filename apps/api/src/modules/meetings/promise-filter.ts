import { type Debtor, DEBTORS, PROMISE_STATES, type PromiseState } from '@counterpart/domain/meetings/meeting.codes';
import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';

/** Which promises are meant, as an address says it: the partner by its code. */
export type PromiseFilter = {
  readonly partnerCode: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly states: readonly PromiseState[];
  readonly debtor: Debtor | null;
};

/** Reads a filter from an address, and names what of it was not understood. */
export function promiseFilterOf(params: URLSearchParams): { filter: PromiseFilter; ignored: readonly string[] } {
  const ignored: string[] = [];
  const read = <T>(name: string, known: (text: string) => T | undefined): T | null => {
    const text = params.get(name);
    if (text === null || text === '') return null;
    const value = known(text);
    if (value === undefined) ignored.push(`${name}=${text}`);
    return value ?? null;
  };
  const day = (name: string) => read(name, (text) => (isPlainDate(text) ? text : undefined));
  const states = params.getAll('state').flatMap((text): PromiseState[] => {
    const state = PROMISE_STATES.find((one) => one === text);
    if (!state) ignored.push(`state=${text}`);
    return state ? [state] : [];
  });
  return {
    filter: {
      partnerCode: read('partner', (text) => text.slice(0, 60)),
      from: day('from'),
      to: day('to'),
      states,
      debtor: read('debtor', (text) => DEBTORS.find((one) => one === text)),
    },
    ignored,
  };
}
