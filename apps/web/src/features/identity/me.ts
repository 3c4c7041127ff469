import type { QueryClient } from '@tanstack/react-query';
import { apiOptions } from '../../lib/trpc.ts';

/** The question who asks; answered once per page load and again when a session begins or ends. */
export function meOptions(queryClient: QueryClient) {
  return apiOptions(queryClient).session.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY });
}
