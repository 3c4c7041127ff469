import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from './framed.route.tsx';

/** One's own account. */
export const accountRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
});
