import type { Reader } from '@counterpart/db/open';
import { componentCode, readComponentCode } from '@counterpart/domain/deliverables/deliverable.query';
import type { Scope } from '@counterpart/domain/identity/actor';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/** Kinds of records that a filter names by codes. */
export type CodeKind = 'agency' | 'partner' | 'programme' | 'component';

/** Which of these codes a reader may know of. */
export async function knownCodes(
  db: Reader,
  scope: Scope,
  asked: { readonly kind: CodeKind; readonly codes: readonly string[] },
): Promise<string[]> {
  const { kind, codes } = asked;
  if (kind === 'component') return knownComponents(db, scope, codes);
  const found = await namesOf(db, scope, kind, codes);
  return found.map((one) => one.code);
}

/** The components among these that belong to a programme of which the reader may know. */
async function knownComponents(db: Reader, scope: Scope, codes: readonly string[]): Promise<string[]> {
  const named = codes.flatMap((code) => readComponentCode(code) ?? []);
  if (named.length === 0) return [];
  const programmes = await knownCodes(db, scope, {
    kind: 'programme',
    codes: [...new Set(named.map((one) => one.programme))],
  });
  if (programmes.length === 0) return [];
  const rows = await db
    .selectFrom('component as c')
    .innerJoin('programme as p', 'p.id', 'c.programme_id')
    .select(['p.code', 'c.number'])
    .where('p.code', 'in', programmes)
    .execute();
  const known = new Set(rows.map((row) => componentCode({ programme: row.code, number: row.number })));
  return codes.filter((code) => known.has(code));
}

function namesOf(db: Reader, scope: Scope, kind: Exclude<CodeKind, 'component'>, codes: readonly string[]) {
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
