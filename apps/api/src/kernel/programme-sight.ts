import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { concernsAgency } from './agency-scope.ts';

/** What of a programme decides who reads the papers of its records, and what names it. */
export type SeenProgramme = {
  readonly code: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly is_secret: number;
  readonly is_sample: number;
  readonly managing_agency_id: string | null;
};

/** Those of some programmes that a scope may know of; what a partner may know of their records is narrower. */
export async function programmesInSight(
  reader: Reader,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenProgramme>> {
  if (ids.length === 0 || scope.kind === 'nothing') return new Map();
  const rows = await reader
    .selectFrom('programme as p')
    .select(['p.id', 'p.code', 'p.title_vi', 'p.title_en', 'p.is_secret', 'p.is_sample', 'p.managing_agency_id'])
    .where('p.id', 'in', [...new Set(ids)])
    .where((eb) => {
      if (scope.kind === 'agency') return concernsAgency(eb as never, eb.ref('p.id'), scope.agencyId);
      if (scope.kind !== 'partner') return eb.lit(true);
      const own = eb
        .selectFrom('programme_partner as own')
        .select('own.programme_id')
        .where('own.partner_id', '=', scope.partnerId)
        .where('own.programme_id', '=', eb.ref('p.id'));
      return eb.exists(own);
    })
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Whether a scope that knows of a programme may know of a record of it that is this partner's. */
export function isOwnPartner(scope: Scope, partnerId: string | null): boolean {
  return scope.kind !== 'partner' || partnerId === null || partnerId === scope.partnerId;
}
