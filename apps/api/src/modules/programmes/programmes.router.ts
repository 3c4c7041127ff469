import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createProgramme } from './commands/create-programme.ts';
import { updateProgramme } from './commands/update-programme.ts';
import { getProgramme } from './queries/get-programme.ts';
import { listProgrammes } from './queries/list-programmes.ts';

/** Programmes: the pipeline and its records. */
export const programmesRouter = router({
  list: queryProcedure(listProgrammes),
  get: queryProcedure(getProgramme),
  create: commandProcedure(createProgramme),
  update: commandProcedure(updateProgramme),
});
