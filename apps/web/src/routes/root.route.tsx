import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RouterContext } from '../app/router-context.ts';
import { meOptions } from '../features/identity/me.ts';
import { NotFound } from '../shell/not-found.tsx';
import { RouteError } from '../shell/route-error.tsx';
import { Shell } from '../shell/shell.tsx';

/** The root of all pages: learns who asks, answers addresses without a page. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => ({
    me: await context.queryClient.ensureQueryData(meOptions(context.queryClient)),
  }),
  component: Outlet,
  errorComponent: (props) => (
    <OutsideFrame>
      <RouteError {...props} />
    </OutsideFrame>
  ),
  notFoundComponent: NoPage,
});

function NoPage() {
  const { me } = rootRoute.useRouteContext();
  const Frame = me.actor ? Shell : OutsideFrame;
  return (
    <Frame>
      <NotFound />
    </Frame>
  );
}

/** For readers who are not signed in, and for when who asks could not be learnt. */
function OutsideFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="app-door">
      <main className="app-door-main">{children}</main>
    </div>
  );
}
