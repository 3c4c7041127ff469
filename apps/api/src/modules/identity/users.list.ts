import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

type Builder = ExpressionBuilder<Tables & { u: Tables['app_user'] }, 'u'>;

/** Columns the list of accounts sorts by. */
export const USER_SORTS: Readonly<Record<string, string>> = {
  name: 'u.sort_key',
  email: 'u.email_fold',
  role: 'u.role',
  seen: 'u.last_sign_in_at',
  created: 'u.created_at',
};

/** The accounts a filter means. */
export function filteredUsers(reader: Reader, adapter: EngineAdapter, spec: QuerySpec) {
  return reader
    .selectFrom('app_user as u')
    .where((eb) => eb.and(spec.conditions.map((one) => predicate(eb as Builder, one))))
    .$if(spec.text !== '', (query) => {
      const matches = wordsMatch(adapter, spec.text);
      if (!matches) return query;
      return query.where('u.id', 'in', (eb) =>
        eb
          .selectFrom('search_entry')
          .select('search_entry.entity_id')
          .where('search_entry.entity', '=', 'app_user')
          .where(matches),
      );
    });
}

function predicate(eb: Builder, condition: Condition): Expression<SqlBool> {
  if (condition.op === 'empty') {
    const column = EMPTY_COLUMNS[condition.field];
    return column ? eb(column, condition.value ? 'is' : 'is not', null) : eb.lit(!condition.value);
  }
  if (condition.op !== 'in' && condition.op !== 'not') return eb.lit(true);
  const found = oneOf(eb, condition.field, condition.values);
  return condition.op === 'in' ? found : eb.not(found);
}

const EMPTY_COLUMNS: Readonly<Record<string, 'u.agency_id' | 'u.partner_id'>> = {
  agency: 'u.agency_id',
  partner: 'u.partner_id',
};

function oneOf(eb: Builder, field: string, values: readonly string[]): Expression<SqlBool> {
  switch (field) {
    case 'agency':
      return eb.exists(
        eb
          .selectFrom('agency')
          .select('agency.id')
          .whereRef('agency.id', '=', 'u.agency_id')
          .where('agency.code', 'in', values),
      );
    case 'partner':
      return eb.exists(
        eb
          .selectFrom('partner')
          .select('partner.id')
          .whereRef('partner.id', '=', 'u.partner_id')
          .where('partner.code', 'in', values),
      );
    case 'state':
      return eb.or(values.map((state) => inState(eb, state)));
    default:
      return eb('u.role', 'in', values);
  }
}

function inState(eb: Builder, state: string): Expression<SqlBool> {
  if (state === 'disabled') return eb('u.is_disabled', '=', 1);
  const canSignIn = eb.or([eb('u.password_hash', 'is not', null), eb('u.is_demo', '=', 1)]);
  return eb.and([eb('u.is_disabled', '=', 0), state === 'active' ? canSignIn : eb.not(canSignIn)]);
}
