import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readProgrammeSearch } from '../features/programme/programme-search.ts';
import { framedRoute } from './framed.route.tsx';

/** One programme by its code; `tab` says which of its sides is shown. */
export const programmeRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/p/$code',
  validateSearch: readProgrammeSearch,
  component: lazyRouteComponent(() => import('../features/programme/programme-page.tsx'), 'ProgrammePage'),
});
