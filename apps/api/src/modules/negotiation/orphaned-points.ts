import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { loadPoint } from './negotiation-file.ts';
import { namedPoint, pointFact, writePoint } from './negotiation.write.ts';

/** Points still open for which nobody at home answers. */
export const orphanedPoints: OrphanSource = {
  kind: 'open_point',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const rows = await reader
      .selectFrom('open_point')
      .select(['id', 'instrument_id', 'programme_id', 'title_vi', 'title_en', 'owner_agency_id'])
      .where('instrument_id', 'in', instrumentIds)
      .where('owner_agency_id', 'is', null)
      .where('agreed_on', 'is', null)
      .where('decision', 'is', null)
      .orderBy('instrument_id')
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(
      (row): Orphan => ({
        kind: 'open_point',
        recordId: row.id,
        instrumentId: row.instrument_id,
        programmeId: row.programme_id,
        label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
        dueOn: null,
        agencyId: row.owner_agency_id,
      }),
    );
  },
  handOn: async (tools, { recordId, agencyId, reason }) => {
    const { file, point } = await loadPoint(tools.tx, { kind: 'all' }, recordId);
    const version = await writePoint(tools, point, { owner_agency_id: agencyId });
    const told = {
      action: 'open_point.updated',
      version,
      before: { ownerAgencyId: point.owner_agency_id },
      after: { ownerAgencyId: agencyId },
      isInternal: true,
    } as const;
    return { ...pointFact(file, namedPoint(point), told), reason };
  },
};

/** Rounds that were planned and not held: they are called off with their file. */
export const calledOffRounds: OrphanSource = {
  kind: 'negotiation_round',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const rows = await reader
      .selectFrom('negotiation_round')
      .select(['id', 'instrument_id', 'programme_id', 'number', 'start_on'])
      .where('instrument_id', 'in', instrumentIds)
      .where('outcome', 'is', null)
      .orderBy('instrument_id')
      .orderBy('number')
      .execute();
    return rows.map(
      (row): Orphan => ({
        kind: 'negotiation_round',
        recordId: row.id,
        instrumentId: row.instrument_id,
        programmeId: row.programme_id,
        label: { vi: String(row.number), en: String(row.number) },
        dueOn: row.start_on,
        agencyId: null,
      }),
    );
  },
  handOn: null,
};
