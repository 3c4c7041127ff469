import type { Reader } from '@counterpart/db/open';
import { RESPONSIBLE_ROLES } from '@counterpart/domain/shared/codes';

/**
 * Agencies whose code is a role's own name (MOF, MOFA, MOJ, VPCP, PM, GOVERNMENT, PRESIDENT, NATIONAL_ASSEMBLY):
 * a step of theirs finds its agency without anyone naming it.
 */
export async function agenciesOfRoles(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('agency')
    .select(['code', 'id'])
    .where('code', 'in', [...RESPONSIBLE_ROLES])
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
