import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';

/** A round as stored; without its mandate where the partner's side reads it. */
export type RoundRow = Omit<Selectable<Tables['negotiation_round']>, 'mandate'> & { readonly mandate?: string };
/** A member of a delegation as stored. */
export type MemberRow = Selectable<Tables['delegation_member']>;
/** A point as stored; without the reason of a decision where the partner's side reads it. */
export type PointRow = Omit<Selectable<Tables['open_point']>, 'decision_reason'> & {
  readonly decision_reason?: string | null;
};
/** An entry of a position as stored. */
export type PositionRow = Selectable<Tables['open_point_position']>;
/** A remark as stored. */
export type CommentRow = Selectable<Tables['open_point_comment']>;

/**
 * Whose eyes a reading is for. What is internal is left out of the statement itself, so that no later step can let it
 * slip: `partner` reads points that were raised, positions and remarks that are shared, and no mandate.
 */
export type View = 'ours' | 'partner';

/** The view that belongs to a scope. */
export function viewOf(scope: Scope): View {
  return scope.kind === 'all' || scope.kind === 'agency' ? 'ours' : 'partner';
}

const OPEN_ROUND = [
  'id',
  'instrument_id',
  'programme_id',
  'partner_id',
  'number',
  'form',
  'place',
  'start_on',
  'end_on',
  'agenda',
  'outcome',
  'closed_on',
  'minutes_number',
  'minutes_on',
  'minutes_note',
  'ad_ref_side',
  'ad_ref_due_on',
  'ad_ref_confirmed_on',
  'is_sample',
  'version',
  'updated_at',
  'updated_by',
] as const;

const OPEN_POINT = [
  'id',
  'instrument_id',
  'programme_id',
  'partner_id',
  'clause',
  'title_vi',
  'title_en',
  'is_shared',
  'owner_agency_id',
  'opened_round',
  'closed_round',
  'agreed_text',
  'agreed_on',
  'decision',
  'is_sample',
  'created_at',
  'version',
  'updated_at',
  'updated_by',
] as const;

/** Rounds of an instrument in their order. */
export async function roundsOf(reader: Reader, view: View, instrumentId: string): Promise<RoundRow[]> {
  return reader
    .selectFrom('negotiation_round')
    .select(OPEN_ROUND)
    .$if(view === 'ours', (query) => query.select('mandate'))
    .where('instrument_id', '=', instrumentId)
    .orderBy('number')
    .execute();
}

/** Members of all delegations of an instrument, in their order. */
export async function membersOf(reader: Reader, instrumentId: string): Promise<MemberRow[]> {
  return reader
    .selectFrom('delegation_member')
    .selectAll()
    .where('instrument_id', '=', instrumentId)
    .orderBy('round_id')
    .orderBy('side')
    .orderBy('position')
    .execute();
}

/** Points of an instrument, oldest first. */
export async function pointsOf(reader: Reader, view: View, instrumentId: string): Promise<PointRow[]> {
  return reader
    .selectFrom('open_point')
    .select(OPEN_POINT)
    .$if(view === 'ours', (query) => query.select('decision_reason'))
    .$if(view === 'partner', (query) => query.where('is_shared', '=', 1))
    .where('instrument_id', '=', instrumentId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Entries of positions of an instrument, or of one point of it, in the order in which they were stated. */
export async function positionsOf(
  reader: Reader,
  view: View,
  of: { instrumentId: string } | { pointId: string },
): Promise<PositionRow[]> {
  return reader
    .selectFrom('open_point_position')
    .selectAll()
    .$if('pointId' in of, (query) => query.where('point_id', '=', 'pointId' in of ? of.pointId : ''))
    .$if('instrumentId' in of, (query) =>
      query.where('instrument_id', '=', 'instrumentId' in of ? of.instrumentId : ''),
    )
    .$if(view === 'partner', (query) => query.where('visibility', '=', 'shared').where('lane', '<>', 'fallback'))
    .orderBy('point_id')
    .orderBy('lane')
    .orderBy('seq')
    .execute();
}

/** Remarks on a point, oldest first. */
export async function commentsOf(reader: Reader, view: View, pointId: string): Promise<CommentRow[]> {
  return reader
    .selectFrom('open_point_comment')
    .selectAll()
    .where('point_id', '=', pointId)
    .$if(view === 'partner', (query) => query.where('is_internal', '=', 0))
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** How many remarks each point of an instrument carries. */
export async function commentCounts(
  reader: Reader,
  view: View,
  instrumentId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('open_point_comment')
    .select((eb) => ['point_id', eb.fn.countAll<number>().as('remarks')])
    .where('instrument_id', '=', instrumentId)
    .$if(view === 'partner', (query) => query.where('is_internal', '=', 0))
    .groupBy('point_id')
    .execute();
  return new Map(rows.map((row) => [row.point_id, row.remarks]));
}

/** A round by its id; whether its instrument is in scope is for the caller to ask. Errors: common.not_found */
export async function roundById(reader: Reader, view: View, id: string): Promise<RoundRow> {
  const row = await reader
    .selectFrom('negotiation_round')
    .select(OPEN_ROUND)
    .$if(view === 'ours', (query) => query.select('mandate'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('negotiation_round');
  return row;
}

/** A point by its id, absent where the view does not know it. Errors: common.not_found */
export async function pointById(reader: Reader, view: View, id: string): Promise<PointRow> {
  const row = await reader
    .selectFrom('open_point')
    .select(OPEN_POINT)
    .$if(view === 'ours', (query) => query.select('decision_reason'))
    .$if(view === 'partner', (query) => query.where('is_shared', '=', 1))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('open_point');
  return row;
}
