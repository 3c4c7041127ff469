import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readEffectivenessSearch } from '../features/effectiveness/effectiveness-search.ts';
import { framedRoute } from './framed.route.tsx';

/** The board of instruments signed and not yet effective; its address says the filter and what stands beside. */
export const effectivenessRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/effectiveness',
  validateSearch: readEffectivenessSearch,
  component: lazyRouteComponent(() => import('../features/effectiveness/effectiveness-page.tsx'), 'EffectivenessPage'),
});
