import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTimelineSearch } from '../features/timeline/timeline-search.ts';
import { framedRoute } from './framed.route.tsx';

/** Every file over time; its address says what is shown, how closely, and around which day. */
export const timelineRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/timeline',
  validateSearch: readTimelineSearch,
  component: lazyRouteComponent(() => import('../features/timeline/timeline-page.tsx'), 'TimelinePage'),
});
