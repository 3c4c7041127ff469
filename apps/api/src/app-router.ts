import { router } from './kernel/trpc.ts';
import { agenciesRouter, calendarRouter, personsRouter } from './modules/agencies/index.ts';
import { changesRouter } from './modules/changes/index.ts';
import { effectivenessRouter } from './modules/effectiveness/index.ts';
import { documentsRouter } from './modules/documents/index.ts';
import { deliverablesRouter } from './modules/deliverables/index.ts';
import { exchangeRouter } from './modules/exchange/index.ts';
import { forecastRouter } from './modules/forecast/index.ts';
import { exitsRouter } from './modules/exits/index.ts';
import { holdingRouter } from './modules/holding/index.ts';
import { inboxRouter } from './modules/inbox/index.ts';
import { partnersRouter } from './modules/partners/index.ts';
import { identityRouter, sessionRouter } from './modules/identity/index.ts';
import { meetingsRouter } from './modules/meetings/index.ts';
import { negotiationRouter } from './modules/negotiation/index.ts';
import { proceduresRouter, templatesRouter } from './modules/procedures/index.ts';
import { programmesRouter } from './modules/programmes/index.ts';
import { signingRouter } from './modules/signing/index.ts';
import { tasksRouter } from './modules/tasks/index.ts';
import { timelineRouter } from './modules/timeline/index.ts';
import { urgingRouter } from './modules/urging/index.ts';
import { registerRouter } from './seed/register.router.ts';

/** Every procedure of the register, one branch per feature. */
export const appRouter = router({
  session: sessionRouter,
  identity: identityRouter,
  agencies: agenciesRouter,
  calendar: calendarRouter,
  effectiveness: effectivenessRouter,
  deliverables: deliverablesRouter,
  documents: documentsRouter,
  exchange: exchangeRouter,
  forecast: forecastRouter,
  exits: exitsRouter,
  changes: changesRouter,
  holding: holdingRouter,
  meetings: meetingsRouter,
  inbox: inboxRouter,
  negotiation: negotiationRouter,
  partners: partnersRouter,
  persons: personsRouter,
  programmes: programmesRouter,
  procedures: proceduresRouter,
  register: registerRouter,
  signing: signingRouter,
  tasks: tasksRouter,
  templates: templatesRouter,
  timeline: timelineRouter,
  urging: urgingRouter,
});

/** The router's type, for clients. */
export type AppRouter = typeof appRouter;
