import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiOptions } from './trpc.ts';

/** Options of every procedure, bound to the page's cache. */
export function useApi() {
  const queryClient = useQueryClient();
  return useMemo(() => apiOptions(queryClient), [queryClient]);
}
