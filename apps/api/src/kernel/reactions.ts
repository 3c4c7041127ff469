import { followEffectiveness } from '../modules/effectiveness/index.ts';
import { noticesOfTasks } from '../modules/inbox/index.ts';
import { refreshSummaries } from '../modules/procedures/index.ts';
import type { Reactions } from './reactions.types.ts';

/** Who answers to what happened, in the same transaction and in this order. */
export const reactions: Reactions = [
  {
    to: [
      'programme.',
      'instrument.',
      'milestone.',
      'financing_line.',
      'signing_record.',
      'deliverable.created',
      'deliverable.updated',
      'import_run.',
      'register.',
    ],
    name: 'summaries of programmes and instruments',
    run: refreshSummaries,
  },
  {
    to: ['milestone.updated', 'effectiveness_condition.', 'import_run.'],
    name: 'conditions that a signing opens, and the step that stands for those met',
    run: followEffectiveness,
  },
  { to: ['task.'], name: 'notices to the people behind a task', run: noticesOfTasks },
];
