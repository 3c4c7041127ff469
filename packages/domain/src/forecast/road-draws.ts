import { seededRandom } from '../shared/seeded-random.ts';
import { daysAfter, type DurationCurve } from './duration-curve.ts';
import { normalPoint, normalShare } from './normal.ts';

/**
 * How many futures are drawn. Each step's slowness takes every thousandth of its distribution once, in random order:
 * quantiles are then as steady as those of several thousand free draws.
 */
export const DRAWS = 1000;

// Files that are slow at one desk tend to be slow at others.
const SHARED_SLOWNESS = 0.5;
const OWN_SLOWNESS = Math.sqrt(1 - SHARED_SLOWNESS ** 2);
const LEVELS = 256;
const REACH = 4;
const LONGEST_DAYS = 7300;

const points = Float64Array.from({ length: DRAWS }, (_, index) => normalPoint((index + 0.5) / DRAWS));
const shares = Float64Array.from({ length: LEVELS }, (_, level) =>
  normalShare(((level + 0.5) / LEVELS) * 2 * REACH - REACH),
);

/** Which of 256 levels of slowness, from the quickest up, each draw takes. */
export type Levels = Uint8Array;

/** A number made of a text and another number, the same every time. */
export function seedOf(text: string, seed = 0): number {
  let mixed = (0x811c9dc5 ^ seed) >>> 0;
  for (const char of text) mixed = Math.imul(mixed ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mixed;
}

/**
 * The levels of one step or stretch. They belong to the file's seed and the name alone, so that a file that changes
 * elsewhere, or waits another day, keeps them; with `shared` they lean on the file's own slowness.
 */
export function drawLevels(seed: number, name: string, shared: Float64Array | null): Levels {
  const levels = new Uint8Array(DRAWS);
  const own = shuffledPoints(seedOf(name, seed));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const free = own[draw] ?? 0;
    const point = shared ? SHARED_SLOWNESS * (shared[draw] ?? 0) + OWN_SLOWNESS * free : free;
    const level = Math.floor(((point + REACH) / (2 * REACH)) * LEVELS);
    levels[draw] = Math.max(0, Math.min(LEVELS - 1, level));
  }
  return levels;
}

/** The slowness of the file in each draw, as a point of the normal distribution. */
export function fileSlowness(seed: number): Float64Array {
  return shuffledPoints(seedOf('file', seed));
}

function shuffledPoints(seed: number): Float64Array {
  const random = seededRandom(seed);
  const shuffled = points.slice();
  for (let last = DRAWS - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const point = shuffled[other] ?? 0;
    shuffled[other] = shuffled[last] ?? 0;
    shuffled[last] = point;
  }
  return shuffled;
}

// Most steps of most files share a few curves.
const wholeWaits = new WeakMap<DurationCurve, Int32Array>();

/** What a curve says at each level of slowness when `passed` of it is over. **Units**: the curve's, whole days. */
export function daysByLevel(curve: DurationCurve, passed: number): Int32Array {
  const known = passed > 0 ? undefined : wholeWaits.get(curve);
  if (known) return known;
  const days = Int32Array.from(shares, (share) => Math.round(Math.min(LONGEST_DAYS, daysAfter(curve, passed, share))));
  if (passed <= 0) wholeWaits.set(curve, days);
  return days;
}
