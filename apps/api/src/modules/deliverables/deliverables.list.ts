import { fromSortDay } from '@counterpart/db/far-day';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeliverableState, Punctuality } from '@counterpart/domain/deliverables/deliverable.codes';
import { punctuality } from '@counterpart/domain/deliverables/deliverable.rules';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { Expression, SqlBool } from 'kysely';
import { type DeliverableBuilder, predicate } from './deliverable-predicates.list.ts';
import { sharedWith } from './deliverables.repository.ts';

/** Columns the list sorts by. */
export const DELIVERABLE_SORTS: Readonly<Record<string, string>> = {
  deadline: 'd.due_on',
  title: 'd.sort_key',
  changed: 'd.updated_at',
};

/** What is asked: whose rows, by which filter, on which day. */
export type DeliverableAsk = { readonly scope: Scope; readonly spec: QuerySpec; readonly today: PlainDate };

/**
 * The deliverables a filter means within a scope: the one place where list, matrix and files agree. `d` is the
 * deliverable, `p` its programme, `i` its instrument where it belongs to one.
 */
export function filteredDeliverables(reader: Reader, adapter: EngineAdapter, ask: DeliverableAsk) {
  const { scope, spec, today } = ask;
  const matches = wordsMatch(adapter, spec.text);
  return (
    joined(reader)
      // Every row has what the list sorts by; said aloud, the engine begins at the index's end instead of walking it.
      .where((eb) => startOfSort(eb as unknown as DeliverableBuilder, spec))
      .where((eb) =>
        eb.and([
          inScope(eb as never, scope),
          ...spec.conditions.map((one) => predicate(eb as unknown as DeliverableBuilder, one, today)),
        ]),
      )
      .$if(matches !== null, (query) =>
        matches
          ? query.where('d.id', 'in', (eb) =>
              eb
                .selectFrom('search_entry')
                .select('search_entry.entity_id')
                .where(adapter.unhurried('search_entry.entity'), '=', 'deliverable')
                .where(matches),
            )
          : query,
      )
  );
}

/** Deliverables `d` with their programme `p`, and their instrument `i` where they belong to one. */
export function joined(reader: Reader) {
  return reader
    .selectFrom('deliverable as d')
    .innerJoin('programme as p', 'p.id', 'd.programme_id')
    .leftJoin('instrument as i', 'i.id', 'd.instrument_id');
}

/** Whether a scope may see the deliverable `d`. */
export function inScope(eb: DeliverableBuilder, scope: Scope): Expression<SqlBool> {
  return sharedWith(eb as never, scope, {
    programmeId: eb.ref('d.programme_id'),
    isShared: eb.ref('d.is_shared'),
    partnerId: eb.ref('d.partner_id'),
  });
}

function startOfSort(eb: DeliverableBuilder, spec: QuerySpec): Expression<SqlBool> {
  switch (spec.sort[0]?.field) {
    case 'title':
      return eb('d.sort_key', '>=', '');
    case 'changed':
      return eb('d.updated_at', '>=', 0);
    default:
      return eb('d.due_on', '>=', '0');
  }
}

/** A stored deliverable with what a list shows of its programme and instrument. */
export type ListedDeliverable = Tables['deliverable'] & {
  readonly programme_code: string;
  readonly programme_title_vi: string;
  readonly programme_title_en: string;
  readonly is_secret: number;
  readonly programme_side_state: string | null;
  readonly instrument_side_state: string | null;
};

/** A row of the list. Names of agencies are looked up in the client's reference list. */
export type DeliverableRow = {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly programmeTitleVi: string;
  readonly programmeTitleEn: string;
  readonly componentId: string | null;
  readonly instrumentId: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly leadAgencyId: string;
  readonly supporting: readonly string[];
  readonly plannedOn: PlainDate | null;
  readonly extendedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
  readonly state: DeliverableState;
  readonly punctuality: Punctuality;
  readonly daysLate: number;
  readonly percent: number;
  readonly timesReturned: number;
  readonly isShared: boolean;
  readonly isSample: boolean;
  readonly source: string;
};

/** Shapes a stored deliverable for the list. */
export function toDeliverableRow(
  row: ListedDeliverable,
  supporting: readonly string[],
  today: PlainDate,
): DeliverableRow {
  const state = row.state as DeliverableState;
  const dueOn = fromSortDay(row.due_on);
  const isHalted = row.programme_side_state !== null || row.instrument_side_state !== null;
  const standing = punctuality({ state, dueOn, actualOn: row.actual_on, isHalted }, today);
  return {
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    programmeCode: row.programme_code,
    programmeTitleVi: row.programme_title_vi,
    programmeTitleEn: row.programme_title_en,
    componentId: row.component_id,
    instrumentId: row.instrument_id,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    leadAgencyId: row.lead_agency_id,
    supporting,
    plannedOn: row.planned_on,
    extendedOn: row.extended_on,
    dueOn,
    actualOn: row.actual_on,
    state,
    punctuality: standing.code,
    daysLate: standing.daysLate,
    percent: row.percent,
    timesReturned: row.times_returned,
    isShared: row.is_shared === 1,
    isSample: row.is_sample === 1,
    source: row.source,
  };
}
