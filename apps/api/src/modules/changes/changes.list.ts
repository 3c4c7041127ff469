import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DayRevision } from '@counterpart/domain/changes/net-change.rules';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/**
 * Which part of the register is looked back on: a reader's scope, narrowed to one agency, partner or programme.
 * **Units**: `sinceAt` epoch milliseconds of the first day's midnight.
 */
export type ChangesAsk = {
  readonly scope: Scope;
  readonly since: PlainDate;
  readonly sinceAt: number;
  readonly today: PlainDate;
  readonly agencyId: string | null;
  readonly partnerId: string | null;
  readonly programmeId: string | null;
};

// The tables differ per reading; each has the two columns that are named here.
type Builder = ExpressionBuilder<Tables & { x: { programme_id: string; partner_id: string } }, 'x'>;

/** Rows `x` of a programme and a partner that belong to the part of the register that is asked for. */
function within(eb: Builder, { scope, agencyId, partnerId, programmeId }: ChangesAsk): Expression<SqlBool> {
  const programme = eb.ref('x.programme_id');
  const agencies = [scope.kind === 'agency' ? scope.agencyId : null, agencyId].filter((id) => id !== null);
  const partners = [scope.kind === 'partner' ? scope.partnerId : null, partnerId].filter((id) => id !== null);
  return eb.and([
    ...(scope.kind === 'nothing' ? [eb.lit(false)] : []),
    ...agencies.map((id) => concernsAgency(eb as never, programme, id)),
    ...partners.map((id) => eb('x.partner_id', '=', id)),
    ...(programmeId === null ? [] : [eb('x.programme_id', '=', programmeId)]),
  ]);
}

/** Revisions of promised and actual days since then, oldest first. */
export async function revisionsSince(db: Reader, ask: ChangesAsk) {
  const rows = await db
    .selectFrom('date_revision as x')
    .select(['milestone_id', 'field', 'old_on', 'new_on', 'at', 'reason_code', 'reason', 'actor_name'])
    .where('x.at', '>=', ask.sinceAt)
    .where('x.field', 'in', ['planned', 'actual'])
    .where((eb) => within(eb as never, ask))
    .orderBy('x.at')
    .orderBy('x.id')
    .execute();
  const found = new Map<string, DayRevision[]>();
  for (const row of rows) {
    const one = {
      field: row.field as DayRevision['field'],
      oldOn: row.old_on,
      newOn: row.new_on,
      at: row.at,
      reasonCode: row.reason_code,
      reason: row.reason,
      actorName: row.actor_name,
    };
    const known = found.get(row.milestone_id);
    if (known) known.push(one);
    else found.set(row.milestone_id, [one]);
  }
  return found;
}

/** Promised days that passed since then and are still open: milestone and day, the oldest first. */
export function lateSince(db: Reader, ask: ChangesAsk) {
  return db
    .selectFrom('open_milestone as x')
    .select(['x.milestone_id', 'x.due_on'])
    .where('x.due_on', '>=', ask.since)
    .where('x.due_on', '<', ask.today)
    .where((eb) => within(eb as never, ask))
    .orderBy('x.due_on')
    .orderBy('x.milestone_id')
    .execute();
}

/** Files opened since then, the newest first. */
export function newSince(db: Reader, ask: ChangesAsk) {
  return db
    .selectFrom('instrument as x')
    .select(['x.id', 'x.created_at'])
    .where('x.created_at', '>=', ask.sinceAt)
    .where((eb) => within(eb as never, ask))
    .orderBy('x.created_at', 'desc')
    .orderBy('x.id', 'desc')
    .execute();
}

/** Decisions to stop, end or take up a file again since then, oldest first. */
export function decidedSince(db: Reader, ask: ChangesAsk) {
  return db
    .selectFrom('audit_event as x')
    .innerJoin('instrument as i', 'i.id', 'x.entity_id')
    .select(['x.entity_id', 'x.at', 'x.before', 'x.after', 'x.reason', 'x.actor_name'])
    .where('x.action', '=', 'instrument.side_state_decided')
    .where('x.at', '>=', ask.sinceAt)
    .where((eb) => within(eb as never, ask))
    .$if(ask.scope.kind === 'partner', (query) => query.where('x.is_internal', '=', 0))
    .orderBy('x.seq')
    .execute();
}

const CHUNK = 400;

/** What names milestones: file, step and who answers for it. */
export async function milestoneFiles(db: Reader, ids: readonly string[]) {
  const rows = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    rows.push(
      ...(await fileRows(db)
        .innerJoin('milestone as m', 'm.instrument_id', 'i.id')
        .select(['m.id as milestone_id', 'm.step_code', 'm.responsible_role', 'm.agency_id'])
        .where('m.id', 'in', ids.slice(start, start + CHUNK))
        .execute()),
    );
  }
  return rows;
}

/** What names files. */
export async function instrumentFiles(db: Reader, ids: readonly string[]) {
  const rows = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    rows.push(
      ...(await fileRows(db)
        .where('i.id', 'in', ids.slice(start, start + CHUNK))
        .execute()),
    );
  }
  return rows;
}

function fileRows(db: Reader) {
  return db
    .selectFrom('instrument as i')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .select([
      'i.id as instrument_id',
      'i.partner_id',
      'i.procedure_id',
      'i.proposing_agency_id',
      'i.title_vi',
      'i.title_en',
      'i.is_sample',
      'p.code',
      'p.managing_agency_id',
    ]);
}

/** A file as the readings above name it. */
export type NamedFile = Awaited<ReturnType<typeof instrumentFiles>>[number];

/** A step as the readings above name it. */
export type NamedStep = Awaited<ReturnType<typeof milestoneFiles>>[number];
