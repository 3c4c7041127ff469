import type { Reader } from '@counterpart/db/open';
import type { Looker, OwnerSight } from './document-owners.types.ts';
import { isOwnPartner, programmesInSight, type SeenProgramme } from './programme-sight.ts';

/** A stored record of a programme. */
type RecordRow = {
  readonly id: string;
  readonly programme_id: string;
  readonly partner_id: string | null;
  readonly instrument_id: string | null;
};

/** What a record says of itself beside what follows from its programme; what it leaves out does. */
type Own = Pick<OwnerSight, 'mayAdd' | 'maySteer' | 'label'> & Partial<Pick<OwnerSight, 'stepCode' | 'isSample'>>;

/**
 * Records of programmes as a reader may know of them: those of programmes in sight, to a partner its own alone, and of
 * their papers to a partner those that are shared.
 */
export async function sightsOfRecords<Row extends RecordRow>(
  reader: Reader,
  { looker: { scope }, rows }: { readonly looker: Looker; readonly rows: readonly Row[] },
  own: (row: Row, programme: SeenProgramme) => Own,
): Promise<ReadonlyMap<string, OwnerSight>> {
  const ids = rows.map((row) => row.programme_id);
  const seen = await programmesInSight(reader, scope, ids);
  const sights = new Map<string, OwnerSight>();
  for (const row of rows) {
    const programme = seen.get(row.programme_id);
    if (!programme || !isOwnPartner(scope, row.partner_id)) continue;
    sights.set(row.id, {
      programmeId: row.programme_id,
      programmeCode: programme.code,
      instrumentId: row.instrument_id,
      stepCode: null,
      taskCode: null,
      partnerId: row.partner_id,
      isSecret: programme.is_secret === 1,
      isSample: programme.is_sample === 1,
      readsAll: scope.kind !== 'partner',
      ...own(row, programme),
    });
  }
  return sights;
}
