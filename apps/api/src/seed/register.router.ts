import { commandProcedure, queryProcedure, router } from '../kernel/trpc.ts';
import { countDemo } from './count-demo.ts';
import { removeDemoCommand } from './remove-demo.ts';

/** The register as a whole: the sample records in it, and their removal. */
export const registerRouter = router({
  demo: queryProcedure(countDemo),
  removeDemo: commandProcedure(removeDemoCommand),
});
