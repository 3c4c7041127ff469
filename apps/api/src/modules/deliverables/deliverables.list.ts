import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeliverableState, Punctuality } from '@counterpart/domain/deliverables/deliverable.codes';
import { punctuality } from '@counterpart/domain/deliverables/deliverable.rules';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { sharedWith } from './deliverables.repository.ts';

type Builder = ExpressionBuilder<
  Tables & { d: Tables['deliverable']; p: Tables['programme']; i: Tables['instrument'] },
  'd' | 'p' | 'i'
>;

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
      .where((eb) => startOfSort(eb as unknown as Builder, spec))
      .where((eb) =>
        eb.and([
          inScope(eb as never, scope),
          ...spec.conditions.map((one) => predicate(eb as unknown as Builder, one, today)),
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
export function inScope(eb: Builder, scope: Scope): Expression<SqlBool> {
  return sharedWith(eb as never, scope, {
    programmeId: eb.ref('d.programme_id'),
    isShared: eb.ref('d.is_shared'),
    partnerId: eb.ref('d.partner_id'),
  });
}

function startOfSort(eb: Builder, spec: QuerySpec): Expression<SqlBool> {
  switch (spec.sort[0]?.field) {
    case 'title':
      return eb('d.sort_key', '>=', '');
    case 'changed':
      return eb('d.updated_at', '>=', 0);
    default:
      return eb('d.due_on', '>=', '0');
  }
}

/** Owed behind its due day, and still expected. */
export function isLateSql(eb: Builder, today: PlainDate): Expression<SqlBool> {
  return eb.and([
    eb('d.state', 'in', ['PLANNED', 'IN_PROGRESS', 'REVISION']),
    eb('d.due_on', '<', today),
    eb('p.side_state', 'is', null),
    eb('i.side_state', 'is', null),
  ]);
}

function predicate(eb: Builder, condition: Condition, today: PlainDate): Expression<SqlBool> {
  switch (condition.op) {
    case 'in':
    case 'not': {
      const found = listPredicate(eb, condition.field, condition.values);
      return condition.op === 'in' ? found : eb.not(found);
    }
    case 'between':
      return eb.and([
        ...(condition.from === null ? [] : [eb('d.due_on', '>=', condition.from)]),
        eb('d.due_on', '<=', condition.to ?? '9999-12-30'),
      ]);
    case 'flag': {
      if (condition.field === 'sample') return eb('d.is_sample', '=', Number(condition.value));
      return condition.value ? isLateSql(eb, today) : eb.not(isLateSql(eb, today));
    }
    case 'empty':
      // A deliverable always has its state, lead and programme; only the day may be missing.
      return condition.field === 'due'
        ? eb('d.due_on', condition.value ? '=' : '<>', FAR_DAY)
        : eb.lit(!condition.value);
    case 'range':
    case 'contains':
      return eb.lit(true);
  }
}

function listPredicate(eb: Builder, field: string, values: readonly string[]): Expression<SqlBool> {
  switch (field) {
    case 'lead':
      return eb('d.lead_agency_id', 'in', agencyIds(eb, values));
    case 'agency':
      return eb.or([
        eb('d.lead_agency_id', 'in', agencyIds(eb, values)),
        eb.exists(
          eb
            .selectFrom('deliverable_agency as s')
            .select('s.agency_id')
            .whereRef('s.deliverable_id', '=', 'd.id')
            .where('s.agency_id', 'in', agencyIds(eb, values)),
        ),
      ]);
    case 'programme':
      return eb(
        'd.programme_id',
        'in',
        eb.selectFrom('programme').select('programme.id').where('programme.code', 'in', values),
      );
    case 'partner':
      return partnerPredicate(eb, values);
    default:
      return eb('d.state', 'in', values);
  }
}

function agencyIds(eb: Builder, codes: readonly string[]) {
  return eb.selectFrom('agency').select('agency.id').where('agency.code', 'in', codes);
}

/** What belongs to an instrument is its partner's, anything else belongs to every partner of its programme. */
function partnerPredicate(eb: Builder, codes: readonly string[]): Expression<SqlBool> {
  const ids = eb.selectFrom('partner').select('partner.id').where('partner.code', 'in', codes);
  // Without a comparison to an unknown, so that its negation means all the others on both engines.
  return eb.or([
    eb(sql<string>`coalesce(${eb.ref('d.partner_id')}, '')`, 'in', ids),
    eb.and([
      eb('d.partner_id', 'is', null),
      eb.exists(
        eb
          .selectFrom('programme_partner as pp')
          .select('pp.partner_id')
          .whereRef('pp.programme_id', '=', 'd.programme_id')
          .where('pp.partner_id', 'in', ids),
      ),
    ]),
  ]);
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
