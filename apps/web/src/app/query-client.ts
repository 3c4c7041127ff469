import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalOf } from '../lib/trpc.ts';

/** A refused call says the same every time; only silence is worth asking again. */
function shouldRetry(failures: number, error: unknown): boolean {
  return refusalOf(error) === null && failures < 2;
}

/**
 * The cache of server data: fresh for half a minute; a read without an answer is tried twice more, a write never here.
 * @param onSessionEnd called when the server no longer knows the session
 */
export function createQueryClient(onSessionEnd: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (refusalOf(error)?.code === 'auth.not_signed_in') onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 30_000, retry: shouldRetry }, mutations: { retry: false } },
  });
}
