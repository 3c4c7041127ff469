import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import type {
  ItemKind,
  ItemLink,
  ItemSide,
  MeetingKind,
  MeetingPrecision,
} from '@counterpart/domain/meetings/meeting.codes';
import { debtorOf, promiseStanding } from '@counterpart/domain/meetings/promise.rules';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { itemInScope } from './meeting-sight.repository.ts';
import { isOurs } from './meetings.repository.ts';
import type { ItemsOrder, PromiseLink, PromiseRow } from './promise.types.ts';

const FIRST_DAY = '1900-01-01';

const ITEM_COLUMNS = [
  'i.id',
  'i.meeting_id',
  'i.partner_id',
  'i.number',
  'i.side',
  'i.kind',
  'i.text_vi',
  'i.text_en',
  'i.owner_agency_id',
  'i.due_on',
  'i.is_shared',
  'i.link_kind',
  'i.link_id',
  'i.kept_on',
  'i.kept_note',
  'i.dropped_on',
  'i.source',
  'i.is_sample',
  'i.version',
] as const;

/** Reads items within a scope with how they stand, in the order of their meetings, the latest first. */
export async function readPromises(db: Reader, order: ItemsOrder): Promise<PromiseRow[]> {
  const rows = await statement(db, order).execute();
  return rows.map((row) => toPromise(row, order));
}

const COLUMNS = [
  'm.kind as meeting_kind',
  'm.title_vi',
  'm.title_en',
  'm.precision',
  'm.start_on',
  'm.end_on',
  'k.code as task_code',
  's.due_on as task_due_on',
  's.completed_on as task_done_on',
  's.side as task_side',
  'w.planned_on as step_planned_on',
  'w.actual_on as step_done_on',
  'w.is_not_applicable as step_not_applicable',
  'w.step_code',
  'w.instrument_id as step_instrument_id',
  'o.agreed_on as point_agreed_on',
  'o.decision as point_decision',
  'o.instrument_id as point_instrument_id',
  'd.due_on as deliverable_due_on',
  'd.actual_on as deliverable_done_on',
  'd.state as deliverable_state',
  'd.instrument_id as deliverable_instrument_id',
  'p.code as programme_code',
] as const;

function statement(db: Reader, { scope, partnerId, from, to, meetingId }: ItemsOrder) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('meeting_item as i', 'i.meeting_id', 'm.id')
    .leftJoin('task as k', 'k.id', 'i.link_id')
    .leftJoin('task_span as s', (join) => join.onRef('s.task_id', '=', 'i.link_id').on('s.to_on', '=', FAR_DAY))
    .leftJoin('milestone as w', 'w.id', 'i.link_id')
    .leftJoin('open_point as o', 'o.id', 'i.link_id')
    .leftJoin('deliverable as d', 'd.id', 'i.link_id')
    .leftJoin('programme as p', (join) =>
      join.on((eb) => eb('p.id', '=', eb.fn.coalesce('w.programme_id', 'o.programme_id', 'd.programme_id'))),
    )
    .select(ITEM_COLUMNS)
    .$if(isOurs(scope), (query) => query.select('i.drop_reason'))
    .select(COLUMNS)
    .select((eb) =>
      linkInScope(eb as never, { linkId: eb.ref('i.link_id'), programmeId: eb.ref('p.id') }, scope).as('is_link_known'),
    )
    .where('m.start_on', '<=', to ?? FAR_DAY)
    .where('m.end_on', '>=', from ?? FIRST_DAY)
    .$if(meetingId !== null, (query) => query.where('m.id', '=', meetingId))
    .$if(partnerId !== null, (query) => query.where('i.partner_id', '=', partnerId))
    .where((eb) =>
      itemInScope(
        eb as never,
        {
          meetingId: eb.ref('m.id'),
          partnerId: eb.ref('i.partner_id'),
          ownerAgencyId: eb.ref('i.owner_agency_id'),
          isShared: eb.ref('i.is_shared'),
        },
        scope,
      ),
    )
    .orderBy('m.start_on', 'desc')
    .orderBy('m.id', 'desc')
    .orderBy('i.number');
}

