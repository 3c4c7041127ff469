import type { DurationMass, WeightedDuration } from './duration-sample.types.ts';

/** How far beyond the longest wait seen the outcomes are put that were still open then. */
const BEYOND_LONGEST = 1.3;
/** A file open this much longer than any that ended tells nothing of those that end. */
const LONGEST_OPEN = 1.5;
const GRACE_DAYS = 30;
/** Share of files that were silently given up, before anything is known of them. */
const ABANDONED_SHARE = 0.15;
const NOTHING = 1e-12;

/**
 * Spreads all outcomes over the durations seen, files still open counted as lasting at least as long as they have:
 * the weighted product-limit estimate of Kaplan and Meier.
 */
export function survivalMasses(sample: readonly WeightedDuration[]): readonly DurationMass[] {
  const masses: DurationMass[] = [];
  let surviving = 1;
  let longest = 0;
  const ordered = [...sample].sort((a, b) => a.days - b.days);
  const weights = Float64Array.from(ordered, ({ weight }) => weight);
  for (const { days, ended, surviving: before, atRisk } of stepsOf(ordered, weights)) {
    longest = days;
    surviving = before;
    if (ended === 0) continue;
    const mass = surviving * Math.min(1, ended / atRisk);
    masses.push({ days, mass });
    surviving -= mass;
  }
  if (surviving > NOTHING) masses.push({ days: Math.max(1, longest) * BEYOND_LONGEST, mass: surviving });
  return masses;
}

/**
 * The sample with open files weighed by the chance that they are still under way.
 * Histories do not say when a file was given up; one open long after all others have ended has probably been.
 */
export function withoutAbandoned(sample: readonly WeightedDuration[]): readonly WeightedDuration[] {
  let longest = 0;
  for (const { days, isOver } of sample) if (isOver && days > longest) longest = days;
  const kept = sample
    .filter(({ days, isOver }) => isOver || days <= LONGEST_OPEN * longest + GRACE_DAYS)
    .sort((a, b) => a.days - b.days);
  if (kept.every(({ isOver }) => isOver)) return kept;
  const weights = Float64Array.from(kept, ({ weight }) => weight);
  for (let round = 0; round < 2; round += 1) {
    const steps = stepsOf(kept, weights);
    let index = 0;
    for (const { days, ended, surviving, atRisk } of steps) {
      const alive = stillAlive(surviving * (1 - Math.min(1, ended / atRisk)));
      for (let one = kept[index]; one?.days === days; index += 1, one = kept[index]) {
        if (!one.isOver) weights[index] = one.weight * alive;
      }
    }
  }
  return kept.map(({ days, isOver }, index) => ({ days, isOver, weight: weights[index] ?? 0 }));
}

/** The chance that a file is still under way of which a share `surviving` of its like is still open. */
export function stillAlive(surviving: number): number {
  const open = (1 - ABANDONED_SHARE) * surviving;
  return open / (open + ABANDONED_SHARE);
}

type Step = { readonly days: number; readonly ended: number; readonly surviving: number; readonly atRisk: number };

/** Each duration of an ordered sample, with the weight that ended there and the share that had lasted until then. */
function stepsOf(ordered: readonly WeightedDuration[], weights: Float64Array): readonly Step[] {
  let atRisk = weights.reduce((sum, weight) => sum + weight, 0);
  let surviving = 1;
  const steps: Step[] = [];
  for (let index = 0; index < ordered.length; ) {
    const days = ordered[index]?.days ?? 0;
    let ended = 0;
    let left = 0;
    for (let one = ordered[index]; one?.days === days; index += 1, one = ordered[index]) {
      const weight = weights[index] ?? 0;
      if (one.isOver) ended += weight;
      left += weight;
    }
    const before = Math.max(NOTHING, atRisk);
    steps.push({ days, ended, surviving, atRisk: before });
    surviving *= 1 - Math.min(1, ended / before);
    atRisk -= left;
  }
  return steps;
}
