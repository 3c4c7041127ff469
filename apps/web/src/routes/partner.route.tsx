import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ownPartnerCode } from '../features/partner/own-partner.ts';
import { readPartnerSearch } from '../features/partner/partner-search.ts';
import { framedRoute } from './framed.route.tsx';

/** Every partner and how its files stand; a liaison goes to the own partner's page. */
export const partnersRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/partners',
  validateSearch: readPartnerSearch,
  beforeLoad: async ({ context }) => {
    const code = await ownPartnerCode(context);
    if (code !== null) throw redirect({ to: '/partners/$code', params: { code }, replace: true });
  },
  component: lazyRouteComponent(() => import('../features/partner/partners-page.tsx'), 'PartnersPage'),
});

/** One partner by its code: what it must do, its programmes, signings and people. */
export const partnerRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/partners/$code',
  component: lazyRouteComponent(() => import('../features/partner/partner-page.tsx'), 'PartnerPage'),
});
