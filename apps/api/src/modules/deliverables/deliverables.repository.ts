import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/** A deliverable as stored. */
export type StoredDeliverable = Selectable<Tables['deliverable']>;
/** An entry of a deliverable's acts as stored. */
export type EventRow = Selectable<Tables['deliverable_event']>;
/** An indicator as stored. */
export type StoredIndicator = Selectable<Tables['indicator']>;
/** A reading as stored. */
export type ReadingRow = Selectable<Tables['indicator_reading']>;

type Place = {
  readonly programmeId: Expression<string>;
  readonly isShared: Expression<number>;
  /** The partner of the instrument it belongs to, where it belongs to one. */
  readonly partnerId: Expression<string | null> | null;
};

/**
 * What a scope may see of deliverables and indicators: an agency what stands in programmes that concern it, a partner
 * what was shared of its own programmes and is no other partner's.
 */
export function sharedWith(eb: ExpressionBuilder<Tables, never>, scope: Scope, place: Place): Expression<SqlBool> {
  switch (scope.kind) {
    case 'all':
      return eb.lit(true);
    case 'nothing':
      return eb.lit(false);
    case 'agency':
      return concernsAgency(eb, place.programmeId, scope.agencyId);
    case 'partner': {
      const own = eb
        .selectFrom('programme_partner as own')
        .select('own.programme_id')
        .where('own.partner_id', '=', scope.partnerId)
        .where('own.programme_id', '=', place.programmeId);
      return eb.and([
        eb(place.isShared, '=', 1),
        eb.exists(own),
        ...(place.partnerId === null
          ? []
          : [eb.or([eb(place.partnerId, 'is', null), eb(place.partnerId, '=', scope.partnerId)])]),
      ]);
    }
  }
}

/** Loads a deliverable within a scope. Errors: common.not_found */
export async function loadDeliverable(reader: Reader, scope: Scope, id: string): Promise<StoredDeliverable> {
  const row = await reader
    .selectFrom('deliverable as d')
    .selectAll('d')
    .where('d.id', '=', id)
    .where((eb) =>
      sharedWith(eb as never, scope, {
        programmeId: eb.ref('d.programme_id'),
        isShared: eb.ref('d.is_shared'),
        partnerId: eb.ref('d.partner_id'),
      }),
    )
    .executeTakeFirst();
  if (!row) throw notFound('deliverable');
  return row;
}

/** Loads an indicator within a scope. Errors: common.not_found */
export async function loadIndicator(reader: Reader, scope: Scope, id: string): Promise<StoredIndicator> {
  const row = await loadRemovableIndicator(reader, scope, id);
  if (row.is_removed === 1) throw notFound('indicator');
  return row;
}

/** The same for one that may have been removed. Errors: common.not_found */
export async function loadRemovableIndicator(reader: Reader, scope: Scope, id: string): Promise<StoredIndicator> {
  const row = await indicatorsIn(reader, scope).where('n.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('indicator');
  return row;
}

/** The indicators of a programme that a scope may see, in the order in which they were written. */
export async function indicatorsOf(reader: Reader, scope: Scope, programmeId: string): Promise<StoredIndicator[]> {
  return indicatorsIn(reader, scope)
    .where('n.programme_id', '=', programmeId)
    .where('n.is_removed', '=', 0)
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute();
}

function indicatorsIn(reader: Reader, scope: Scope) {
  return reader
    .selectFrom('indicator as n')
    .selectAll('n')
    .where((eb) =>
      sharedWith(eb as never, scope, {
        programmeId: eb.ref('n.programme_id'),
        isShared: eb.ref('n.is_shared'),
        partnerId: null,
      }),
    );
}

/** The readings of indicators that stand, the oldest first. */
export async function readingsOf(reader: Reader, indicatorIds: readonly string[]): Promise<ReadingRow[]> {
  if (indicatorIds.length === 0) return [];
  return reader
    .selectFrom('indicator_reading')
    .selectAll()
    .where('indicator_id', 'in', indicatorIds)
    .where('is_withdrawn', '=', 0)
    .orderBy('indicator_id')
    .orderBy('as_of_on')
    .orderBy('id')
    .execute();
}

/** The agencies that support each of these deliverables. */
export async function supportingOf(
  reader: Reader,
  deliverableIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (deliverableIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('deliverable_agency')
    .select(['deliverable_id', 'agency_id'])
    .where('deliverable_id', 'in', deliverableIds)
    .orderBy('deliverable_id')
    .orderBy('agency_id')
    .execute();
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.deliverable_id, [...(found.get(row.deliverable_id) ?? []), row.agency_id]);
  return found;
}

/** What was done with a deliverable, the oldest first. */
export async function eventsOf(reader: Reader, deliverableId: string): Promise<EventRow[]> {
  return reader
    .selectFrom('deliverable_event')
    .selectAll()
    .where('deliverable_id', '=', deliverableId)
    .orderBy('seq')
    .execute();
}

/** The last act that stands, or null: what was taken back, and the taking back, do not count. */
export function lastAct(events: readonly EventRow[]): EventRow | null {
  const gone = new Set(events.flatMap((one) => one.corrects_id ?? []));
  return events.findLast((one) => one.corrects_id === null && !gone.has(one.id)) ?? null;
}

/** Every value that a deliverable's days ever had, the oldest first. */
export async function revisionsOf(reader: Reader, deliverableId: string) {
  return reader
    .selectFrom('deliverable_revision')
    .selectAll()
    .where('deliverable_id', '=', deliverableId)
    .orderBy('seq')
    .execute();
}

/** Loads a reading; who may see it follows from its indicator. Errors: common.not_found */
export async function loadReading(reader: Reader, id: string): Promise<ReadingRow> {
  const row = await reader.selectFrom('indicator_reading').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('indicator');
  return row;
}
