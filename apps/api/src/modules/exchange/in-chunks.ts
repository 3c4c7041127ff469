import { letOthersIn } from '@counterpart/db/insert-rows';

const CHUNK = 500;

/** Runs a query over many keys in parts that fit one statement, letting others in between. */
export async function overChunks<K, R>(keys: readonly K[], read: (part: readonly K[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let start = 0; start < keys.length; start += CHUNK) {
    for (const row of await read(keys.slice(start, start + CHUNK))) found.push(row);
    if (keys.length > CHUNK) await letOthersIn();
  }
  return found;
}

/** Groups rows by a key, in their order. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
