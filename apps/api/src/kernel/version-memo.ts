import type { Database } from '@counterpart/db/open';

/** Answers kept while the register stands still; the first question after any commit works them out anew. */
export type VersionMemo = {
  /** The kept answer for a key, or what `work` gives. Keys must name the reader's scope. */
  remember<T>(key: string, work: () => Promise<T>): Promise<T>;
};

/** A memo of at most `limit` answers. */
export function versionMemo(db: Database, limit: number): VersionMemo {
  let version = '';
  let kept = new Map<string, Promise<unknown>>();
  return {
    async remember<T>(key: string, work: () => Promise<T>): Promise<T> {
      const current = await db.dataVersion();
      if (current !== version || kept.size >= limit) {
        version = current;
        kept = new Map();
      }
      const known = kept.get(key);
      if (known) return known as Promise<T>;
      const found = work();
      const mine = kept;
      mine.set(key, found);
      found.catch(() => mine.delete(key));
      return found;
    },
  };
}
