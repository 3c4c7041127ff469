import type { QueryClient } from '@tanstack/react-query';
import type { Viewer } from './viewer.ts';

/** What every route may use in its loader: the cache of server data and the person signed in. */
export type RouterContext = {
  readonly queryClient: QueryClient;
  readonly viewer: Viewer | null;
  /** Ends the session; null where nobody is signed in. */
  readonly signOut: (() => Promise<void>) | null;
};
