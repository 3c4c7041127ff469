import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { DOCUMENT_OWNER_WORDS } from '@counterpart/reference/codelists/documents';
import type { DocumentOwner, OwnerSight } from '../../kernel/document-owners.types.ts';
import { isOwnPartner, programmesInSight } from '../../kernel/programme-sight.ts';

/** Negotiation rounds as records that papers belong to: who keeps rounds adds their minutes. */
export const roundPapers: DocumentOwner = {
  kind: 'round',
  sight: async (reader, { actor, scope }, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('negotiation_round')
      .select(['id', 'programme_id', 'partner_id', 'instrument_id', 'number'])
      .where('id', 'in', ids)
      .execute();
    const seen = await programmesInSight(
      reader,
      scope,
      rows.map((row) => row.programme_id),
    );
    const words = DOCUMENT_OWNER_WORDS.round;
    return new Map(
      rows.flatMap((row): [string, OwnerSight][] => {
        const programme = seen.get(row.programme_id);
        if (!programme || !isOwnPartner(scope, row.partner_id)) return [];
        const sight: OwnerSight = {
          mayAdd: mayManageRounds(actor),
          maySteer: mayManageRounds(actor),
          programmeId: row.programme_id,
          programmeCode: programme.code,
          instrumentId: row.instrument_id,
          stepCode: null,
          taskCode: null,
          partnerId: row.partner_id,
          isSecret: programme.is_secret === 1,
          isSample: programme.is_sample === 1,
          label: { vi: `${words.vi} ${row.number}`, en: `${words.en} ${row.number}` },
          readsAll: scope.kind !== 'partner',
        };
        return [[row.id, sight]];
      }),
    );
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
