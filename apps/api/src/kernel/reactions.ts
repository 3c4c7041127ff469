import { refreshSummaries } from '../modules/procedures/index.ts';
import type { Reactions } from './reactions.types.ts';

/** Who answers to what happened, in the same transaction and in this order. */
export const reactions: Reactions = [
  {
    to: ['programme.', 'instrument.', 'milestone.', 'financing_line.', 'signing_record.', 'import_run.', 'register.'],
    name: 'summaries of programmes and instruments',
    run: refreshSummaries,
  },
];
