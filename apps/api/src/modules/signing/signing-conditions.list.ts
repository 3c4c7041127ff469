import { FAR_DAY } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition } from '@counterpart/domain/shared/query-spec';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

/** The builder of the schedule's conditions: `s` is the instrument's summary; the rest is looked at where asked for. */
export type Builder = ExpressionBuilder<Tables & { s: Tables['instrument_summary'] }, 's'>;

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
      // As a list and not as a question per row: an agency's reach is short, the schedule is long.
      return eb(
        's.programme_id',
        'in',
        eb
          .selectFrom('agency_reach')
          .select('agency_reach.programme_id')
          .where('agency_reach.agency_id', '=', scope.agencyId),
      );
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

/** Values of a list; what is missing is in no list, so that "not these" finds it. */
function listPredicate(eb: Builder, field: string, values: readonly string[]): Expression<SqlBool> {
  switch (field) {
    case 'stage':
      return stagePredicate(eb, values);
    case 'status':
      return eb('s.signing_status', 'in', values);
    case 'holder':
      return eb.and([eb('s.holder_role', 'is not', null), eb('s.holder_role', 'in', values)]);
    case 'partner':
      return eb(
        's.partner_id',
        'in',
        eb.selectFrom('partner').select('partner.id').where('partner.code', 'in', values),
      );
    case 'agency':
      return agencyPredicate(eb, values);
    case 'kind':
      return eb.or([ofInstrument(eb, 'i.kind', values), ofProgramme(eb, 'p.kind', values)]);
    case 'capacity':
      return ofInstrument(eb, 'i.capacity', values);
    case 'currency':
      return ofInstrument(eb, 'i.currency', values);
    case 'sector':
      return ofProgramme(eb, 'p.sector_code', values);
    case 'country':
      return ofProgramme(eb, 'p.country_code', values);
    default:
      return eb.exists(recordOf(eb).where('r.form', 'in', values));
  }
}

function instrumentOf(eb: Builder) {
  return eb.selectFrom('instrument as i').select('i.id').whereRef('i.id', '=', 's.instrument_id');
}

function programmeOf(eb: Builder) {
  return eb.selectFrom('programme as p').select('p.id').whereRef('p.id', '=', 's.programme_id');
}

function recordOf(eb: Builder) {
  return eb
    .selectFrom('signing_record as r')
    .select('r.instrument_id')
    .whereRef('r.instrument_id', '=', 's.instrument_id');
}

function ofInstrument(eb: Builder, column: 'i.kind' | 'i.capacity' | 'i.currency', values: readonly string[]) {
  return eb.exists(instrumentOf(eb).where(column, 'in', values));
}

function ofProgramme(eb: Builder, column: 'p.kind' | 'p.sector_code' | 'p.country_code', values: readonly string[]) {
  return eb.exists(programmeOf(eb).where(column, 'in', values));
}

/** A decision about the programme stands before the stage of its instrument. */
function stagePredicate(eb: Builder, values: readonly string[]): Expression<SqlBool> {
  return eb.or([
    eb.exists(programmeOf(eb).where('p.side_state', 'in', values)),
    eb.and([eb('s.stage', 'in', values), eb.exists(programmeOf(eb).where('p.side_state', 'is', null))]),
  ]);
}

/** The agency that manages, proposes or takes part. */
function agencyPredicate(eb: Builder, codes: readonly string[]): Expression<SqlBool> {
  const ids = eb.selectFrom('agency').select('agency.id').where('agency.code', 'in', codes);
  return eb.or([
    eb.exists(programmeOf(eb).where('p.managing_agency_id', 'in', ids)),
    eb.exists(instrumentOf(eb).where('i.proposing_agency_id', 'in', ids)),
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
  if (field === 'sample') return eb.exists(instrumentOf(eb).where('i.is_sample', '=', Number(value)));
  const overdue = eb
    .selectFrom('instrument_summary as late')
    .select('late.instrument_id')
    .where('late.signing_open_on', '<', today);
  return eb('s.instrument_id', value ? 'in' : 'not in', overdue);
}

function emptyPredicate(eb: Builder, field: string, isEmpty: boolean): Expression<SqlBool> {
  if (field === 'signing') return eb('s.signing_from_on', isEmpty ? '=' : '<>', FAR_DAY);
  const day = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  if (day) return eb(day, isEmpty ? '=' : '<>', FAR_DAY);
  if (field === 'amount') return eb('s.amount_major', isEmpty ? '=' : '<>', -1);
  const known = knownPredicate(eb, field);
  return isEmpty ? eb.not(known) : known;
}

/** Whether a value that may be missing is there; all other fields are always filled. */
function knownPredicate(eb: Builder, field: string): Expression<SqlBool> {
  switch (field) {
    case 'agency':
      return eb.or([
        eb.exists(programmeOf(eb).where('p.managing_agency_id', 'is not', null)),
        eb.exists(instrumentOf(eb).where('i.proposing_agency_id', 'is not', null)),
      ]);
    case 'holder':
      return eb('s.holder_role', 'is not', null);
    case 'currency':
      return eb.exists(instrumentOf(eb).where('i.currency', 'is not', null));
    case 'sector':
      return eb.exists(programmeOf(eb).where('p.sector_code', 'is not', null));
    case 'form':
      return eb.exists(recordOf(eb).where('r.form', 'is not', null));
    default:
      return lit(eb, true);
  }
}
