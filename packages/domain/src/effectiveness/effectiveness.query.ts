import { CAPACITIES, INSTRUMENT_KINDS, PROGRAMME_KINDS, STAGES } from '../shared/codes.ts';
import type { QueryCatalogue } from '../shared/query-spec.ts';

/**
 * What the board of signed instruments that are not yet effective may be filtered and sorted by; names mean the same
 * as on the signing schedule. `deadline` is the deadline that stands now.
 */
export const effectivenessCatalogue: QueryCatalogue = {
  filters: {
    partner: { kind: 'reference' },
    agency: { kind: 'reference' },
    deadline: { kind: 'day' },
    stage: { kind: 'code', values: STAGES },
    kind: { kind: 'code', values: [...INSTRUMENT_KINDS, ...PROGRAMME_KINDS] },
    capacity: { kind: 'code', values: CAPACITIES },
    signed: { kind: 'day' },
    sample: { kind: 'flag' },
  },
  sorts: ['deadline'],
  groups: [],
  defaultSort: [{ field: 'deadline', descending: false }],
};
