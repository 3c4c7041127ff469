import { notFound } from '@counterpart/domain/shared/errors';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { conditionFact, writeCondition } from './effectiveness.write.ts';

/** Conditions of effectiveness that the partner owes and has not met. */
export const orphanedConditions: OrphanSource = {
  kind: 'condition',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const rows = await reader
      .selectFrom('effectiveness_condition')
      .select(['id', 'instrument_id', 'programme_id', 'title_vi', 'title_en', 'planned_on', 'owner_agency_id'])
      .where('instrument_id', 'in', instrumentIds)
      .where('owner_side', '=', 'partner')
      .where('state', 'not in', ['ACCEPTED', 'WAIVED'])
      .where('removed_reason', 'is', null)
      .orderBy('instrument_id')
      .orderBy('position')
      .orderBy('id')
      .execute();
    return rows.map(
      (row): Orphan => ({
        kind: 'condition',
        recordId: row.id,
        instrumentId: row.instrument_id,
        programmeId: row.programme_id,
        label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
        dueOn: row.planned_on,
        agencyId: row.owner_agency_id,
      }),
    );
  },
  handOn: async (tools, { recordId, agencyId, reason }) => {
    const row = await tools.tx
      .selectFrom('effectiveness_condition')
      .selectAll()
      .where('id', '=', recordId)
      .executeTakeFirst();
    if (!row) throw notFound('effectiveness_condition');
    const version = await writeCondition(tools, row, { owner_side: 'ours', owner_agency_id: agencyId });
    const fact = conditionFact(row, {
      action: 'effectiveness_condition.updated',
      version,
      before: { ownerSide: row.owner_side, ownerAgencyId: row.owner_agency_id },
      after: { ownerSide: 'ours', ownerAgencyId: agencyId },
      reason,
    });
    return { ...fact, isInternal: true };
  },
};
