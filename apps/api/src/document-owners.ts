import type { DocumentOwners } from './kernel/document-owners.types.ts';
import { deliverablePapers } from './modules/deliverables/index.ts';
import { conditionPapers } from './modules/effectiveness/index.ts';
import { meetingPapers } from './modules/meetings/index.ts';
import { roundPapers } from './modules/negotiation/index.ts';
import { instrumentPapers, milestonePapers } from './modules/procedures/index.ts';
import { programmePapers } from './modules/programmes/index.ts';
import { taskPapers } from './modules/tasks/index.ts';

/** Every kind of record that papers belong to, with the module that tells of it. */
export const documentOwners: DocumentOwners = {
  programme: programmePapers,
  instrument: instrumentPapers,
  milestone: milestonePapers,
  condition: conditionPapers,
  round: roundPapers,
  meeting: meetingPapers,
  deliverable: deliverablePapers,
  task: taskPapers,
};
