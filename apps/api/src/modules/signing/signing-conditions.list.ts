import { FAR_DAY } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition } from '@counterpart/domain/shared/query-spec';
import type { Expression, ExpressionBuilder, Nullable, SqlBool } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';

type Joined = Tables & {
  s: Tables['instrument_summary'];
  i: Tables['instrument'];
  p: Tables['programme'];
  r: Nullable<Tables['signing_record']>;
};

/** The builder of the schedule's conditions: summary, instrument, programme and signing record. */
export type Builder = ExpressionBuilder<Joined, 's' | 'i' | 'p' | 'r'>;

/** A condition that always or never holds. */
export function lit(eb: Builder, value: boolean): Expression<SqlBool> {
  return eb.lit(value);
}

/** Whose rows a reader sees: a partner's own instruments, what concerns an agency, or all. */
export function scopePredicate(eb: Builder, scope: Scope): Expression<SqlBool> {
  switch (scope.kind) {
    case 'all':
      return lit(eb, true);
    case 'partner':
      return eb('s.partner_id', '=', scope.partnerId);
    case 'agency':
      return concernsAgency(eb as never, eb.ref('s.programme_id'), scope.agencyId);
    default:
      return lit(eb, false);
  }
}

/** One condition of the filter on one signing. */
export function conditionPredicate(eb: Builder, condition: Condition, today: PlainDate): Expression<SqlBool> {
  switch (condition.op) {
    case 'in':
    case 'not': {
      const found = listPredicate(eb, condition.field, condition.values);
      return condition.op === 'in' ? found : eb.not(found);
    }
    case 'between':
      return dayPredicate(eb, condition);
    case 'range':
      return eb.and([
        eb('s.amount_major', '>=', Math.max(0, Math.ceil(condition.min ?? 0))),
        ...(condition.max === null ? [] : [eb('s.amount_major', '<=', Math.floor(condition.max))]),
      ]);
    case 'flag':
      return flagPredicate(eb, condition, today);
    case 'empty':
      return emptyPredicate(eb, condition.field, condition.value);
    default:
      return lit(eb, true);
  }
}

function listPredicate(eb: Builder, field: string, values: readonly string[]): Expression<SqlBool> {
  switch (field) {
    case 'stage':
      return eb(eb.fn.coalesce('p.side_state', 's.stage'), 'in', values);
    case 'kind':
      return eb.or([eb('i.kind', 'in', values), eb('p.kind', 'in', values)]);
    case 'capacity':
      return eb('i.capacity', 'in', values);
    case 'status':
      return eb('s.signing_status', 'in', values);
    case 'partner':
      return eb(
        's.partner_id',
        'in',
        eb.selectFrom('partner').select('partner.id').where('partner.code', 'in', values),
      );
    case 'agency':
      return agencyPredicate(eb, values);
    case 'country':
      return eb('p.country_code', 'in', values);
    default:
      return knownIn(eb, NULLABLE_CODES[field] ?? 'i.currency', values);
  }
}

const NULLABLE_CODES: Readonly<Record<string, 'r.form' | 's.holder_role' | 'p.sector_code' | 'i.currency'>> = {
  form: 'r.form',
  holder: 's.holder_role',
  sector: 'p.sector_code',
  currency: 'i.currency',
};

/** A missing value is in no list, so that "not these" finds it. */
function knownIn(
  eb: Builder,
  column: 'r.form' | 's.holder_role' | 'p.sector_code' | 'i.currency',
  values: readonly string[],
): Expression<SqlBool> {
  return eb.and([eb(column, 'is not', null), eb(column, 'in', values)]);
}

/** The agency that manages, proposes or takes part. */
function agencyPredicate(eb: Builder, codes: readonly string[]): Expression<SqlBool> {
  const ids = eb.selectFrom('agency').select('agency.id').where('agency.code', 'in', codes);
  return eb.or([
    eb.and([eb('p.managing_agency_id', 'is not', null), eb('p.managing_agency_id', 'in', ids)]),
    eb.and([eb('i.proposing_agency_id', 'is not', null), eb('i.proposing_agency_id', 'in', ids)]),
    eb.exists(
      eb
        .selectFrom('programme_agency as pa')
        .select('pa.programme_id')
        .whereRef('pa.programme_id', '=', 's.programme_id')
        .where('pa.agency_id', 'in', ids),
    ),
  ]);
}

const DAY_COLUMNS = { signed: 's.signed_on', effective: 's.effective_on', due: 's.earliest_open_on' } as const;

function dayPredicate(eb: Builder, { field, from, to }: Extract<Condition, { op: 'between' }>): Expression<SqlBool> {
  const last = to ?? '9999-12-30';
  if (field === 'signing') {
    return eb.and([...(from === null ? [] : [eb('s.signing_to_on', '>=', from)]), eb('s.signing_from_on', '<=', last)]);
  }
  const column = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  return eb.and([...(from === null ? [] : [eb(column, '>=', from)]), eb(column, '<=', last)]);
}

function flagPredicate(
  eb: Builder,
  { field, value }: Extract<Condition, { op: 'flag' }>,
  today: PlainDate,
): Expression<SqlBool> {
  if (field === 'ready') return eb('s.is_ready', '=', Number(value));
  if (field === 'sample') return eb('i.is_sample', '=', Number(value));
  const isOverdue = eb.and([
    eb('s.signing_to_on', '<=', addDays(today, -1)),
    eb('s.signing_status', 'not in', ['SIGNED', 'EXCHANGED']),
    eb('s.signing_called_off_on', '=', FAR_DAY),
  ]);
  return value ? isOverdue : eb.not(isOverdue);
}

function emptyPredicate(eb: Builder, field: string, isEmpty: boolean): Expression<SqlBool> {
  if (field === 'signing') return eb('s.signing_from_on', isEmpty ? '=' : '<>', FAR_DAY);
  const day = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  if (day) return eb(day, isEmpty ? '=' : '<>', FAR_DAY);
  if (field === 'amount') return eb('s.amount_major', isEmpty ? '=' : '<>', -1);
  if (field === 'agency') {
    const named = eb.or([eb('p.managing_agency_id', 'is not', null), eb('i.proposing_agency_id', 'is not', null)]);
    return isEmpty ? eb.not(named) : named;
  }
  const column = NULLABLE_CODES[field];
  return column ? eb(column, isEmpty ? 'is' : 'is not', null) : lit(eb, !isEmpty);
}
