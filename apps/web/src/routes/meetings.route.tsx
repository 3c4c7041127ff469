import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readMeetingsSearch } from '../features/meetings/meetings-search.ts';
import { framedRoute } from './framed.route.tsx';

/** Meetings with partners, and what was asked and promised at all of them. */
export const meetingsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/meetings',
  validateSearch: readMeetingsSearch,
  component: lazyRouteComponent(() => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage'),
});

/** One meeting: people, minutes, papers, and what was asked and promised. */
export const meetingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage'),
});
