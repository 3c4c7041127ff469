import type { Tables } from '@counterpart/db/tables/tables';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

/**
 * What concerns an agency: programmes it manages, takes part in, or has a step to do in.
 * @param programmeId the column that names the programme in the query at hand
 */
export function concernsAgency(
  eb: ExpressionBuilder<Tables, never>,
  programmeId: Expression<string>,
  agencyId: string,
): Expression<SqlBool> {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('programme as own')
        .select('own.id')
        .where('own.id', '=', programmeId)
        .where('own.managing_agency_id', '=', agencyId),
    ),
    eb.exists(
      eb
        .selectFrom('programme_agency as taking_part')
        .select('taking_part.programme_id')
        .where('taking_part.programme_id', '=', programmeId)
        .where('taking_part.agency_id', '=', agencyId),
    ),
    eb.exists(
      eb
        .selectFrom('milestone as own_step')
        .select('own_step.id')
        .where('own_step.programme_id', '=', programmeId)
        .where('own_step.agency_id', '=', agencyId),
    ),
  ]);
}
