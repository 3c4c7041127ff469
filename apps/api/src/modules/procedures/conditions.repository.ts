import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { ConditionKind, ConditionState } from '@counterpart/domain/effectiveness/condition.codes';
import type { ConditionFacts } from '@counterpart/domain/effectiveness/condition.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Selectable } from 'kysely';

/** A condition of effectiveness as stored. */
export type ConditionRow = Selectable<Tables['effectiveness_condition']>;

/** The conditions of instruments that stand on their lists, in their order. */
export async function conditionsOf(reader: Reader, instrumentIds: readonly string[]): Promise<ConditionRow[]> {
  if (instrumentIds.length === 0) return [];
  return reader
    .selectFrom('effectiveness_condition')
    .selectAll()
    .where('instrument_id', 'in', instrumentIds)
    .where('removed_reason', 'is', null)
    .orderBy('instrument_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** A stored condition as the rules see it. */
export function conditionFacts(row: ConditionRow): ConditionFacts {
  return {
    id: row.id,
    kind: row.kind as ConditionKind,
    title: { vi: row.title_vi || row.title_en, en: row.title_en || row.title_vi },
    state: row.state as ConditionState,
    stateOn: row.state_on,
    stepCode: row.step_code,
    waitsForId: row.waits_for_id,
  };
}

/** Since when the instruments that conditions wait for are effective; those that are not yet stay out. */
export async function effectiveDays(
  reader: Reader,
  conditions: readonly Pick<ConditionRow, 'waits_for_id'>[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const ids = [...new Set(conditions.flatMap((one) => one.waits_for_id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('instrument_summary')
    .select(['instrument_id', 'effective_on'])
    .where('instrument_id', 'in', ids)
    .where('effective_on', '<', FAR_DAY)
    .execute();
  return new Map(rows.map((row) => [row.instrument_id, row.effective_on]));
}
