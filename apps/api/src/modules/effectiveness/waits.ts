import type { Reader } from '@counterpart/db/open';
import { FAR_DAY } from '@counterpart/db/far-day';
import type { Waits } from '@counterpart/domain/effectiveness/effective-together.rules';

/** As many rounds as a chain of instruments may be long that wait for one another; real ones have two or three. */
const MAX_ROUNDS = 20;

/** Which instruments wait for which, as far as one gets from some of them; what is effective is waited for no more. */
export async function waitsFrom(reader: Reader, instrumentIds: readonly string[]): Promise<Waits> {
  const waits = new Map<string, string[]>();
  let open: readonly string[] = [...new Set(instrumentIds)];
  for (let round = 0; open.length > 0 && round < MAX_ROUNDS; round++) {
    for (const id of open) waits.set(id, []);
    const rows = await reader
      .selectFrom('effectiveness_condition as c')
      .innerJoin('instrument_summary as s', 's.instrument_id', 'c.waits_for_id')
      .select(['c.instrument_id', 's.instrument_id as waits_for_id'])
      .where('c.instrument_id', 'in', open)
      .where('c.removed_reason', 'is', null)
      .where('c.state', '<>', 'WAIVED')
      .where('s.effective_on', '=', FAR_DAY)
      .execute();
    for (const row of rows) waits.get(row.instrument_id)?.push(row.waits_for_id);
    open = [...new Set(rows.map((row) => row.waits_for_id))].filter((id) => !waits.has(id));
  }
  return waits;
}
