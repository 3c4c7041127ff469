import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readHomeSearch } from '../features/home/home-search.ts';
import { ownPartnerCode } from '../features/partner/own-partner.ts';
import { framedRoute } from './framed.route.tsx';

/** The first page: what needs the reader's attention. A liaison's is the page of the own partner. */
export const homeRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/',
  validateSearch: readHomeSearch,
  beforeLoad: async ({ context }) => {
    const code = await ownPartnerCode(context);
    if (code !== null) throw redirect({ to: '/partners/$code', params: { code }, replace: true });
  },
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});
