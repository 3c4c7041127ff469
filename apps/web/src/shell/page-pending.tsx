import { Skeleton } from '@counterpart/ui/skeleton';

/** Stands in while a page's code or data is on its way for longer than a blink. */
export function PagePending() {
  return <Skeleton lines={8} />;
}
