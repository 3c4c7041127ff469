import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readUrgingSearch } from '../features/urging/urging-search.ts';
import { framedRoute } from './framed.route.tsx';

/** Every urging, the latest first. */
export const urgingsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/urgings',
  validateSearch: readUrgingSearch,
  component: lazyRouteComponent(() => import('../features/urging/urgings-page.tsx'), 'UrgingsPage'),
});

/** When agencies are urged, and what that would come to on a day. */
export const urgingRulesRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/urgings/rules',
  component: lazyRouteComponent(() => import('../features/urging/rules-page.tsx'), 'UrgingRulesPage'),
});

/** One urging with its letter: the address that stands in mails. */
export const urgingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/urgings/$id',
  component: lazyRouteComponent(() => import('../features/urging/urging-page.tsx'), 'UrgingPage'),
});
