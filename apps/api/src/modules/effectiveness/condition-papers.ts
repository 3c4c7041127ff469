import type { ConditionKind, ConditionState, OwnerSide } from '@counterpart/domain/effectiveness/condition.codes';
import { mayEditCondition, maySetConditionState } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';
import { sightsOfRecords } from '../../kernel/record-sights.ts';

/** Conditions of effectiveness as records that papers belong to: whoever owes one adds what proves it. */
export const conditionPapers: DocumentOwner = {
  kind: 'condition',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('effectiveness_condition as c')
      .innerJoin('instrument as i', 'i.id', 'c.instrument_id')
      .select(['c.id', 'c.programme_id', 'c.partner_id', 'c.instrument_id', 'c.kind', 'c.state', 'c.owner_side'])
      .select(['c.owner_agency_id', 'c.title_vi', 'c.title_en', 'i.proposing_agency_id'])
      .where('c.id', 'in', ids)
      .execute();
    return sightsOfRecords(reader, { looker, rows }, (row, programme) => {
      const subject = {
        partnerId: row.partner_id,
        leadAgencyId: row.proposing_agency_id ?? programme.managing_agency_id,
        kind: row.kind as ConditionKind,
        state: row.state as ConditionState,
        ownerSide: row.owner_side as OwnerSide,
        ownerAgencyId: row.owner_agency_id,
      };
      const { actor } = looker;
      return {
        mayAdd: mayEditCondition(actor, subject) || maySetConditionState(actor, subject, 'SUBMITTED'),
        maySteer: can(actor, 'milestone.write_any'),
        label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
      };
    });
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader
      .selectFrom('effectiveness_condition')
      .select('id')
      .where('programme_id', '=', programmeId)
      .execute();
    return rows.map((row) => row.id);
  },
};
