import { mayProve } from '@counterpart/domain/deliverables/deliverable.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { CommandTools } from '../../kernel/command.ts';
import type { DocumentOwner, OwnerSight } from '../../kernel/document-owners.types.ts';
import { programmesInSight } from '../../kernel/programme-sight.ts';
import { sharedWith, type StoredDeliverable } from './deliverables.repository.ts';

/** Deliverables as records that papers belong to: who delivers adds what proves it. */
export const deliverablePapers: DocumentOwner = {
  kind: 'deliverable',
  sight: async (reader, { actor, scope }, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('deliverable as d')
      .select(['d.id', 'd.programme_id', 'd.partner_id', 'd.instrument_id', 'd.lead_agency_id'])
      .select(['d.title_vi', 'd.title_en', 'd.is_sample'])
      .where('d.id', 'in', ids)
      .where((eb) =>
        sharedWith(eb as never, scope, {
          programmeId: eb.ref('d.programme_id'),
          isShared: eb.ref('d.is_shared'),
          partnerId: eb.ref('d.partner_id'),
        }),
      )
      .execute();
    const seen = await programmesInSight(
      reader,
      scope,
      rows.map((row) => row.programme_id),
    );
    return new Map(
      rows.flatMap((row): [string, OwnerSight][] => {
        const programme = seen.get(row.programme_id);
        if (!programme) return [];
        const sight: OwnerSight = {
          mayAdd: mayProve(actor, { leadAgencyId: row.lead_agency_id }),
          maySteer: can(actor, 'deliverable.write_any'),
          programmeId: row.programme_id,
          programmeCode: programme.code,
          instrumentId: row.instrument_id,
          stepCode: null,
          taskCode: null,
          partnerId: row.partner_id,
          isSecret: programme.is_secret === 1,
          isSample: row.is_sample === 1,
          label: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
          readsAll: scope.kind !== 'partner',
        };
        return [[row.id, sight]];
      }),
    );
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
