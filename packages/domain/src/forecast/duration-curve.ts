import type { Band } from './duration-sample.types.ts';
import { normalPoint } from './normal.ts';

/**
 * The distribution of a duration, as the durations below which equal shares of all outcomes fall.
 * **Shape**: node `k` stands for the share `(k + 0.5) / 60`; values never fall.
 * **Units**: natural logarithm of days plus 10, so that a week more weighs alike near zero and long waits keep scale.
 */
export type DurationCurve = Float64Array;

/** How many nodes a curve has. */
export const CURVE_NODES = 60;

const SHIFT_DAYS = 10;
/** The logarithm of no wait at all. */
export const LOG_ZERO: number = Math.log(SHIFT_DAYS);
const LAST_SHARE = 1 - 0.5 / CURVE_NODES;
const FIRST_SHARE = 0.5 / CURVE_NODES;
// Beyond the nodes the logarithm thins out exponentially: the longer a wait has been, the longer it goes on.
const UPPER_TAIL = 0.3;
const LOWER_TAIL = 0.2;
const SAME = 1e-9;
const LONGEST_DAYS = 20_000;

/** The logarithm of a duration as curves keep it. */
export function logOf(days: number): number {
  return Math.log(Math.max(0, days) + SHIFT_DAYS);
}

/** The share a node stands for. */
export function shareOfNode(node: number): number {
  return (node + 0.5) / CURVE_NODES;
}

/** The duration, as a logarithm, below which a share of all outcomes falls. */
export function logAt(curve: DurationCurve, share: number): number {
  const place = share * CURVE_NODES - 0.5;
  if (place <= 0)
    return Math.max(LOG_ZERO, nodeAt(curve, 0) + LOWER_TAIL * Math.log(Math.max(SAME, share) / FIRST_SHARE));
  if (place >= CURVE_NODES - 1) {
    const beyond = Math.log((1 - LAST_SHARE) / Math.max(SAME, 1 - share));
    return nodeAt(curve, CURVE_NODES - 1) + UPPER_TAIL * beyond;
  }
  const node = Math.floor(place);
  const from = nodeAt(curve, node);
  return from + (nodeAt(curve, node + 1) - from) * (place - node);
}

/** The duration below which a share of all outcomes falls. **Units**: days, not rounded. */
export function daysAt(curve: DurationCurve, share: number): number {
  return Math.min(LONGEST_DAYS, Math.max(0, Math.exp(logAt(curve, share)) - SHIFT_DAYS));
}

/** The share of outcomes that last less than `days`, half of those of exactly that length counted. */
export function shareBy(curve: DurationCurve, days: number): number {
  const log = logOf(days);
  return (shareBelow(curve, log - SAME) + shareBelow(curve, log + SAME)) / 2;
}

/**
 * The P10, P50, P80 and P90 of a wait that has lasted `passedDays` and is not over.
 * **Units**: whole days from the beginning of the wait, never fewer than have passed.
 */
export function bandOf(curve: DurationCurve, passedDays = 0): Band {
  const at = (share: number): number => Math.round(daysAfter(curve, passedDays, share));
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
}

/** The duration below which a share of those outcomes falls that last at least `passedDays`. **Units**: days. */
export function daysAfter(curve: DurationCurve, passedDays: number, share: number): number {
  if (passedDays <= 0) return daysAt(curve, share);
  const gone = shareBelow(curve, logOf(passedDays) - SAME);
  return Math.max(passedDays, daysAt(curve, gone + share * (1 - gone)));
}

/** The curve with the outcome of every share moved to that of another: `levelOf` must never fall. */
export function relevelled(curve: DurationCurve, levelOf: (share: number) => number): DurationCurve {
  return curve.map((_, node) => logAt(curve, levelOf(shareOfNode(node))));
}

/** A curve between two: share by share, `weight` of the second. */
export function blended(first: DurationCurve, second: DurationCurve, weight: number): DurationCurve {
  return first.map((log, node) => (1 - weight) * log + weight * nodeAt(second, node));
}

/** The curve of a share of each wait. */
export function scaled(curve: DurationCurve, factor: number): DurationCurve {
  return curve.map((log) => Math.max(LOG_ZERO, logOf((Math.exp(log) - SHIFT_DAYS) * factor)));
}

/** How long two waits take one after the other, where the one tells nothing of the other. */
export function sumOf(first: DurationCurve, second: DurationCurve): DurationCurve {
  const later = Array.from({ length: SUM_POINTS }, (_, point) => daysAt(second, (point + 0.5) / SUM_POINTS));
  const sums = new Float64Array(SUM_POINTS * SUM_POINTS);
  for (let point = 0; point < SUM_POINTS; point += 1) {
    const days = daysAt(first, (point + 0.5) / SUM_POINTS);
    later.forEach((more, index) => (sums[point * SUM_POINTS + index] = days + more));
  }
  sums.sort();
  return Float64Array.from({ length: CURVE_NODES }, (_, node) =>
    logOf(sums[Math.floor(shareOfNode(node) * sums.length)] ?? 0),
  );
}

const SUM_POINTS = 30;

/** A curve through a median and a P80, log-normal, where nothing else is known. **Units**: days. */
export function curveThrough(p50Days: number, p80Days: number): DurationCurve {
  const middle = logOf(p50Days);
  const spread = Math.max(0, logOf(p80Days) - middle) / normalPoint(0.8);
  return Float64Array.from({ length: CURVE_NODES }, (_, node) =>
    Math.max(LOG_ZERO, middle + spread * normalPoint(shareOfNode(node))),
  );
}

function shareBelow(curve: DurationCurve, log: number): number {
  let below = 0;
  let above = CURVE_NODES;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (nodeAt(curve, middle) <= log) below = middle + 1;
    else above = middle;
  }
  if (below === 0) return FIRST_SHARE * Math.exp((log - nodeAt(curve, 0)) / LOWER_TAIL);
  const from = nodeAt(curve, below - 1);
  if (below === CURVE_NODES) return 1 - (1 - LAST_SHARE) * Math.exp((from - log) / UPPER_TAIL);
  const width = nodeAt(curve, below) - from;
  return (below - 0.5 + (width > SAME ? (log - from) / width : 0)) / CURVE_NODES;
}

function nodeAt(curve: DurationCurve, node: number): number {
  return curve[node] ?? LOG_ZERO;
}
