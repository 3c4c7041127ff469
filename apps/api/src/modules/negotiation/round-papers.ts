import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { DOCUMENT_OWNER_WORDS } from '@counterpart/reference/codelists/documents';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';
import { sightsOfRecords } from '../../kernel/record-sights.ts';

/** Negotiation rounds as records that papers belong to: who keeps rounds adds their minutes. */
export const roundPapers: DocumentOwner = {
  kind: 'round',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('negotiation_round')
      .select(['id', 'programme_id', 'partner_id', 'instrument_id', 'number'])
      .where('id', 'in', ids)
      .execute();
    const words = DOCUMENT_OWNER_WORDS.round;
    const may = mayManageRounds(looker.actor);
    return sightsOfRecords(reader, { looker, rows }, ({ number }) => ({
      mayAdd: may,
      maySteer: may,
      label: { vi: `${words.vi} ${number}`, en: `${words.en} ${number}` },
    }));
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader
      .selectFrom('negotiation_round')
      .select('id')
      .where('programme_id', '=', programmeId)
      .execute();
    return rows.map((row) => row.id);
  },
};
