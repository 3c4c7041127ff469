import type { QueryCatalogue } from '../shared/query-spec.ts';
import { DELIVERABLE_STATES } from './deliverable.codes.ts';

/**
 * What deliverables may be filtered and sorted by. `lead` is the lead agency, `support` a supporting one, `agency` either;
 * a `component` is named by its programme's code and its number, `P166656~2`; `behind` is what an agency owes after its
 * due day, `shared` what the partner may read. Fields bear names of their own where other lists mean something else.
 */
export const deliverableCatalogue: QueryCatalogue = {
  filters: {
    progress: { kind: 'code', values: DELIVERABLE_STATES },
    behind: { kind: 'flag' },
    deadline: { kind: 'day' },
    agency: { kind: 'reference' },
    lead: { kind: 'reference' },
    support: { kind: 'reference' },
    programme: { kind: 'reference' },
    component: { kind: 'reference' },
    partner: { kind: 'reference' },
    percent: { kind: 'number' },
    shared: { kind: 'flag' },
    sample: { kind: 'flag' },
  },
  sorts: ['deadline', 'title', 'changed'],
  groups: [],
  defaultSort: [{ field: 'deadline', descending: false }],
};

/** A component as filters name it. */
export type ComponentCode = { readonly programme: string; readonly number: number };

/** How filters name a component. */
export function componentCode({ programme, number }: ComponentCode): string {
  return `${programme}~${number}`;
}

/** The component that a filter names, or null where the text names none. */
export function readComponentCode(text: string): ComponentCode | null {
  const [, programme, number] = /^(.+)~([1-9]\d{0,3})$/.exec(text) ?? [];
  return programme === undefined ? null : { programme, number: Number(number) };
}
