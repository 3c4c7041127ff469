import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { DocumentOwner, Looker, OwnerSight } from '../../kernel/document-owners.types.ts';
import { isOwnPartner, programmesInSight, type SeenProgramme } from '../../kernel/programme-sight.ts';
import { templatesById } from './templates.repository.ts';

type Row = { readonly programme_id: string; readonly partner_id: string };

/** What every record of a file has in common: its programme, its partner, and that a partner reads what is shared. */
function fileSight({ scope }: Looker, row: Row, programme: SeenProgramme) {
  return {
    programmeId: row.programme_id,
    programmeCode: programme.code,
    partnerId: row.partner_id,
    isSecret: programme.is_secret === 1,
    isSample: programme.is_sample === 1,
    stepCode: null,
    taskCode: null,
    readsAll: scope.kind !== 'partner',
  };
}

/** Instruments as records that papers belong to: who may change programmes adds them. */
export const instrumentPapers: DocumentOwner = {
  kind: 'instrument',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('instrument')
      .select(['id', 'programme_id', 'partner_id', 'title_vi', 'title_en'])
      .where('id', 'in', ids)
      .execute();
    const seen = await programmesInSight(
      reader,
      looker.scope,
      rows.map((row) => row.programme_id),
    );
    const may = mayWriteProgramme(looker.actor);
    return new Map(
      rows.flatMap((row): [string, OwnerSight][] => {
        const programme = seen.get(row.programme_id);
        if (!programme || !isOwnPartner(looker.scope, row.partner_id)) return [];
        const label = { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi };
        const own = { mayAdd: may, maySteer: may, instrumentId: row.id, label };
        return [[row.id, { ...fileSight(looker, row, programme), ...own }]];
      }),
    );
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
    const seen = await programmesInSight(
      reader,
      looker.scope,
      rows.map((row) => row.programme_id),
    );
    const templates = await templatesById(reader, [...new Set(rows.map((row) => row.procedure_id))]);
    return new Map(
      rows.flatMap((row): [string, OwnerSight][] => {
        const programme = seen.get(row.programme_id);
        if (!programme || !isOwnPartner(looker.scope, row.partner_id)) return [];
        const step = templates.get(row.procedure_id)?.steps.find((one) => one.code === row.step_code);
        const mayAdd = mayUpdateMilestone(looker.actor, {
          responsible: row.responsible_role as ResponsibleRole,
          agencyId: row.agency_id,
          partnerId: row.partner_id,
          managingAgencyId: programme.managing_agency_id,
        });
        const own = {
          mayAdd,
          maySteer: can(looker.actor, 'milestone.write_any'),
          instrumentId: row.instrument_id,
          stepCode: row.step_code,
          label: step?.name ?? { vi: row.step_code, en: row.step_code },
        };
        return [[row.id, { ...fileSight(looker, row, programme), ...own }]];
      }),
    );
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader.selectFrom('milestone').select('id').where('programme_id', '=', programmeId).execute();
    return rows.map((row) => row.id);
  },
};
