import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf } from '../lib/search-params.ts';
import { framedRoute } from './framed.route.tsx';

/** What the reader was told. */
export const inboxRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/inbox',
  validateSearch: (raw: Record<string, unknown>): { readonly show?: 'done' } =>
    oneOf(raw['show']) === 'done' ? { show: 'done' } : {},
  component: lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
});
