import { ROLES } from '../shared/codes.ts';
import type { QueryCatalogue } from '../shared/query-spec.ts';
import { USER_STATES } from './user.rules.ts';

/** What the list of accounts may be filtered and sorted by. */
export const userCatalogue: QueryCatalogue = {
  filters: {
    role: { kind: 'code', values: ROLES },
    state: { kind: 'code', values: USER_STATES },
    agency: { kind: 'reference' },
    partner: { kind: 'reference' },
  },
  sorts: ['name', 'email', 'role', 'seen', 'created'],
  groups: [],
  defaultSort: [{ field: 'name', descending: false }],
};
