import type { QueryCatalogue } from '../shared/query-spec.ts';
import { DELIVERABLE_STATES } from './deliverable.codes.ts';

/**
 * What deliverables may be filtered and sorted by. `lead` is the lead agency, `agency` lead or supporting; `behind` is
 * what an agency owes after its due day. Fields bear names of their own where other lists mean something else by them.
 */
export const deliverableCatalogue: QueryCatalogue = {
  filters: {
    progress: { kind: 'code', values: DELIVERABLE_STATES },
    lead: { kind: 'reference' },
    agency: { kind: 'reference' },
    programme: { kind: 'reference' },
    partner: { kind: 'reference' },
    deadline: { kind: 'day' },
    behind: { kind: 'flag' },
    sample: { kind: 'flag' },
  },
  sorts: ['deadline', 'title', 'changed'],
  groups: [],
  defaultSort: [{ field: 'deadline', descending: false }],
};
