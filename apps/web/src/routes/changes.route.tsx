import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readChangesSearch } from '../features/changes/changes-search.ts';
import { framedRoute } from './framed.route.tsx';

/** What is different in the register since a day. */
export const changesRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/changes',
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(() => import('../features/changes/changes-page.tsx'), 'ChangesPage'),
});
