import { invalidInput } from './read-sent.ts';

/** One page of a list that its query gives whole. The cursor is the id of the last record seen. */
export function pageOfWhole<T extends { readonly id: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | null | undefined },
): { items: readonly T[]; nextCursor: string | null; total: number } {
  const seen = cursor ? all.findIndex((one) => one.id === cursor) : -1;
  if (cursor && seen < 0) throw invalidInput('query.cursor', 'unknown');
  const items = all.slice(seen + 1, seen + 1 + limit);
  const last = items.at(-1);
  const hasMore = seen + 1 + items.length < all.length;
  return { items, nextCursor: hasMore && last ? last.id : null, total: all.length };
}
