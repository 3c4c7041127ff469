import { fromSortDay } from '@counterpart/db/far-day';
import { onlyFilesOf } from '../../kernel/programmes-left.ts';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { deliverableFact, writeDeliverable } from './deliverable.write.ts';
import { loadDeliverable } from './deliverables.repository.ts';

/**
 * What was still to be delivered to files that a partner leaves. Agencies at home lead it, but what it was for is gone:
 * somebody must say who goes on with it, be it the agency that leads it already.
 */
export const orphanedDeliverables: OrphanSource = {
  kind: 'deliverable',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const files = await onlyFilesOf(reader, instrumentIds);
    const rows = await reader
      .selectFrom('deliverable')
      .select(['id', 'instrument_id', 'programme_id', 'title_vi', 'title_en', 'due_on', 'lead_agency_id'])
      .where('state', 'not in', ['ACCEPTED', 'CANCELLED'])
      .where((eb) =>
        eb.or([
          eb('instrument_id', 'in', instrumentIds),
          eb.and([eb('instrument_id', 'is', null), eb('programme_id', 'in', ['', ...files.keys()])]),
        ]),
      )
      .orderBy('due_on')
      .orderBy('id')
      .execute();
    return rows.map(
      (row): Orphan => ({
        kind: 'deliverable',
        recordId: row.id,
        instrumentId: row.instrument_id ?? files.get(row.programme_id) ?? '',
        programmeId: row.programme_id,
        label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
        dueOn: fromSortDay(row.due_on),
        agencyId: row.lead_agency_id,
      }),
    );
  },
  handOn: async (tools, { recordId, agencyId, reason }) => {
    const row = await loadDeliverable(tools.tx, { kind: 'all' }, recordId);
    const version = await writeDeliverable(tools, row, { lead_agency_id: agencyId });
    const told = {
      action: 'deliverable.updated',
      version,
      before: { leadAgencyId: row.lead_agency_id },
      after: { leadAgencyId: agencyId },
    } as const;
    return { ...deliverableFact(row, told), reason };
  },
};
