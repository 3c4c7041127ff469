import { FAR_DAY } from '@counterpart/db/far-day';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';

/** Signings that had a day and did not take place: the schedule and its calendars show them as called off. */
export const calledOffSignings: OrphanSource = {
  kind: 'signing',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const rows = await reader
      .selectFrom('instrument_summary')
      .select(['instrument_id', 'programme_id', 'signing_from_on'])
      .where('instrument_id', 'in', instrumentIds)
      .where('signed_on', '=', FAR_DAY)
      .where('signing_from_on', '<>', FAR_DAY)
      .orderBy('instrument_id')
      .execute();
    return rows.map(
      (row): Orphan => ({
        kind: 'signing',
        recordId: row.instrument_id,
        instrumentId: row.instrument_id,
        programmeId: row.programme_id,
        label: { vi: '', en: '' },
        dueOn: row.signing_from_on,
        agencyId: null,
      }),
    );
  },
  handOn: null,
};
