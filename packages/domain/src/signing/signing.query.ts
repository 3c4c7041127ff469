import {
  CAPACITIES,
  INSTRUMENT_KINDS,
  PROGRAMME_KINDS,
  RESPONSIBLE_ROLES,
  SIDE_STATES,
  SIGNING_FORMS,
  STAGES,
} from '../shared/codes.ts';
import type { QueryCatalogue } from '../shared/query-spec.ts';
import { SIGNING_STATUSES } from './signing-status.rules.ts';

/**
 * What the signing schedule may be filtered, sorted and grouped by; the pipeline's names mean the same here, read on
 * the instrument. `signing` is the day that counts: the actual one, else the window, else the planned day, and a
 * window counts when it overlaps. `kind` takes kinds of instrument and of programme alike.
 */
export const scheduleCatalogue: QueryCatalogue = {
  filters: {
    stage: { kind: 'code', values: [...STAGES, ...SIDE_STATES] },
    kind: { kind: 'code', values: [...INSTRUMENT_KINDS, ...PROGRAMME_KINDS] },
    capacity: { kind: 'code', values: CAPACITIES },
    form: { kind: 'code', values: SIGNING_FORMS },
    status: { kind: 'code', values: SIGNING_STATUSES },
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
    ready: { kind: 'flag' },
    sample: { kind: 'flag' },
  },
  sorts: ['signing', 'title', 'code', 'stage', 'amount', 'signed', 'effective', 'due'],
  groups: ['partner', 'agency', 'stage', 'kind', 'capacity', 'form', 'status'],
  defaultSort: [{ field: 'signing', descending: false }],
};
