import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readNegotiationSearch } from '../features/negotiation/negotiation-search.ts';
import { framedRoute } from './framed.route.tsx';

/** The negotiation of one instrument: rounds, open points, positions, minutes. */
export const negotiationRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/p/$code/negotiation/$instrumentId',
  validateSearch: readNegotiationSearch,
  component: lazyRouteComponent(() => import('../features/negotiation/negotiation-page.tsx'), 'NegotiationPage'),
});
