import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { accountRoute } from '../routes/account.route.tsx';
import { adminRoutes } from '../routes/admin.route.tsx';
import { changesRoute } from '../routes/changes.route.tsx';
import { exitRoute, exitsRoute, newExitRoute } from '../routes/exits.route.tsx';
import { deliverablesRoute } from '../routes/deliverables.route.tsx';
import { effectivenessRoute } from '../routes/effectiveness.route.tsx';
import { framedRoute } from '../routes/framed.route.tsx';
import { displayRoute, helpRoute } from '../routes/frame-pages.route.tsx';
import { deskRoute, desksRoute, slipsRoute } from '../routes/holding.route.tsx';
import { forecastRoute } from '../routes/forecast.route.tsx';
import { homeRoute } from '../routes/home.route.tsx';
import { importRoute } from '../routes/import.route.tsx';
import { partnerRoute, partnersRoute } from '../routes/partner.route.tsx';
import { meetingRoute, meetingsRoute } from '../routes/meetings.route.tsx';
import { leaderRoute } from '../routes/leader.route.tsx';
import { inboxRoute } from '../routes/inbox.route.tsx';
import { negotiationRoute } from '../routes/negotiation.route.tsx';
import { pipelineRoute } from '../routes/pipeline.route.tsx';
import { programmeRoute } from '../routes/programme.route.tsx';
import { rootRoute } from '../routes/root.route.tsx';
import { setPasswordRoute } from '../routes/set-password.route.tsx';
import { signInRoute } from '../routes/sign-in.route.tsx';
import { signingRoute } from '../routes/signing.route.tsx';
import { scoreboardRoute, taskRoute, tasksRoute } from '../routes/tasks.route.tsx';
import { urgingRoute, urgingRulesRoute, urgingsRoute } from '../routes/urging.route.tsx';
import { timelineRoute } from '../routes/timeline.route.tsx';
import { parseSearch, stringifySearch } from '../lib/search-params.ts';
import { PagePending } from '../shell/page-pending.tsx';
import { RouteError } from '../shell/route-error.tsx';
import type { RouterContext } from './router-context.ts';

/** Every route. A feature exports its routes from `routes/<feature>.route.tsx` and adds them here. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  setPasswordRoute,
  framedRoute.addChildren([
    homeRoute,
    pipelineRoute,
    programmeRoute,
    negotiationRoute,
    timelineRoute,
    signingRoute,
    tasksRoute,
    taskRoute,
    scoreboardRoute,
    urgingsRoute,
    urgingRulesRoute,
    urgingRoute,
    effectivenessRoute,
    deliverablesRoute,
    desksRoute,
    deskRoute,
    slipsRoute,
    forecastRoute,
    changesRoute,
    inboxRoute,
    leaderRoute,
    meetingsRoute,
    meetingRoute,
    partnersRoute,
    partnerRoute,
    exitsRoute,
    newExitRoute,
    exitRoute,
    helpRoute,
    displayRoute,
    importRoute,
    adminRoutes,
    accountRoute,
  ]),
]);

type RouterParts = RouterContext & { readonly history?: RouterHistory };

/** The router of one page load; tests hand in a history of their own. */
export function createAppRouter({ history, ...context }: RouterParts) {
  return createRouter({
    routeTree,
    context,
    ...(history && { history }),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    defaultErrorComponent: RouteError,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
