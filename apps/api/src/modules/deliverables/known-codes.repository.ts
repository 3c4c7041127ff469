import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/** Which of these codes a reader may know of. */
export async function knownCodes(
  db: Reader,
  scope: Scope,
  asked: { readonly kind: 'agency' | 'partner' | 'programme'; readonly codes: readonly string[] },
): Promise<string[]> {
  const { kind, codes } = asked;
  const found = await namesOf(db, scope, kind, codes);
  return found.map((one) => one.code);
}

function namesOf(db: Reader, scope: Scope, kind: 'agency' | 'partner' | 'programme', codes: readonly string[]) {
  if (kind === 'agency') return db.selectFrom('agency').select('code').where('code', 'in', codes).execute();
  if (kind === 'partner') {
    const own = scope.kind === 'partner' ? scope.partnerId : null;
    const query = db.selectFrom('partner').select('code').where('code', 'in', codes);
    return (own === null ? query : query.where('id', '=', own)).execute();
  }
  return db
    .selectFrom('programme')
    .select('code')
    .where('code', 'in', codes)
    .where((eb) => {
      if (scope.kind === 'all') return eb.lit(true);
      if (scope.kind === 'agency') return concernsAgency(eb as never, eb.ref('programme.id'), scope.agencyId);
      if (scope.kind === 'nothing') return eb.lit(false);
      return eb.exists(
        eb
          .selectFrom('programme_partner')
          .select('programme_partner.programme_id')
          .whereRef('programme_partner.programme_id', '=', 'programme.id')
          .where('programme_partner.partner_id', '=', scope.partnerId),
      );
    })
    .execute();
}
