import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf } from '../lib/search-params.ts';
import { framedRoute } from './framed.route.tsx';

/** Every exit of a partner. */
export const exitsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/exits',
  component: lazyRouteComponent(() => import('../features/exits/exits-page.tsx'), 'ExitsPage'),
});

/** Records an exit; `partner` names who leaves by its code. */
export const newExitRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/exits/new',
  validateSearch: (raw: Record<string, unknown>): { readonly partner?: string } => {
    const partner = oneOf(raw['partner'])?.slice(0, 40);
    return partner ? { partner } : {};
  },
  component: lazyRouteComponent(() => import('../features/exits/new-exit-page.tsx'), 'NewExitPage'),
});

/** The record of one exit. */
export const exitRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/exits/$id',
  component: lazyRouteComponent(() => import('../features/exits/exit-page.tsx'), 'ExitPage'),
});
