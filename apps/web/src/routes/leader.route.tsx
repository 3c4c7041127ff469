import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isWholeOffice } from '../app/nav.ts';
import { framedRoute } from './framed.route.tsx';

/** The register on one page, for those who look over all of it. */
export const leaderRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/leader',
  beforeLoad: ({ context }) => {
    if (!isWholeOffice(context.me)) throw redirect({ to: '/', replace: true });
  },
  component: lazyRouteComponent(() => import('../features/leader/leader-page.tsx'), 'LeaderPage'),
});
