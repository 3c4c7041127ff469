import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { updateMilestone } from './commands/update-milestone.ts';
import { getRoad } from './queries/get-road.ts';

/** Instruments, their procedures and milestones. */
export const proceduresRouter = router({
  road: queryProcedure(getRoad),
  updateMilestone: commandProcedure(updateMilestone),
});
