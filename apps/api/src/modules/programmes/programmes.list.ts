import { fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { officeMidnight } from '../../kernel/clock.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';

type Builder = ExpressionBuilder<Tables & { s: Tables['programme_summary'] }, 's'>;

/** Columns the pipeline sorts by. */
export const PIPELINE_SORTS: Readonly<Record<string, string>> = {
  code: 's.code',
  title: 's.sort_key',
  stage: 's.stage_rank',
  amount: 's.amount_major',
  signing: 's.next_signing_on',
  signed: 's.signed_on',
  effective: 's.effective_on',
  due: 's.next_due_on',
  changed: 's.changed_at',
  held: 's.held_since_on',
};

const DAY_COLUMNS = {
  signing: 's.next_signing_on',
  signed: 's.signed_on',
  effective: 's.effective_on',
  due: 's.earliest_open_on',
} as const;

const CODE_COLUMNS = { stage: 's.stage', kind: 's.kind', holder: 's.holder_role', currency: 's.currency' } as const;

/** From whose side a scope sees programmes: a partner's own rows, or the office's. */
export function viewpointOf(scope: Scope): string {
  return scope.kind === 'partner' ? scope.partnerId : '*';
}

/**
 * The programmes a filter means within a scope: the one place where list, totals, board and export agree.
 * `s` is the summary row seen from the scope's viewpoint.
 */
export function filteredProgrammes(reader: Reader, adapter: EngineAdapter, ask: { scope: Scope; spec: QuerySpec }) {
  const { scope, spec } = ask;
  return summariesWithWords(reader, adapter, spec.text)
    .where('s.viewpoint', '=', viewpointOf(scope))
    .where((eb) =>
      eb.and([scopePredicate(eb as Builder, scope), ...spec.conditions.map((one) => predicate(eb as Builder, one))]),
    );
}

function summariesWithWords(reader: Reader, adapter: EngineAdapter, text: string) {
  const matches = wordsMatch(adapter, text);
  const all = reader.selectFrom('programme_summary as s');
  if (!matches) return all;
  // Words leave few programmes: a cross join has SQLite look those up one by one, not find them in a walk over the list.
  return reader
    .selectFrom('search_entry')
    .crossJoin('programme_summary as s')
    .where(adapter.unhurried('search_entry.entity'), '=', 'programme')
    .where(matches)
    .whereRef('s.programme_id', '=', 'search_entry.entity_id') as unknown as typeof all;
}

function scopePredicate(eb: Builder, scope: Scope): Expression<SqlBool> {
  if (scope.kind === 'agency') return concernsAgency(eb as never, eb.ref('s.programme_id'), scope.agencyId);
  return scope.kind === 'nothing' ? eb('s.programme_id', '=', '') : eb.lit(true);
}

/** Most programmes have one partner, which the summary names itself; only the others need the second look. */
function hasPartner(eb: Builder, codes: readonly string[]): Expression<SqlBool> {
  const ids = eb.selectFrom('partner').select('partner.id').where('partner.code', 'in', codes);
  const takesPart = eb.exists(
    eb
      .selectFrom('programme_partner as pp')
      .select('pp.programme_id')
      .whereRef('pp.programme_id', '=', 's.programme_id')
      .where('pp.partner_id', 'in', ids),
  );
  return eb.or([eb('s.lead_partner_id', 'in', ids), eb.and([eb('s.partners', '>', 1), takesPart])]);
}

function agencyFilter(eb: Builder, codes: readonly string[]): Expression<SqlBool> {
  const ids = eb.selectFrom('agency').select('agency.id').where('agency.code', 'in', codes);
  return eb.or([
    eb('s.managing_agency_id', 'in', ids),
    eb.exists(
      eb
        .selectFrom('programme_agency as pa')
        .select('pa.programme_id')
        .whereRef('pa.programme_id', '=', 's.programme_id')
        .where('pa.agency_id', 'in', ids),
    ),
  ]);
}

function ofProgramme(
  eb: Builder,
  column: 'programme.sector_code' | 'programme.country_code',
  values: readonly string[],
) {
  return eb.exists(
    eb
      .selectFrom('programme')
      .select('programme.id')
      .whereRef('programme.id', '=', 's.programme_id')
      .where(column, 'in', values),
  );
}

function predicate(eb: Builder, condition: Condition): Expression<SqlBool> {
  switch (condition.op) {
    case 'in':
    case 'not': {
      const found = listPredicate(eb, condition.field, condition.values);
      return condition.op === 'in' ? found : eb.not(found);
    }
    case 'between':
      return dayPredicate(eb, condition);
    case 'range':
      return amountPredicate(eb, condition);
    case 'flag':
      return eb(condition.field === 'sample' ? 's.is_sample' : 's.is_effective', '=', Number(condition.value));
    case 'empty':
      return emptyPredicate(eb, condition.field, condition.value);
    case 'contains':
      break;
  }
  return eb.lit(true);
}

function listPredicate(eb: Builder, field: string, values: readonly string[]): Expression<SqlBool> {
  if (field === 'partner') return hasPartner(eb, values);
  if (field === 'agency') return agencyFilter(eb, values);
  if (field === 'sector') return ofProgramme(eb, 'programme.sector_code', values);
  if (field === 'country') return ofProgramme(eb, 'programme.country_code', values);
  const column = CODE_COLUMNS[field as keyof typeof CODE_COLUMNS];
  return values.length === 1 ? eb(column, '=', values[0] ?? '') : eb(column, 'in', values);
}

function amountPredicate(eb: Builder, { min, max }: { min: number | null; max: number | null }): Expression<SqlBool> {
  // A bare column would draw the engine to the index of amounts, which finds many and then has to sort them.
  const amount = sql<number>`+${eb.ref('s.amount_major')}`;
  return eb.and([
    ...(min === null ? [] : [eb(amount, '>=', Math.ceil(min))]),
    ...(max === null ? [] : [eb(amount, '<=', Math.floor(max))]),
  ]);
}

function dayPredicate(eb: Builder, condition: Extract<Condition, { op: 'between' }>): Expression<SqlBool> {
  if (condition.field === 'changed') {
    return eb.and([
      ...(condition.from === null ? [] : [eb('s.changed_at', '>=', officeMidnight(condition.from))]),
      ...(condition.to === null ? [] : [eb('s.changed_at', '<', officeMidnight(condition.to) + 86_400_000)]),
    ]);
  }
  const column = DAY_COLUMNS[condition.field as keyof typeof DAY_COLUMNS];
  return eb.and([
    ...(condition.from === null ? [] : [eb(column, '>=', condition.from)]),
    eb(column, '<=', condition.to ?? '9999-12-30'),
  ]);
}

function emptyPredicate(eb: Builder, field: string, isEmpty: boolean): Expression<SqlBool> {
  const dayColumn = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  if (dayColumn) return eb(dayColumn, isEmpty ? '=' : '<>', '9999-12-31');
  if (field === 'agency') return eb('s.managing_agency_id', isEmpty ? 'is' : 'is not', null);
  if (field === 'holder') return eb('s.holder_role', isEmpty ? 'is' : 'is not', null);
  return eb.lit(!isEmpty);
}

/**
 * The filtered programmes with a `group_key` beside each: groups sort by it, stages in their order, partners and
 * agencies in Vietnamese order, programmes without one last. Seen under the name `s`, like the filtered ones.
 */
export function groupedProgrammes(filtered: ReturnType<typeof filteredProgrammes>, reader: Reader, group: string) {
  const keyed = filtered
    .leftJoin('partner as gp', 'gp.id', 's.lead_partner_id')
    .leftJoin('agency as ga', 'ga.id', 's.managing_agency_id')
    .selectAll('s')
    .select(GROUP_KEYS[group as keyof typeof GROUP_KEYS].as('group_key'));
  return reader.selectFrom(keyed.as('s'));
}

/** What is said of a group: the code or id all its programmes share. */
export const GROUP_VALUES = {
  stage: 's.stage',
  kind: 's.kind',
  partner: 's.lead_partner_id',
  agency: 's.managing_agency_id',
} as const;

// The id keeps two namesakes apart; `~` sorts behind every sort key.
const GROUP_KEYS = {
  stage: sql<string>`cast(s.stage_rank + 100 as text)`,
  kind: sql<string>`s.kind`,
  partner: sql<string>`coalesce(gp.sort_key, '~') || ' ' || coalesce(s.lead_partner_id, '')`,
  agency: sql<string>`coalesce(ga.sort_key, '~') || ' ' || coalesce(s.managing_agency_id, '')`,
};

/** A row of the pipeline. Names of partners and agencies are looked up in the client's reference list. */
export type PipelineRow = {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly kind: string;
  readonly stage: string;
  readonly partnerId: string | null;
  readonly agencyId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly currencies: number;
  readonly instruments: number;
  readonly nextStepCode: string | null;
  readonly nextDueOn: string | null;
  readonly signingOn: string | null;
  readonly signedOn: string | null;
  readonly effectiveOn: string | null;
  readonly overdueSince: string | null;
  readonly holderRole: string | null;
  readonly holderAgencyId: string | null;
  readonly heldSince: string | null;
  readonly isSample: boolean;
  readonly changedAt: number;
};

/** Shapes a stored summary with its titles for the list. */
export function toPipelineRow(
  row: Tables['programme_summary'] & Pick<Tables['programme'], 'title_vi' | 'title_en'>,
  today: string,
): PipelineRow {
  const earliestOpen = fromSortDay(row.earliest_open_on);
  return {
    id: row.programme_id,
    code: row.code,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    kind: row.kind,
    stage: row.stage,
    partnerId: row.lead_partner_id,
    agencyId: row.managing_agency_id,
    amountMinor: row.amount_minor,
    currency: row.currency,
    currencies: row.currencies,
    instruments: row.instruments,
    nextStepCode: row.next_step_code,
    nextDueOn: fromSortDay(row.next_due_on),
    signingOn: fromSortDay(row.next_signing_on),
    signedOn: fromSortDay(row.signed_on),
    effectiveOn: fromSortDay(row.effective_on),
    overdueSince: earliestOpen !== null && earliestOpen < today ? earliestOpen : null,
    holderRole: row.holder_role,
    holderAgencyId: row.holder_agency_id,
    heldSince: fromSortDay(row.held_since_on),
    isSample: row.is_sample === 1,
    changedAt: row.changed_at,
  };
}
