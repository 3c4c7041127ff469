import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';

/** The partner with a code, within the scope: to a liaison every other partner is absent. Errors: common.not_found */
export async function loadPartner(reader: Reader, scope: Scope, code: string): Promise<Tables['partner']> {
  const row = await reader.selectFrom('partner').selectAll().where('code', '=', code).executeTakeFirst();
  const isHidden = scope.kind === 'nothing' || (scope.kind === 'partner' && row?.id !== scope.partnerId);
  if (!row || isHidden) throw notFound('partner');
  return row;
}
