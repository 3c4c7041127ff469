import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { actOnDeliverable } from './commands/act-on-deliverable.ts';
import { createDeliverable } from './commands/create-deliverable.ts';
import { createIndicator } from './commands/create-indicator.ts';
import { moveDeliverable } from './commands/move-deliverable.ts';
import { recordReading } from './commands/record-reading.ts';
import { removeIndicator } from './commands/remove-indicator.ts';
import { takeBackAct } from './commands/take-back-act.ts';
import { updateDeliverable } from './commands/update-deliverable.ts';
import { updateIndicator } from './commands/update-indicator.ts';
import { withdrawReading } from './commands/withdraw-reading.ts';
import { deliverableChoices } from './queries/deliverable-choices.ts';
import { deliverablesMatrix } from './queries/deliverables-matrix.ts';
import { getDeliverable } from './queries/get-deliverable.ts';
import { getProgrammeDeliverables } from './queries/get-programme-deliverables.ts';
import { listDeliverables } from './queries/list-deliverables.ts';

/** Deliverables of programmes by agency, and the figures by which programmes are judged. */
export const deliverablesRouter = router({
  choices: queryProcedure(deliverableChoices),
  list: queryProcedure(listDeliverables),
  matrix: queryProcedure(deliverablesMatrix),
  get: queryProcedure(getDeliverable),
  ofProgramme: queryProcedure(getProgrammeDeliverables),
  create: commandProcedure(createDeliverable),
  update: commandProcedure(updateDeliverable),
  act: commandProcedure(actOnDeliverable),
  takeBack: commandProcedure(takeBackAct),
  move: commandProcedure(moveDeliverable),
  createIndicator: commandProcedure(createIndicator),
  updateIndicator: commandProcedure(updateIndicator),
  removeIndicator: commandProcedure(removeIndicator),
  recordReading: commandProcedure(recordReading),
  withdrawReading: commandProcedure(withdrawReading),
});
