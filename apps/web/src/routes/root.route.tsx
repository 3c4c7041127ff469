import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { RouterContext } from '../app/router-context.ts';
import { meOptions } from '../features/identity/me.ts';
import { NotFound } from '../shell/not-found.tsx';
import { RouteError } from '../shell/route-error.tsx';
import { Shell } from '../shell/shell.tsx';

/** The root of all pages: learns who asks, answers addresses without a page inside the frame. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => ({
    me: await context.queryClient.ensureQueryData(meOptions(context.queryClient)),
  }),
  component: Outlet,
  errorComponent: (props) => (
    <div className="app-door">
      <main className="app-door-main">
        <RouteError {...props} />
      </main>
    </div>
  ),
  notFoundComponent: () => (
    <Shell>
      <NotFound />
    </Shell>
  ),
});
