import type { PlainDate } from '../shared/plain-date.ts';
import { compareDecimals, compareShare, subtractDecimals } from './exact-decimal.ts';
import type { Comparison, IndicatorValues, ReadingValues, Target } from './indicator.fields.ts';

/**
 * How an indicator stands to a target: `met_later` is reached by a reading after the day, with none that says so
 * before; `missed` needs a reading of the day or a later one, without it nobody knows (`unproven`); `unclear` is a
 * reading that does not say enough.
 */
export type Judgement = 'met' | 'met_later' | 'open' | 'missed' | 'unproven' | 'unclear' | 'no_reading';

/** A judgement with the reading it rests on. */
export type Judged<R extends ReadingValues> = { readonly judgement: Judgement; readonly reading: R | null };

/** What of an indicator decides what a reading means. */
export type Measure = Pick<IndicatorValues, 'direction' | 'baselineValue'>;

/**
 * Judges a target by the readings: on its day by the last reading known for it, before and after by the last of all.
 * Shares are compared through their denominators, never through a rounded percentage.
 */
export function judgeTarget<R extends ReadingValues>(
  measure: Measure,
  { target, readings }: { readonly target: Target; readonly readings: readonly R[] },
  today: PlainDate,
): Judged<R> {
  const sorted = [...readings].sort((a, b) => (a.asOfOn < b.asOfOn ? -1 : a.asOfOn > b.asOfOn ? 1 : 0));
  const latest = sorted.at(-1) ?? null;
  if (latest === null) return { judgement: 'no_reading', reading: null };
  const { dueOn } = target;
  const isOver = dueOn !== null && dueOn < today;
  const onDay = isOver ? (sorted.findLast((one) => one.asOfOn <= dueOn) ?? null) : latest;
  const then = onDay && reaches(measure, target, onDay);
  if (then === true) return { judgement: 'met', reading: onDay };
  const now = reaches(measure, target, latest);
  if (isOver && now === true) return { judgement: 'met_later', reading: latest };
  if (now === null) return { judgement: 'unclear', reading: latest };
  if (!isOver) return { judgement: 'open', reading: latest };
  return { judgement: latest.asOfOn >= dueOn ? 'missed' : 'unproven', reading: latest };
}

/** Whether a reading reaches a target; null where it does not say enough. */
function reaches(measure: Measure, target: Target, reading: ReadingValues): boolean | null {
  const compared = compareWith(measure, target, reading);
  if (compared === null) return null;
  if (reading.qualifier === 'exact') return holds(compared, target.comparison);
  // More than the value: all that is certain is that it lies above what the value itself reaches or equals.
  const isAbove = compared >= 0 && (target.comparison === '>' || target.comparison === '>=');
  return isAbove ? true : null;
}

function compareWith(measure: Measure, { kind, value }: Target, reading: ReadingValues): -1 | 0 | 1 | null {
  if (kind === 'percent') return reading.total === null ? null : compareShare(reading.value, reading.total, value);
  if (kind === 'value') return compareDecimals(reading.value, value);
  const gain = gainOf(measure, reading.value);
  return gain === null ? null : compareDecimals(gain, value);
}

/** What was gained since the baseline, positive where it became better; null without a baseline. */
export function gainOf({ direction, baselineValue }: Measure, value: string): string | null {
  if (baselineValue === null) return null;
  return direction === 'up' ? subtractDecimals(value, baselineValue) : subtractDecimals(baselineValue, value);
}

function holds(compared: -1 | 0 | 1, comparison: Comparison): boolean {
  switch (comparison) {
    case '>':
      return compared > 0;
    case '>=':
      return compared >= 0;
    case '<':
      return compared < 0;
    case '<=':
      return compared <= 0;
    case '=':
      return compared === 0;
  }
}
