import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { CaseTraits, DurationCase } from '@counterpart/domain/forecast/duration-sample.types';
import type { DayContext } from '@counterpart/domain/milestones/milestone.types';
import { toEpochDay } from '@counterpart/domain/shared/plain-date';
import { type HandSpanRow, measuredSpan } from '../procedures/index.ts';

/** How long one step took, file by file, and how often its limit was kept where that is proven. */
export type StepHistory = {
  readonly cases: readonly DurationCase[];
  /** Null where too few files had a limit with a known start. */
  readonly onTime: number | null;
};

const LATEST_DONE = 120;
const LATEST_OPEN = 60;
const FEWEST_JUDGED = 3;

/**
 * How long a step took on this register's own files, and how long it lies now on those where it is open; only where it
 * is known since when it lay with its holder.
 */
export async function stepHistory(db: Reader, stepCode: string, context: DayContext): Promise<StepHistory> {
  const known = db
    .selectFrom('hand_span')
    .selectAll()
    .where('step_code', '=', stepCode)
    .where('is_from_assumed', '=', 0)
    .where('from_on', 'is not', null)
    .orderBy('to_on', 'desc')
    .orderBy('milestone_id');
  const done = await known.where('to_on', '<', FAR_DAY).limit(LATEST_DONE).execute();
  const open = await known.where('to_on', '=', FAR_DAY).limit(LATEST_OPEN).execute();
  return { cases: [...done, ...open].flatMap(toCase), onTime: keptLimits(done, context) };
}

/** What is known of a step on one file by which others are like it: whose file, and on whose desk. */
export function stepTraits(row: { readonly partner_id: string; readonly agency_id: string | null }): CaseTraits {
  return {
    country: '',
    partner: row.partner_id,
    kind: null,
    capacity: null,
    owner: row.agency_id,
    amountUsd: null,
    leadDays: null,
  };
}

function toCase(row: HandSpanRow): readonly DurationCase[] {
  if (row.from_on === null) return [];
  const endDay = row.to_on < FAR_DAY ? toEpochDay(row.to_on) : null;
  return [{ id: row.milestone_id, startDay: toEpochDay(row.from_on), endDay, traits: stepTraits(row) }];
}

/** A limit whose text was not read, or whose clock nobody recorded, proves nothing. */
function keptLimits(done: readonly HandSpanRow[], context: DayContext): number | null {
  const judged = done
    .map((row) => measuredSpan(row, context))
    .filter(({ limit, verdict }) => limit && verdict && !limit.isToConfirm && !limit.isStartAssumed);
  if (judged.length < FEWEST_JUDGED) return null;
  return judged.filter(({ verdict }) => verdict?.state === 'met').length;
}
