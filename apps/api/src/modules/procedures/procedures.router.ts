import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createInstrument } from './commands/create-instrument.ts';
import { moveToVersion } from './commands/move-to-version.ts';
import { overrideLimit } from './commands/override-limit.ts';
import { recordClockEvent } from './commands/record-clock-event.ts';
import { setHolder } from './commands/set-holder.ts';
import { setInstrumentSideState } from './commands/set-instrument-side-state.ts';
import { updateMilestone } from './commands/update-milestone.ts';
import { getRoad } from './queries/get-road.ts';
import { listDateRevisions } from './queries/list-date-revisions.ts';
import { listProcedures } from './queries/list-procedures.ts';
import { myWork } from './queries/my-work.ts';
import { partnerOverview } from './queries/partner-overview.ts';
import { partnerWork } from './queries/partner-work.ts';
import { previewMove } from './queries/preview-move.ts';

/** Instruments, their procedures and milestones. */
export const proceduresRouter = router({
  road: queryProcedure(getRoad),
  list: queryProcedure(listProcedures),
  slipLedger: queryProcedure(listDateRevisions),
  myWork: queryProcedure(myWork),
  partnerOverview: queryProcedure(partnerOverview),
  partnerWork: queryProcedure(partnerWork),
  previewMove: queryProcedure(previewMove),
  createInstrument: commandProcedure(createInstrument),
  setSideState: commandProcedure(setInstrumentSideState),
  updateMilestone: commandProcedure(updateMilestone),
  recordClockEvent: commandProcedure(recordClockEvent),
  overrideLimit: commandProcedure(overrideLimit),
  setHolder: commandProcedure(setHolder),
  moveToVersion: commandProcedure(moveToVersion),
});
