import type { AppRouter } from '@counterpart/api/client';
import type { ErrorCode } from '@counterpart/domain/shared/errors';
import type { Refusal } from '@counterpart/i18n/error-text';
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { QueryClient } from '@tanstack/react-query';

/** What the API's procedures take and give. */
export type ApiInput = inferRouterInputs<AppRouter>;
export type ApiOutput = inferRouterOutputs<AppRouter>;

/** At most this many procedures in one call; the server refuses more. */
const MAX_BATCH = 10;

const CALL = { url: '/trpc', headers: { 'x-app': '1' } };

/** The connection to the API. The header tells the server that a script of ours calls, not a foreign form. */
export const apiClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ context }) => context['isAlone'] === true,
      true: httpLink(CALL),
      false: httpBatchLink({ ...CALL, maxItems: MAX_BATCH, maxURLLength: 6000 }),
    }),
  ],
});

/** The context of a question that takes longer than its neighbours, which must not wait for its answer. */
export const ALONE = { isAlone: true };

/** Query and mutation options of every procedure, for `useQuery` and loaders. */
export function apiOptions(queryClient: QueryClient) {
  return createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient });
}

/** The refusal inside an error of a call: its code and details; null for anything else (no network, a fault). */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data = error.data as { code?: ErrorCode; details?: unknown } | null | undefined;
  return data?.code ? ({ code: data.code, details: data.details ?? {} } as Refusal) : null;
}
