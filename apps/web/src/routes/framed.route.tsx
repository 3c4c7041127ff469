import { createRoute, Outlet, redirect } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import { rootRoute } from './root.route.tsx';

/** Pages inside the frame, for people who are signed in. Feature routes are children of this one. */
export const framedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'framed',
  beforeLoad: ({ context, location }) => {
    if (context.me.actor) return;
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotFound,
});
