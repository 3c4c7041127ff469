import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '../../app/viewer.ts';
import { apiOptions } from '../../lib/trpc.ts';

/** The code of the partner that the reader is liaison of; null for everybody else. */
export async function ownPartnerCode({
  me,
  queryClient,
}: {
  me: Me;
  queryClient: QueryClient;
}): Promise<string | null> {
  if (!isLiaison(me)) return null;
  const partners = await queryClient.ensureQueryData(apiOptions(queryClient).partners.list.queryOptions({}));
  return partners.find((one) => one.id === me.actor?.partnerId)?.code ?? null;
}

/** Whether the reader stands on a partner's side and sees that partner's files only. */
export function isLiaison(me: Pick<Me, 'actor'>): boolean {
  return me.actor !== null && me.actor.partnerId !== null;
}
