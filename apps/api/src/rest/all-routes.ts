import type { AnyRoute } from './route.ts';
import { importRoutes } from './routes/imports.routes.ts';
import { instrumentRoutes } from './routes/instruments.routes.ts';
import { programmeRoutes } from './routes/programmes.routes.ts';
import { referenceRoutes } from './routes/reference.routes.ts';
import { signingRoutes } from './routes/signing.routes.ts';

/** Every REST route, in the order of the document. */
export const allRoutes: readonly AnyRoute[] = [
  ...programmeRoutes,
  ...instrumentRoutes,
  ...signingRoutes,
  ...referenceRoutes,
  ...importRoutes,
];
