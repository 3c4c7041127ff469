import { PROGRAMME_KINDS, RESPONSIBLE_ROLES, SIDE_STATES, STAGES } from '../shared/codes.ts';
import type { QueryCatalogue } from '../shared/query-spec.ts';

/** What the pipeline may be filtered, sorted and grouped by. `signing` is the next planned signing. */
export const pipelineCatalogue: QueryCatalogue = {
  filters: {
    stage: { kind: 'code', values: [...STAGES, ...SIDE_STATES] },
    kind: { kind: 'code', values: PROGRAMME_KINDS },
    partner: { kind: 'reference' },
    agency: { kind: 'reference' },
    holder: { kind: 'code', values: RESPONSIBLE_ROLES },
    sector: { kind: 'reference' },
    currency: { kind: 'reference' },
    country: { kind: 'reference' },
    amount: { kind: 'number' },
    signing: { kind: 'day' },
    signed: { kind: 'day' },
    effective: { kind: 'day' },
    due: { kind: 'day' },
    changed: { kind: 'day' },
    iseffective: { kind: 'flag' },
    sample: { kind: 'flag' },
  },
  sorts: ['code', 'title', 'stage', 'amount', 'signing', 'signed', 'effective', 'due', 'changed', 'held'],
  groups: ['stage', 'partner', 'agency', 'kind'],
  defaultSort: [{ field: 'signing', descending: false }],
};
