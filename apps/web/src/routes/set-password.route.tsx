import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.tsx';

/** Where a link from the administrator leads. The secret stands behind `#`, which never reaches a server's log. */
export const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('../features/identity/set-password-route.tsx'), 'SetPasswordRoute'),
});
