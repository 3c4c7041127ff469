import type { Reader } from '@counterpart/db/open';

/**
 * Programmes that have no other file than the given ones, each with one of its files: what belongs to such a programme
 * as a whole belongs to them.
 */
export async function onlyFilesOf(
  reader: Reader,
  instrumentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const given = new Set(instrumentIds);
  const rows = await reader
    .selectFrom('instrument')
    .select(['id', 'programme_id'])
    .where('programme_id', 'in', (eb) =>
      eb.selectFrom('instrument as own').select('own.programme_id').where('own.id', 'in', instrumentIds),
    )
    .orderBy('id')
    .execute();
  const found = new Map<string, string>();
  for (const row of rows) if (!found.has(row.programme_id)) found.set(row.programme_id, row.id);
  for (const row of rows) if (!given.has(row.id)) found.delete(row.programme_id);
  return found;
}
