import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSigningSearch } from '../features/signing/signing-search.ts';
import { framedRoute } from './framed.route.tsx';

/** The signing schedule; its address says the view, the month, the filter, and the signing that stands beside. */
export const signingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/signing',
  validateSearch: readSigningSearch,
  component: lazyRouteComponent(() => import('../features/signing/signing-page.tsx'), 'SigningPage'),
});
