import type { QueryClient } from '@tanstack/react-query';

/** What every route may use in its loader. The root route adds `me`, whoever asks. */
export type RouterContext = { readonly queryClient: QueryClient };
