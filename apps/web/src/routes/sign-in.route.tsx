import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from './root.route.tsx';

/** Why one stands at the door, where there is something to say. */
const REASONS = ['signed-out', 'ended'] as const;

type DoorSearch = { readonly to?: string; readonly reason?: (typeof REASONS)[number] };

/** Reads the door's address by hand: a schema library here would weigh on every first visit. */
export function parseDoorSearch(raw: Record<string, unknown>): DoorSearch {
  const { to } = raw;
  const reason = REASONS.find((entry) => entry === raw['reason']);
  // An address of ours begins with one slash; two, or a backslash, lead to another site.
  const isOurs = typeof to === 'string' && /^\/(?![/\\])/.test(to);
  return { ...(isOurs && { to }), ...(reason && { reason }) };
}

/** The door. `to` leads back to the page that was asked for, `reason` says why one stands here. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: parseDoorSearch,
  beforeLoad: ({ context, search }) => {
    if (context.me.actor) throw redirect({ to: search.to ?? '/' });
  },
  component: lazyRouteComponent(() => import('../features/identity/sign-in-route.tsx'), 'SignInRoute'),
});
