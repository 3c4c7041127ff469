import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { adminPagesFor } from '../features/admin/admin-pages.ts';
import { readAdminSearch } from '../features/admin/admin-search.ts';
import { framedRoute } from './framed.route.tsx';

/** What administrators keep: accounts, organisations, persons, the calendar, the procedures. */
const adminRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/admin',
  validateSearch: readAdminSearch,
  beforeLoad: ({ context, location }) => {
    if (location.pathname !== '/admin') return;
    throw redirect({ to: adminPagesFor(context.me)[0]?.to ?? '/', replace: true });
  },
  component: lazyRouteComponent(() => import('../features/admin/admin-frame.tsx'), 'AdminFrame'),
});

const usersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'users',
  component: lazyRouteComponent(() => import('../features/admin/users-page.tsx'), 'UsersPage'),
});

const agenciesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'agencies',
  component: lazyRouteComponent(() => import('../features/admin/agencies-page.tsx'), 'AgenciesPage'),
});

const partnersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'partners',
  component: lazyRouteComponent(() => import('../features/admin/partners-page.tsx'), 'PartnersPage'),
});

const personsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'persons',
  component: lazyRouteComponent(() => import('../features/admin/persons-page.tsx'), 'PersonsPage'),
});

const mailsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'mails',
  component: lazyRouteComponent(() => import('../features/admin/mails-page.tsx'), 'MailsPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('../features/admin/calendar-page.tsx'), 'CalendarPage'),
});

const proceduresRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'procedures',
  component: lazyRouteComponent(() => import('../features/admin/procedures-page.tsx'), 'ProceduresPage'),
});

const procedureRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'procedures/$code',
  component: lazyRouteComponent(() => import('../features/admin/procedure-page.tsx'), 'ProcedurePage'),
});

/** The administration with all its pages. */
export const adminRoutes = adminRoute.addChildren([
  usersRoute,
  agenciesRoute,
  partnersRoute,
  personsRoute,
  calendarRoute,
  mailsRoute,
  proceduresRoute,
  procedureRoute,
]);
