import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDeliverablesSearch } from '../features/deliverables/deliverables-search.ts';
import { framedRoute } from './framed.route.tsx';

/** What agencies have to deliver, as a matrix or a list. */
export const deliverablesRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/deliverables',
  validateSearch: readDeliverablesSearch,
  component: lazyRouteComponent(() => import('../features/deliverables/deliverables-page.tsx'), 'DeliverablesPage'),
});
