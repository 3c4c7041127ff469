import { router } from './kernel/trpc.ts';
import { proceduresRouter } from './modules/procedures/index.ts';
import { programmesRouter } from './modules/programmes/index.ts';

/** Every procedure of the register, one branch per feature. */
export const appRouter = router({
  programmes: programmesRouter,
  procedures: proceduresRouter,
});

/** The router's type, for clients. */
export type AppRouter = typeof appRouter;
