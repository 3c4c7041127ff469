import {
  type Direction,
  indicatorFields,
  type Qualifier,
  type ReadingValues,
  type Target,
} from '@counterpart/domain/deliverables/indicator.fields';
import { shareOf } from '@counterpart/domain/deliverables/exact-decimal';
import { gainOf, judgeTarget } from '@counterpart/domain/deliverables/indicator.rules';
import { fromColumns } from '@counterpart/domain/shared/fields';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { ReadingRow, StoredIndicator } from './deliverables.repository.ts';

/** An indicator with its readings and how it stands to each target, as screens and programs read it. */
export function indicatorView(row: StoredIndicator, rows: readonly ReadingRow[], today: PlainDate) {
  const values = fromColumns(indicatorFields, row);
  const measure = { direction: row.direction as Direction, baselineValue: row.baseline_value };
  const readings = rows.map((one) => readingView(one, measure));
  const targets = (JSON.parse(row.targets) as Target[]).map((target) => {
    const { judgement, reading } = judgeTarget(measure, { target, readings }, today);
    return { ...target, judgement, readingId: reading?.id ?? null };
  });
  return {
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    ...values,
    isSample: row.is_sample === 1,
    readings,
    targets,
  };
}

type Measure = { readonly direction: Direction; readonly baselineValue: string | null };

function readingView(one: ReadingRow, measure: Measure): ReadingValues & ReadingExtras {
  return {
    id: one.id,
    value: one.value,
    total: one.total,
    qualifier: one.qualifier as Qualifier,
    asOfOn: one.as_of_on,
    source: one.source,
    share: one.total === null ? null : shareOf(one.value, one.total),
    gain: one.total === null ? gainOf(measure, one.value) : null,
  };
}

type ReadingExtras = {
  readonly id: string;
  /** In per cent, to one decimal; says whether that is exact. */
  readonly share: ReturnType<typeof shareOf>;
  /** What was gained since the baseline. */
  readonly gain: string | null;
};
