import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Scope } from '@counterpart/domain/identity/actor';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { type Condition, parseQuery, type QuerySpec, type RawQuery } from '@counterpart/domain/shared/query-spec';
import { scheduleCatalogue } from '@counterpart/domain/signing/signing.query';
import { type Builder, conditionPredicate, lit, scopePredicate } from './signing-conditions.list.ts';

// So that every subscriber hears of a signing that was called off.
const CALLED_OFF_DAYS = 90;

/** What one reading of the schedule asks: whose rows, which filter, and the day it speaks for. */
export type ScheduleAsk = { readonly scope: Scope; readonly spec: QuerySpec; readonly today: PlainDate };

/** Columns the schedule sorts by. */
export const SCHEDULE_SORTS: Readonly<Record<string, string>> = {
  signing: 's.signing_from_on',
  title: 's.sort_key',
  code: 's.code',
  stage: 's.stage_rank',
  amount: 's.amount_major',
  signed: 's.signed_on',
  effective: 's.effective_on',
  due: 's.earliest_open_on',
};

const OVERDUE = /^signing:overdue(:|$)/;

/** Reads a filter of the schedule; `days` narrows it to signings that touch a span of days. */
export function scheduleSpec(
  raw: RawQuery,
  today: PlainDate,
  days: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null = null,
): QuerySpec {
  const asked = raw.f ?? [];
  const spec = parseQuery({ ...raw, f: asked.filter((one) => !OVERDUE.test(one)) }, scheduleCatalogue, today);
  const more: Condition[] = [];
  // A signing that took place in the past is not overdue, so the word means more than days before today here.
  if (asked.some((one) => OVERDUE.test(one))) more.push({ field: 'overdue', op: 'flag', value: true });
  if (days !== null && (days.from !== null || days.to !== null))
    more.push({ field: 'signing', op: 'between', ...days });
  return { ...spec, conditions: [...spec.conditions, ...more] };
}

/**
 * The signings a filter means within a scope: the one place where list, month, counts, sheets, calendars and feeds
 * agree. They have a planned day, a window, or took place; `signing:empty:yes` asks for those that wait for a day.
 * `s` is the summary row of the instrument.
 */
export function filteredSignings(reader: Reader, adapter: EngineAdapter, { scope, spec, today }: ScheduleAsk) {
  const asksUndated = spec.conditions.some((one) => one.field === 'signing' && one.op === 'empty' && one.value);
  return (
    reader
      .selectFrom('instrument_summary as s')
      .where('s.signing_called_off_on', '>=', addDays(today, -CALLED_OFF_DAYS))
      .$if(asksUndated, (query) => query.where('s.signing_status', 'not in', ['SIGNED', 'EXCHANGED']))
      // Both ends say the same here; the engine reads the list from one and the span of a month from the other.
      .$if(!asksUndated, (query) =>
        query.where('s.signing_from_on', '<', FAR_DAY).where('s.signing_to_on', '<', FAR_DAY),
      )
      .where((eb) =>
        eb.and([
          scopePredicate(eb as Builder, scope),
          ...spec.conditions.map((one) => conditionPredicate(eb as Builder, one, today)),
        ]),
      )
      .$if(spec.text !== '', (query) => query.where((eb) => found(eb as Builder, adapter, spec.text)))
  );
}

/** The typed words stand in the programme's texts or in the instrument's own. */
function found(eb: Builder, adapter: EngineAdapter, text: string) {
  const matches = wordsMatch(adapter, text);
  if (!matches) return lit(eb, true);
  const entries = (entity: string) =>
    eb
      .selectFrom('search_entry')
      .select('search_entry.entity_id')
      .where('search_entry.entity', '=', entity)
      .where(matches);
  return eb.or([eb('s.programme_id', 'in', entries('programme')), eb('s.instrument_id', 'in', entries('instrument'))]);
}
