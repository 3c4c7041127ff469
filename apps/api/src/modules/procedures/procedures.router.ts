import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createInstrument } from './commands/create-instrument.ts';
import { setInstrumentSideState } from './commands/set-instrument-side-state.ts';
import { updateMilestone } from './commands/update-milestone.ts';
import { getRoad } from './queries/get-road.ts';
import { listDateRevisions } from './queries/list-date-revisions.ts';
import { listProcedures } from './queries/list-procedures.ts';
import { myWork } from './queries/my-work.ts';
import { partnerOverview } from './queries/partner-overview.ts';
import { partnerWork } from './queries/partner-work.ts';

/** Instruments, their procedures and milestones. */
export const proceduresRouter = router({
  road: queryProcedure(getRoad),
  list: queryProcedure(listProcedures),
  slipLedger: queryProcedure(listDateRevisions),
  myWork: queryProcedure(myWork),
  partnerOverview: queryProcedure(partnerOverview),
  partnerWork: queryProcedure(partnerWork),
  createInstrument: commandProcedure(createInstrument),
  setSideState: commandProcedure(setInstrumentSideState),
  updateMilestone: commandProcedure(updateMilestone),
});
