import { FAR_DAY } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import { readComponentCode } from '@counterpart/domain/deliverables/deliverable.query';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition } from '@counterpart/domain/shared/query-spec';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';

/** Builds expressions over a deliverable `d`, its programme `p` and its instrument `i`. */
export type DeliverableBuilder = ExpressionBuilder<
  Tables & { d: Tables['deliverable']; p: Tables['programme']; i: Tables['instrument'] },
  'd' | 'p' | 'i'
>;

/** Owed behind its due day, and still expected. */
export function isLateSql(eb: DeliverableBuilder, today: PlainDate): Expression<SqlBool> {
  return eb.and([
    eb('d.state', 'in', ['PLANNED', 'IN_PROGRESS', 'REVISION']),
    eb('d.due_on', '<', today),
    eb('p.side_state', 'is', null),
    eb('i.side_state', 'is', null),
  ]);
}

/** What one condition of a filter asks. */
export function predicate(eb: DeliverableBuilder, condition: Condition, today: PlainDate): Expression<SqlBool> {
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
      if (condition.field === 'shared') return eb('d.is_shared', '=', Number(condition.value));
      return condition.value ? isLateSql(eb, today) : eb.not(isLateSql(eb, today));
    }
    case 'empty':
      return condition.value ? isMissing(eb, condition.field) : eb.not(isMissing(eb, condition.field));
    case 'range':
      return eb.and([
        ...(condition.min === null ? [] : [eb('d.percent', '>=', condition.min)]),
        ...(condition.max === null ? [] : [eb('d.percent', '<=', condition.max)]),
      ]);
    case 'contains':
      return eb.lit(true);
  }
}

/** A deliverable always has its state, lead, programme and percent; day, component and supporters may be missing. */
function isMissing(eb: DeliverableBuilder, field: string): Expression<SqlBool> {
  if (field === 'deadline') return eb('d.due_on', '=', FAR_DAY);
  if (field === 'component') return eb('d.component_id', 'is', null);
  return field === 'support' ? eb.not(eb.exists(supporters(eb))) : eb.lit(false);
}

function supporters(eb: DeliverableBuilder) {
  return eb.selectFrom('deliverable_agency as s').select('s.agency_id').whereRef('s.deliverable_id', '=', 'd.id');
}

function listPredicate(eb: DeliverableBuilder, field: string, values: readonly string[]): Expression<SqlBool> {
  switch (field) {
    case 'lead':
      return eb('d.lead_agency_id', 'in', agencyIds(eb, values));
    case 'agency':
      return eb.or([
        eb('d.lead_agency_id', 'in', agencyIds(eb, values)),
        eb.exists(supporters(eb).where('s.agency_id', 'in', agencyIds(eb, values))),
      ]);
    case 'support':
      return eb.exists(supporters(eb).where('s.agency_id', 'in', agencyIds(eb, values)));
    case 'component':
      return componentPredicate(eb, values);
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

function agencyIds(eb: DeliverableBuilder, codes: readonly string[]) {
  return eb.selectFrom('agency').select('agency.id').where('agency.code', 'in', codes);
}

/** Without a comparison to an unknown, so that its negation means all the others on both engines. */
function componentPredicate(eb: DeliverableBuilder, codes: readonly string[]): Expression<SqlBool> {
  const named = codes.flatMap((code) => readComponentCode(code) ?? []);
  return eb(sql<string>`coalesce(${eb.ref('d.component_id')}, '')`, 'in', (inner) =>
    inner
      .selectFrom('component as c')
      .innerJoin('programme as cp', 'cp.id', 'c.programme_id')
      .select('c.id')
      .where((one) =>
        one.or(
          named.map(({ programme, number }) => one.and([one('cp.code', '=', programme), one('c.number', '=', number)])),
        ),
      ),
  );
}

/** What belongs to an instrument is its partner's, anything else belongs to every partner of its programme. */
function partnerPredicate(eb: DeliverableBuilder, codes: readonly string[]): Expression<SqlBool> {
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
