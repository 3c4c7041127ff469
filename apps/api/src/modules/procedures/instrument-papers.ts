import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';
import { sightsOfRecords } from '../../kernel/record-sights.ts';
import { templatesById } from './templates.repository.ts';

/** Instruments as records that papers belong to: who may change programmes adds them. */
export const instrumentPapers: DocumentOwner = {
  kind: 'instrument',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('instrument')
      .select(['id', 'id as instrument_id', 'programme_id', 'partner_id', 'title_vi', 'title_en'])
      .where('id', 'in', ids)
      .execute();
    const may = mayWriteProgramme(looker.actor);
    return sightsOfRecords(reader, { looker, rows }, (row) => ({
      mayAdd: may,
      maySteer: may,
      label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
    }));
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader.selectFrom('instrument').select('id').where('programme_id', '=', programmeId).execute();
    return rows.map((row) => row.id);
  },
};

/** Steps of procedures as records that papers belong to: who may record their days adds the evidence. */
export const milestonePapers: DocumentOwner = {
  kind: 'milestone',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('milestone as m')
      .innerJoin('instrument as i', 'i.id', 'm.instrument_id')
      .select(['m.id', 'm.programme_id', 'm.partner_id', 'm.instrument_id', 'm.step_code', 'm.responsible_role'])
      .select(['m.agency_id', 'i.procedure_id'])
      .where('m.id', 'in', ids)
      .execute();
    const templates = await templatesById(reader, [...new Set(rows.map((row) => row.procedure_id))]);
    return sightsOfRecords(reader, { looker, rows }, (row, programme) => {
      const step = templates.get(row.procedure_id)?.steps.find((one) => one.code === row.step_code);
      return {
        mayAdd: mayUpdateMilestone(looker.actor, {
          responsible: row.responsible_role as ResponsibleRole,
          agencyId: row.agency_id,
          partnerId: row.partner_id,
          managingAgencyId: programme.managing_agency_id,
        }),
        maySteer: can(looker.actor, 'milestone.write_any'),
        stepCode: row.step_code,
        label: step?.name ?? { vi: row.step_code, en: row.step_code },
      };
    });
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader.selectFrom('milestone').select('id').where('programme_id', '=', programmeId).execute();
    return rows.map((row) => row.id);
  },
};
