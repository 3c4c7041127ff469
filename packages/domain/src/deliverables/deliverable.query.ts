import type { QueryCatalogue } from '../shared/query-spec.ts';
import { DELIVERABLE_STATES } from './deliverable.codes.ts';

/**
 * What deliverables may be filtered and sorted by. `lead` is the lead agency, `agency` lead or supporting; `late` is what
 * an agency owes behind its due day.
 */
export const deliverableCatalogue: QueryCatalogue = {
  filters: {
    state: { kind: 'code', values: DELIVERABLE_STATES },
    lead: { kind: 'reference' },
    agency: { kind: 'reference' },
    programme: { kind: 'reference' },
    partner: { kind: 'reference' },
    due: { kind: 'day' },
    late: { kind: 'flag' },
    sample: { kind: 'flag' },
  },
  sorts: ['due', 'title', 'changed'],
  groups: [],
  defaultSort: [{ field: 'due', descending: false }],
};
