import type { AnyRoute } from './route.ts';
import { deliverableRoutes } from './deliverables.routes.ts';
import { documentRoutes } from './documents.routes.ts';
import { changesRoutes } from './changes.routes.ts';
import { importRoutes } from './imports.routes.ts';
import { instrumentRoutes } from './instruments.routes.ts';
import { meetingRoutes } from './meetings.routes.ts';
import { negotiationRoutes } from './negotiation.routes.ts';
import { programmeRoutes } from './programmes.routes.ts';
import { referenceRoutes } from './reference.routes.ts';
import { signingRoutes } from './signing.routes.ts';
import { taskRoutes } from './tasks.routes.ts';
import { urgingRoutes } from './urgings.routes.ts';

/** Every REST route, in the order of the document. */
export const allRoutes: readonly AnyRoute[] = [
  ...programmeRoutes,
  ...instrumentRoutes,
  ...negotiationRoutes,
  ...signingRoutes,
  ...deliverableRoutes,
  ...taskRoutes,
  ...urgingRoutes,
  ...meetingRoutes,
  ...documentRoutes,
  ...referenceRoutes,
  ...importRoutes,
  ...changesRoutes,
];
