import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from './framed.route.tsx';

/** Bringing files in. */
export const importRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
});
