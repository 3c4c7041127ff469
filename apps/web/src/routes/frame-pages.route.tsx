import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from './framed.route.tsx';

/** How to type dates and numbers, what the signs mean, which keys work. */
export const helpRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage'),
});

/** Language and theme of this reader. */
export const displayRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/display',
  component: lazyRouteComponent(() => import('../features/display/display-page.tsx'), 'DisplayPage'),
});
