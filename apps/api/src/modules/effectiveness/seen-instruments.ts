import type { Scope } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { Reader } from '@counterpart/db/open';
import { loadInstrument } from '../procedures/index.ts';
import { effectiveMilestone, fileOf } from './effectiveness-file.ts';

/** Another instrument that a reader may see, with where its effect is recorded. */
export type SeenInstrument = {
  readonly instrumentId: string;
  readonly programmeCode: string;
  readonly partnerId: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** Version of its milestone of effect; null where its procedure has none. */
  readonly version: number | null;
};

/** Those of some instruments that lie in the reader's scope; of the others nothing is told. */
export async function seenInstruments(
  { db, scope }: { readonly db: Reader; readonly scope: Scope },
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenInstrument>> {
  const seen = new Map<string, SeenInstrument>();
  for (const id of new Set(ids)) {
    const row = await loadInstrument(db, scope, id).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'common.not_found') return null;
      throw error;
    });
    if (!row) continue;
    const file = await fileOf(db, row);
    seen.set(id, {
      instrumentId: row.id,
      programmeCode: file.programme.code,
      partnerId: row.partner_id,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      version: effectiveMilestone(file)?.version ?? null,
    });
  }
  return seen;
}
