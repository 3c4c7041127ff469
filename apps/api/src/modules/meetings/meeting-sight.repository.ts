import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

type Anything = ExpressionBuilder<Tables, never>;

/** Meetings that a scope may know of; `meetingId` is the column that names the meeting in the query at hand. */
export function meetingInScope(eb: Anything, meetingId: Expression<string>, scope: Scope): Expression<SqlBool> {
  switch (scope.kind) {
    case 'all':
      return eb.lit(true);
    case 'nothing':
      return eb.lit(false);
    case 'partner':
      return eb.exists(
        eb
          .selectFrom('meeting_partner as sight')
          .select('sight.meeting_id')
          .where('sight.partner_id', '=', scope.partnerId)
          .where('sight.meeting_id', '=', meetingId),
      );
    case 'agency':
      return eb.or([
        agencyAttends(eb, meetingId, scope.agencyId),
        eb.exists(
          eb
            .selectFrom('meeting_item as sight')
            .select('sight.meeting_id')
            .where('sight.owner_agency_id', '=', scope.agencyId)
            .where('sight.meeting_id', '=', meetingId),
        ),
      ]);
  }
}

/** Columns of the query at hand that decide who reads an item. */
export type ItemColumns = {
  readonly meetingId: Expression<string>;
  readonly partnerId: Expression<string>;
  readonly ownerAgencyId: Expression<string | null>;
  readonly isShared: Expression<number>;
};

/** Items that a scope may know of: a partner's side reads what was said with it and is shared. */
export function itemInScope(eb: Anything, item: ItemColumns, scope: Scope): Expression<SqlBool> {
  switch (scope.kind) {
    case 'all':
      return eb.lit(true);
    case 'nothing':
      return eb.lit(false);
    case 'partner':
      return eb.and([eb(item.partnerId, '=', scope.partnerId), eb(item.isShared, '=', 1)]);
    case 'agency':
      return eb.or([eb(item.ownerAgencyId, '=', scope.agencyId), agencyAttends(eb, item.meetingId, scope.agencyId)]);
  }
}

/** Whether an agency took part in a meeting. */
export function agencyAttends(eb: Anything, meetingId: Expression<string>, agencyId: string): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('meeting_agency as attends')
      .select('attends.meeting_id')
      .where('attends.agency_id', '=', agencyId)
      .where('attends.meeting_id', '=', meetingId),
  );
}
