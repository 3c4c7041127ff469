import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { addCondition } from './commands/add-condition.ts';
import { decideLapse } from './commands/decide-lapse.ts';
import { declareEffective } from './commands/declare-effective.ts';
import { recordDeadline } from './commands/record-deadline.ts';
import { recordNotice } from './commands/record-notice.ts';
import { removeCondition } from './commands/remove-condition.ts';
import { setConditionState } from './commands/set-condition-state.ts';
import { updateCondition } from './commands/update-condition.ts';
import { waiveCondition } from './commands/waive-condition.ts';
import { getEffectiveness } from './queries/get-effectiveness.ts';
import { listBoard } from './queries/list-board.ts';

/** From signing to effect: conditions, deadlines with their extensions, the effect itself and its notice. */
export const effectivenessRouter = router({
  board: queryProcedure(listBoard),
  get: queryProcedure(getEffectiveness),
  addCondition: commandProcedure(addCondition),
  updateCondition: commandProcedure(updateCondition),
  setConditionState: commandProcedure(setConditionState),
  waiveCondition: commandProcedure(waiveCondition),
  removeCondition: commandProcedure(removeCondition),
  recordDeadline: commandProcedure(recordDeadline),
  declare: commandProcedure(declareEffective),
  recordNotice: commandProcedure(recordNotice),
  decideLapse: commandProcedure(decideLapse),
});
