import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from './root.route.tsx';

/** Where to go after signing in: an address of ours, never another site's. */
const ownAddress = z.string().regex(/^\/(?![/\\])/);

/** The door. `to` leads back to the page that was asked for, `reason` says why one stands here. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({
    to: ownAddress.optional().catch(undefined),
    reason: z.enum(['signed-out', 'ended']).optional().catch(undefined),
  }),
  beforeLoad: ({ context, search }) => {
    if (context.me.actor) throw redirect({ to: search.to ?? '/' });
  },
  component: lazyRouteComponent(() => import('../features/identity/sign-in-route.tsx'), 'SignInRoute'),
});
