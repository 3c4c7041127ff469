import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/** A programme as stored. */
export type ProgrammeRow = Selectable<Tables['programme']>;

/**
 * Loads one programme within a scope, by id or code; absent and out of scope look the same.
 * Errors: common.not_found
 */
export async function loadProgramme(
  reader: Reader,
  scope: Scope,
  key: { id: string } | { code: string },
): Promise<ProgrammeRow> {
  const query = reader
    .selectFrom('programme')
    .selectAll()
    .where((eb) => ('id' in key ? eb('programme.id', '=', key.id) : eb('programme.code', '=', key.code)));
  const row = await query
    .where((eb) => {
      switch (scope.kind) {
        case 'all':
          return eb.lit(true);
        case 'nothing':
          return eb.lit(false);
        case 'partner':
          return eb.exists(
            eb
              .selectFrom('programme_partner')
              .select('programme_partner.programme_id')
              .whereRef('programme_partner.programme_id', '=', 'programme.id')
              .where('programme_partner.partner_id', '=', scope.partnerId),
          );
        case 'agency':
          return concernsAgency(eb as never, eb.ref('programme.id'), scope.agencyId);
      }
    })
    .executeTakeFirst();
  if (!row) throw notFound('programme');
  return row;
}

/** Partners of a programme that the scope may know of. */
export async function programmePartners(reader: Reader, scope: Scope, programmeId: string) {
  return reader
    .selectFrom('programme_partner')
    .select(['partner_id as partnerId', 'role'])
    .where('programme_id', '=', programmeId)
    .$if(scope.kind === 'partner', (query) =>
      query.where('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .orderBy('role', 'desc')
    .orderBy('partner_id')
    .execute();
}

/** Agencies of a programme with their roles. */
export async function programmeAgencies(reader: Reader, programmeId: string) {
  return reader
    .selectFrom('programme_agency')
    .select(['agency_id as agencyId', 'role'])
    .where('programme_id', '=', programmeId)
    .orderBy('role')
    .orderBy('agency_id')
    .execute();
}

/** Financing lines that the scope may know of: a partner's side sees its own and the counterpart funds. */
export async function financingLines(reader: Reader, scope: Scope, programmeId: string) {
  return reader
    .selectFrom('financing_line')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .$if(scope.kind === 'partner', (query) =>
      query.where((eb) =>
        eb.or([eb('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''), eb('partner_id', 'is', null)]),
      ),
    )
    .orderBy('id')
    .execute();
}

/** Components of a programme in their order. */
export async function programmeComponents(reader: Reader, programmeId: string) {
  return reader.selectFrom('component').selectAll().where('programme_id', '=', programmeId).orderBy('number').execute();
}
