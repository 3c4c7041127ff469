import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readPipelineSearch } from '../features/pipeline/pipeline-search.ts';
import { framedRoute } from './framed.route.tsx';

/** The pipeline; its address says what is shown, in which order, and what stands beside it. */
export const pipelineRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/pipeline',
  validateSearch: readPipelineSearch,
  component: lazyRouteComponent(() => import('../features/pipeline/pipeline-page.tsx'), 'PipelinePage'),
});
