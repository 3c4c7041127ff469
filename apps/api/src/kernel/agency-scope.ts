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
  return eb.exists(
    eb
      .selectFrom('agency_reach as reach')
      .select('reach.programme_id')
      .where('reach.agency_id', '=', agencyId)
      .where('reach.programme_id', '=', programmeId),
  );
}
