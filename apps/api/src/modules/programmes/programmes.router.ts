import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createProgramme } from './commands/create-programme.ts';
import { updateProgramme } from './commands/update-programme.ts';
import { addFinancingLine, setFinancingLine } from './commands/financing-lines.ts';
import { setComponents } from './commands/set-components.ts';
import { setProgrammeParties } from './commands/set-parties.ts';
import { setProgrammeSideState } from './commands/set-side-state.ts';
import { getHistory } from './queries/get-history.ts';
import { getProgramme } from './queries/get-programme.ts';
import { listProgrammes } from './queries/list-programmes.ts';
import { programmeTotals } from './queries/programme-totals.ts';

/** Programmes: the pipeline and its records. */
export const programmesRouter = router({
  list: queryProcedure(listProgrammes),
  get: queryProcedure(getProgramme),
  create: commandProcedure(createProgramme),
  history: queryProcedure(getHistory),
  totals: queryProcedure(programmeTotals),
  update: commandProcedure(updateProgramme),
  setSideState: commandProcedure(setProgrammeSideState),
  setParties: commandProcedure(setProgrammeParties),
  setComponents: commandProcedure(setComponents),
  addFinancingLine: commandProcedure(addFinancingLine),
  setFinancingLine: commandProcedure(setFinancingLine),
});
