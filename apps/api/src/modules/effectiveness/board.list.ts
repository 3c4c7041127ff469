import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import { type Expression, type SqlBool, sql } from 'kysely';
import { behindCursor, type ColumnSort, columnSort } from '../../kernel/list.ts';
import { type Builder, conditionPredicate, scopePredicate } from '../signing/index.ts';

/** What one reading of the board asks. */
export type BoardAsk = { readonly scope: Scope; readonly spec: QuerySpec; readonly today: PlainDate };

// Instruments without a deadline stand behind this day.
const LAST_DEADLINE = '9999-12-29';

/** The order of the board, resolved to columns of the summary. */
export function boardSort(spec: Pick<QuerySpec, 'sort'>): ColumnSort {
  return columnSort(spec.sort, { deadline: 's.effectiveness_due_on' }, 's.instrument_id');
}

/** Instruments signed and not yet effective that a filter means within a scope; `s` is the instrument's summary. */
export function waitingInstruments(reader: Reader, { scope, spec, today }: BoardAsk) {
  return reader
    .selectFrom('instrument_summary as s')
    .where('s.effectiveness_due_on', '<', FAR_DAY)
    .where((eb) =>
      eb.and([
        scopePredicate(eb as Builder, scope),
        ...spec.conditions.map((one) => boardPredicate(eb as Builder, one, today)),
      ]),
    );
}

function boardPredicate(eb: Builder, condition: Condition, today: PlainDate): Expression<SqlBool> {
  if (condition.field !== 'deadline') return conditionPredicate(eb, condition, today);
  if (condition.op === 'empty') return eb('s.effectiveness_due_on', condition.value ? '>' : '<=', LAST_DEADLINE);
  if (condition.op !== 'between') return eb.lit(true);
  const { from, to } = condition;
  return eb.and([
    ...(from === null ? [] : [eb('s.effectiveness_due_on', '>=', from)]),
    eb('s.effectiveness_due_on', '<=', to ?? LAST_DEADLINE),
  ]);
}

/** One page of the board in the order that the filter asks for. */
export async function boardPage(
  reader: Reader,
  ask: BoardAsk,
  page: { readonly limit: number; readonly cursor: string | null; readonly offset: number },
) {
  const sort = boardSort(ask.spec);
  const order = sql.join(
    sort.map(({ column, descending }) => sql`${sql.ref(column)} ${sql.raw(descending ? 'desc' : 'asc')}`),
  );
  let chosen = waitingInstruments(reader, ask)
    .select(['s.instrument_id', 's.effectiveness_due_on', 's.signed_on'])
    .orderBy(order)
    .limit(page.limit);
  const { cursor } = page;
  if (cursor !== null) chosen = chosen.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
  else if (page.offset > 0) chosen = chosen.offset(page.offset);
  return chosen.execute();
}
