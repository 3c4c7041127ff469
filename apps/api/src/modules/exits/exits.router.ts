import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { confirmExit } from './commands/confirm-exit.ts';
import { handOn } from './commands/hand-on.ts';
import { resumeExit } from './commands/resume-exit.ts';
import { undoExit } from './commands/undo-exit.ts';
import { getExit } from './queries/get-exit.ts';
import { listExits } from './queries/list-exits.ts';
import { reviewExit } from './queries/review-exit.ts';

/** Exits of partners: what becomes of their files, who goes on with the work, and the way back. */
export const exitsRouter = router({
  list: queryProcedure(listExits),
  get: queryProcedure(getExit),
  review: queryProcedure(reviewExit),
  confirm: commandProcedure(confirmExit),
  resume: commandProcedure(resumeExit),
  undo: commandProcedure(undoExit),
  handOn: commandProcedure(handOn),
});
