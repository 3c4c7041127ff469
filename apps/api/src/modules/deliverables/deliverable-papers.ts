import { mayProve } from '@counterpart/domain/deliverables/deliverable.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { CommandTools } from '../../kernel/command.ts';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';
import { sightsOfRecords } from '../../kernel/record-sights.ts';
import { sharedWith, type StoredDeliverable } from './deliverables.repository.ts';

/** Deliverables as records that papers belong to: who delivers adds what proves it. */
export const deliverablePapers: DocumentOwner = {
  kind: 'deliverable',
  sight: async (reader, looker, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('deliverable as d')
      .select(['d.id', 'd.programme_id', 'd.partner_id', 'd.instrument_id', 'd.lead_agency_id'])
      .select(['d.title_vi', 'd.title_en', 'd.is_sample'])
      .where('d.id', 'in', ids)
      .where((eb) =>
        sharedWith(eb as never, looker.scope, {
          programmeId: eb.ref('d.programme_id'),
          isShared: eb.ref('d.is_shared'),
          partnerId: eb.ref('d.partner_id'),
        }),
      )
      .execute();
    return sightsOfRecords(reader, { looker, rows }, (row) => ({
      mayAdd: mayProve(looker.actor, { leadAgencyId: row.lead_agency_id }),
      maySteer: can(looker.actor, 'deliverable.write_any'),
      isSample: row.is_sample === 1,
      label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
    }));
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader.selectFrom('deliverable').select('id').where('programme_id', '=', programmeId).execute();
    return rows.map((row) => row.id);
  },
};

/** A deliverable as the record that takes the papers of an act; they are shared with the partner where it is. */
export async function takerOf({ tx }: Pick<CommandTools, 'tx'>, row: StoredDeliverable) {
  const programme = await tx
    .selectFrom('programme')
    .select('is_secret')
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  return {
    kind: 'deliverable',
    id: row.id,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    isSecret: programme.is_secret === 1,
    isShared: row.is_shared === 1,
  } as const;
}
