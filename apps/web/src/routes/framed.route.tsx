import { createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import { rootRoute } from './root.route.tsx';

/** Pages inside the frame: top bar, navigation, main. Feature routes are children of this one. */
export const framedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'framed',
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotFound,
});
