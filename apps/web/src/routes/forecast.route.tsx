import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readForecastSearch } from '../features/forecast/forecast-search.ts';
import { framedRoute } from './framed.route.tsx';

/** When the open files are foreseen to be signed and effective, and how past forecasts held. */
export const forecastRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/forecast',
  validateSearch: readForecastSearch,
  component: lazyRouteComponent(() => import('../features/forecast/forecast-page.tsx'), 'ForecastPage'),
});
