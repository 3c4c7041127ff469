import { bandOf, CURVE_NODES, type DurationCurve, relevelled, shareBy } from './duration-curve.ts';
import type { Band } from './duration-sample.types.ts';
import { normalDensity, normalPoint, normalShare } from './normal.ts';
import { stillAlive } from './survival.ts';

/**
 * A forecast made on the day a wait began, beside what came of it.
 * **Shape**: `raw` is the curve before calibration, `band` what was told; `rank` counts the days on which waits began.
 * **Units**: epoch days.
 */
export type IssuedForecast = {
  readonly id: string;
  readonly startDay: number;
  readonly endDay: number | null;
  readonly knownUntil?: number;
  readonly raw: DurationCurve;
  readonly band: Band;
  readonly rank: number;
};

/**
 * How forecasts have to be corrected by what earlier ones turned out to be.
 * **Shape**: `shift` moves all (positive: outcomes came later than told), `stretch` widens above 1, `nudges` moves
 * P10, P80 and P90 each by its own misses. **Units**: of the standard normal distribution.
 */
export type Calibration = {
  readonly shift: number;
  readonly stretch: number;
  readonly nudges: readonly [number, number, number];
};

/** No correction. */
export const UNCALIBRATED: Calibration = { shift: 0, stretch: 1, nudges: [0, 0, 0] };

// As many forecasts that turned out as told stand behind the few that are known.
const PRIOR_FORECASTS = 10;
const RECENT_FORECASTS = 20;
const RECENCY_POWER = 3;
const ROUNDS = 6;
const LAST_SHARE = 0.995;
const LONGEST_OPEN = 2.5;
const NUDGE = 0.06;
const FORGET = 0.05;
const MOST_NUDGE = 0.8;
const LEVELS = [0.1, 0.8, 0.9] as const;

/** What the forecasts made before `day` teach, by the outcomes known then and the waits already longer than told. */
export function calibrationFrom(issued: readonly IssuedForecast[], day: number, rank: number): Calibration {
  const scores = issued.flatMap((one) => (one.startDay < day ? scored(one, day, rank) : []));
  let shift = 0;
  let stretch = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    let weights = PRIOR_FORECASTS;
    let sum = 0;
    for (const score of scores) {
      sum += score.weight * expected(score, shift, stretch);
      weights += score.weight;
    }
    const before = { shift, stretch };
    shift = sum / weights;
    let squares = PRIOR_FORECASTS;
    for (const score of scores) {
      const distance = (expected(score, before.shift, before.stretch) - shift) ** 2;
      squares += score.weight * (score.isOver ? distance : distance + 0.5 * before.stretch ** 2);
    }
    stretch = Math.sqrt(squares / weights);
  }
  return { shift, stretch, nudges: nudgesFrom(issued, day) };
}

/** The curve as calibration corrects it. */
export function calibrated(curve: DurationCurve, { shift, stretch, nudges }: Calibration): DurationCurve {
  const corrected = relevelled(curve, (share) => {
    const point = normalPoint(share);
    return normalShare(shift + stretch * point + nudgeAt(point, nudges));
  });
  // Nudges of neighbouring levels may cross.
  for (let node = 1; node < CURVE_NODES; node += 1) {
    corrected[node] = Math.max(corrected[node] ?? 0, corrected[node - 1] ?? 0);
  }
  return corrected;
}

type Score = { readonly point: number; readonly isOver: boolean; readonly weight: number };

/** Where in its own raw forecast an outcome fell, as a point of the normal distribution; at least so far if open. */
function scored(one: IssuedForecast, day: number, rank: number): readonly Score[] {
  const isOver = one.endDay !== null && one.endDay < day;
  const until = isOver ? (one.endDay ?? day) : Math.min(day, one.knownUntil ?? day);
  const days = Math.max(0, until - one.startDay);
  const share = shareBy(one.raw, days);
  if (!isOver && (share > LAST_SHARE || days > LONGEST_OPEN * Math.max(1, bandOf(one.raw).p90))) return [];
  const recency = (1 + Math.max(0, rank - one.rank) / RECENT_FORECASTS) ** -RECENCY_POWER;
  const point = normalPoint(Math.min(LAST_SHARE, Math.max(1 - LAST_SHARE, share)));
  return [{ point, isOver, weight: recency * (isOver ? 1 : stillAlive(1 - share)) }];
}

/** The outcome's point, or its expectation where the wait is still open: the mean of the normal tail. */
function expected({ point, isOver }: Score, shift: number, stretch: number): number {
  if (isOver) return point;
  const from = (point - shift) / stretch;
  return shift + (stretch * normalDensity(from)) / Math.max(1e-4, 1 - normalShare(from));
}

/** Each level's misses, in the order in which they became known, the older forgotten. */
function nudgesFrom(issued: readonly IssuedForecast[], day: number): Calibration['nudges'] {
  const known = issued
    .filter((one) => one.startDay < day && one.endDay !== null && one.endDay < day)
    .sort((a, b) => (a.endDay ?? 0) - (b.endDay ?? 0));
  const together = new Map<number, number>();
  for (const { startDay } of issued) together.set(startDay, (together.get(startDay) ?? 0) + 1);
  const nudges: [number, number, number] = [0, 0, 0];
  for (const { startDay, endDay, band } of known) {
    const days = (endDay ?? 0) - startDay;
    const size = NUDGE / Math.sqrt(together.get(startDay) ?? 1);
    const told = [band.p10, band.p80, band.p90];
    LEVELS.forEach((level, index) => {
      const isAbove = days > (told[index] ?? 0);
      nudges[index] = ((nudges[index] ?? 0) + size * ((isAbove ? 1 : 0) - (1 - level))) * (1 - FORGET);
    });
  }
  return nudges.map((nudge) => Math.max(-MOST_NUDGE, Math.min(MOST_NUDGE, nudge))) as [number, number, number];
}

const LEVEL_POINTS = [normalPoint(LEVELS[0]), 0, normalPoint(LEVELS[1]), normalPoint(LEVELS[2])] as const;

/** The nudge between levels: none at the median, that of P10 below it, that of P90 beyond. */
function nudgeAt(point: number, [p10, p80, p90]: Calibration['nudges']): number {
  const [low, , high, highest] = LEVEL_POINTS;
  if (point <= low) return p10;
  if (point <= 0) return (p10 * point) / low;
  if (point <= high) return (p80 * point) / high;
  if (point >= highest) return p90;
  return p80 + ((p90 - p80) * (point - high)) / (highest - high);
}