type LinkColumns = { readonly linkId: Expression<string | null>; readonly programmeId: Expression<string | null> };

/** Whether a scope may open the record that follows an item: a task of the own agency, a file that concerns it. */
function linkInScope(eb: ExpressionBuilder<Tables, never>, { linkId, programmeId }: LinkColumns, scope: Scope) {
  if (scope.kind !== 'agency')
    return eb
      .case()
      .when(eb.lit(scope.kind === 'all'))
      .then(1)
      .else(0)
      .end();
  const { agencyId } = scope;
  const task: Expression<SqlBool> = eb.exists(
    eb
      .selectFrom('task_agency as own')
      .select('own.task_id')
      .where('own.agency_id', '=', agencyId)
      .where('own.task_id', '=', linkId as Expression<string>),
  );
  const known = eb.or([task, concernsAgency(eb, programmeId as Expression<string>, agencyId)]);
  return eb.case().when(known).then(1).else(0).end();
}

type Stored = Awaited<ReturnType<ReturnType<typeof statement>['execute']>>[number];

function toPromise(row: Stored, { scope, today }: ItemsOrder): PromiseRow {
  const said = { side: row.side as ItemSide, kind: row.kind as ItemKind };
  const facts = { dueOn: row.due_on, keptOn: row.kept_on, droppedOn: row.dropped_on, followed: followedBy(row) };
  return {
    id: row.id,
    meeting: {
      id: row.meeting_id,
      kind: row.meeting_kind as MeetingKind,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      precision: row.precision as MeetingPrecision,
      startOn: row.start_on,
      endOn: row.end_on,
    },
    partnerId: row.partner_id,
    ...said,
    debtor: debtorOf(said),
    textVi: row.text_vi,
    textEn: row.text_en,
    ownerAgencyId: row.owner_agency_id,
    keptNote: row.kept_note,
    source: row.source,
    isSample: row.is_sample === 1,
    standing: promiseStanding(facts, today),
    // Numbers, versions and links would tell the partner what our side does with its word.
    ...(isOurs(scope) && {
      link: row.is_link_known === 1 ? linkOf(row) : null,
      isLinked: row.link_id !== null,
      number: row.number,
      isShared: row.is_shared === 1,
      dropReason: row.drop_reason ?? '',
      version: row.version,
      ownDueOn: row.due_on,
    }),
  };
}

function followedBy(row: Stored) {
  if (row.task_side !== null) {
    return {
      dueOn: fromSortDay(row.task_due_on ?? FAR_DAY),
      doneOn: fromSortDay(row.task_done_on ?? FAR_DAY),
      isDropped: row.task_side === 'withdrawn',
    };
  }
  if (row.step_instrument_id !== null) {
    return { dueOn: row.step_planned_on, doneOn: row.step_done_on, isDropped: row.step_not_applicable === 1 };
  }
  if (row.deliverable_state !== null) {
    const isAccepted = row.deliverable_state === 'ACCEPTED';
    return {
      dueOn: fromSortDay(row.deliverable_due_on ?? FAR_DAY),
      // What was handed in counts once it is accepted, and then from the day it was handed in.
      doneOn: isAccepted ? row.deliverable_done_on : null,
      isDropped: row.deliverable_state === 'CANCELLED',
    };
  }
  if (row.point_instrument_id === null) return null;
  return { dueOn: null, doneOn: row.point_agreed_on, isDropped: row.point_decision === 'dropped' };
}

function linkOf(row: Stored): PromiseLink | null {
  if (row.link_id === null) return null;
  return {
    kind: row.link_kind as ItemLink,
    id: row.link_id,
    taskCode: row.task_code,
    programmeCode: row.programme_code,
    instrumentId: row.step_instrument_id ?? row.point_instrument_id ?? row.deliverable_instrument_id,
    stepCode: row.step_code,
  };
}
