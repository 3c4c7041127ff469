import { QueryClient } from '@tanstack/react-query';

/** The cache of server data: fresh for half a minute, a failed read is tried twice more, a failed write never. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 2, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
