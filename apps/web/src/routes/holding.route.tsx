import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readDeskSearch, readLeagueSearch, readSlipsSearch } from '../features/holding/holding-search.ts';
import { ownDesk } from '../features/holding/own-desk.ts';
import { framedRoute } from './framed.route.tsx';

/** All holders side by side; who may not compare them goes to the own desk. */
export const desksRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/desks',
  validateSearch: readLeagueSearch,
  beforeLoad: async ({ context }) => {
    const own = await ownDesk(context);
    if (own !== null)
      throw redirect({ to: '/desks/$code', params: { code: own.code }, search: own.search, replace: true });
  },
  component: lazyRouteComponent(() => import('../features/holding/league-page.tsx'), 'LeaguePage'),
});

/** The desk of an agency, a partner, or a role that no agency was named for, by its code. */
export const deskRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/desks/$code',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => import('../features/holding/desk-page.tsx'), 'DeskPage'),
});

/** How far promised days moved, by file, cause, who acts, or partner. */
export const slipsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/slips',
  validateSearch: readSlipsSearch,
  component: lazyRouteComponent(() => import('../features/holding/slips-page.tsx'), 'SlipsPage'),
});
