import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '../../app/viewer.ts';
import { apiOptions } from '../../lib/trpc.ts';
import type { DeskSearch } from './holding-search.ts';

/** The desk of a reader who is tied to an agency or a partner; null for those who compare all of them. */
export async function ownDesk({
  me,
  queryClient,
}: {
  readonly me: Me;
  readonly queryClient: QueryClient;
}): Promise<{ readonly code: string; readonly search: DeskSearch } | null> {
  const { agencyId = null, partnerId = null } = me.actor ?? {};
  const api = apiOptions(queryClient);
  if (partnerId !== null) {
    const partners = await queryClient.ensureQueryData(api.partners.list.queryOptions({}));
    const own = partners.find((one) => one.id === partnerId);
    return own ? { code: own.code, search: { of: 'partner' } } : null;
  }
  if (agencyId === null) return null;
  const agencies = await queryClient.ensureQueryData(api.agencies.list.queryOptions({}));
  const own = agencies.find((one) => one.id === agencyId);
  return own ? { code: own.code, search: {} } : null;
}
