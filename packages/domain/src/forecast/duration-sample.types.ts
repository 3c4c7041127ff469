/**
 * What is known of a file on the day its wait begins, by which earlier files are more or less like it.
 * **Shape**: null where it is not known; what is not known on either side neither counts for nor against.
 * **Units**: `amountUsd` in whole US dollars; `leadDays` is how long the stretch before took.
 */
export type CaseTraits = {
  readonly country: string;
  readonly partner: string | null;
  readonly kind: string | null;
  readonly capacity: string | null;
  /** Who borrows or carries the file out. */
  readonly owner: string | null;
  readonly amountUsd: number | null;
  readonly leadDays: number | null;
};

/**
 * One wait from a first event to a second, on one file.
 * **Shape**: `endDay` is null where the second event has not come; `knownUntil` is the day up to which that is known,
 * where the source does not reach today. **Units**: epoch days.
 */
export type DurationCase = {
  readonly id: string;
  readonly startDay: number;
  readonly endDay: number | null;
  readonly knownUntil?: number;
  readonly traits: CaseTraits;
};

/**
 * A wait as it looked on one day.
 * **Shape**: `isOver` tells a full duration from one still running, of which only a lower bound is known.
 */
export type WeightedDuration = { readonly days: number; readonly isOver: boolean; readonly weight: number };

/** A share of all outcomes that falls on one duration. */
export type DurationMass = { readonly days: number; readonly mass: number };

/** What a forecast says of one date or duration. **Units**: days or epoch days, whole, in rising order. */
export type Band = { readonly p10: number; readonly p50: number; readonly p80: number; readonly p90: number };
