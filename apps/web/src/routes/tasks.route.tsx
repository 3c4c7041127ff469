import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readScoreSearch, readTaskSearch } from '../features/tasks/task-search.ts';
import { framedRoute } from './framed.route.tsx';

/** Assigned tasks by lead agency. */
export const tasksRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/tasks',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page.tsx'), 'TasksPage'),
});

/** One task by its code: the address that stands in mails. */
export const taskRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/tasks/$code',
  component: lazyRouteComponent(() => import('../features/tasks/task-page.tsx'), 'TaskPage'),
});

/** Agencies, classes or assigners side by side, by how their tasks stand. */
export const scoreboardRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/scoreboard',
  validateSearch: readScoreSearch,
  component: lazyRouteComponent(() => import('../features/tasks/scoreboard-page.tsx'), 'ScoreboardPage'),
});
