import { AGENCY_CLASSES } from '../shared/codes.ts';
import type { QueryCatalogue } from '../shared/query-spec.ts';
import { TASK_ASSIGNERS, TASK_FLAGS, TASK_STATES, TASK_URGED } from './task.codes.ts';

/**
 * What tasks may be filtered, sorted and grouped by. `lead` is the lead agency, `agency` lead or supporting; `late`
 * counts calendar days behind the deadline, `asks` and `grants` extensions, `urged` speaks of letters sent by the day. Without `flag` the list holds what counts.
 */
export const taskCatalogue: QueryCatalogue = {
  filters: {
    state: { kind: 'code', values: TASK_STATES },
    flag: { kind: 'code', values: TASK_FLAGS },
    lead: { kind: 'reference' },
    agency: { kind: 'reference' },
    urged: { kind: 'code', values: TASK_URGED },
    class: { kind: 'code', values: AGENCY_CLASSES },
    assigner: { kind: 'code', values: TASK_ASSIGNERS },
    programme: { kind: 'reference' },
    due: { kind: 'day' },
    assigned: { kind: 'day' },
    completed: { kind: 'day' },
    late: { kind: 'number' },
    asks: { kind: 'number' },
    grants: { kind: 'number' },
    sample: { kind: 'flag' },
  },
  sorts: ['due', 'code', 'assigned', 'completed'],
  groups: ['agency'],
  defaultSort: [{ field: 'due', descending: false }],
};
