import { daysBetween, type PlainDate } from '../shared/plain-date.ts';

/** How long one step took on one file, from the day its holder got it. **Units**: days held, pauses taken out. */
export type Observation = {
  readonly heldDays: number;
  readonly heldWorkingDays: number;
  readonly endedOn: PlainDate;
  readonly agencyId: string | null;
  readonly partnerId: string;
};

/** Whose steps a figure was taken from, from the narrowest class to the widest. */
export const REFERENCE_CLASSES = ['same_agency_and_partner', 'same_agency', 'same_step'] as const;
export type ReferenceClass = (typeof REFERENCE_CLASSES)[number];

/**
 * How long a step usually takes: half of the files were done within `usualDays`, four of five within `p80Days`.
 * **Units**: calendar days, and the office's working days where said; `n` files.
 */
export type Observed = {
  readonly usualDays: number;
  readonly p80Days: number;
  readonly usualWorkingDays: number;
  readonly p80WorkingDays: number;
  readonly n: number;
  readonly class: ReferenceClass;
};

/** Fewer files than this say nothing. */
const MIN_OBSERVATIONS = 5;
/** After so many days an observation counts half: the law changed in 2018, 2021 and 2026, and offices change too. */
const HALF_LIFE_DAYS = 3 * 365;

/** For which file the figure is asked. */
export type ObservedFor = { readonly agencyId: string | null; readonly partnerId: string; readonly today: PlainDate };

/** How long a step usually takes, from the narrowest class that has enough files; null where none has. */
export function observedFor(observations: readonly Observation[], asked: ObservedFor): Observed | null {
  const classes: Readonly<Record<ReferenceClass, (one: Observation) => boolean>> = {
    same_agency_and_partner: (one) => one.agencyId === asked.agencyId && one.partnerId === asked.partnerId,
    same_agency: (one) => one.agencyId === asked.agencyId,
    same_step: () => true,
  };
  for (const name of REFERENCE_CLASSES) {
    const own = observations.filter(classes[name]);
    if (own.length < MIN_OBSERVATIONS) continue;
    const weighed = (days: (one: Observation) => number) =>
      own.map((one) => ({
        value: days(one),
        weight: 0.5 ** (Math.max(0, daysBetween(one.endedOn, asked.today)) / HALF_LIFE_DAYS),
      }));
    const calendar = weighed((one) => one.heldDays);
    const working = weighed((one) => one.heldWorkingDays);
    return {
      usualDays: weightedQuantile(calendar, 0.5),
      p80Days: weightedQuantile(calendar, 0.8),
      usualWorkingDays: weightedQuantile(working, 0.5),
      p80WorkingDays: weightedQuantile(working, 0.8),
      n: own.length,
      class: name,
    };
  }
  return null;
}

/** A value with what it counts for. */
export type Weighed = { readonly value: number; readonly weight: number };

/**
 * The smallest value that, with all below it, holds at least the share `p` of the weight; always one of the values.
 * **Errors**: RangeError for an empty list.
 */
export function weightedQuantile(values: readonly Weighed[], p: number): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const goal = p * sorted.reduce((sum, one) => sum + one.weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    // Weights add up with rounding; what misses the goal by less than that has reached it.
    if (reached >= goal * (1 - 1e-12)) return value;
  }
  throw new RangeError('quantile of nothing');
}

/** The middle of whole numbers, or null of none; of an even number the lower one, so that it is always one of them. */
export function medianOf(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : weightedQuantile(
        values.map((value) => ({ value, weight: 1 })),
        0.5,
      );
}
