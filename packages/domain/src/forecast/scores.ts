import type { Band } from './duration-sample.types.ts';

/** A band told in advance, beside the duration that came. **Units**: days. */
export type Verdict = { readonly band: Band; readonly days: number };

/**
 * How good bands were.
 * **Shape**: shares from 0 to 1 (`coverageP10P90` within the band, `belowP80` up to its P80).
 * **Units**: days; the interval score at 80 % is the width plus ten times the distance by which an outcome missed.
 */
export type Scores = {
  readonly n: number;
  readonly coverageP10P90: number;
  readonly belowP80: number;
  readonly maeP50Days: number;
  readonly intervalScore80: number;
};

const MISS_PENALTY = 10;

/** Scores of a number of verdicts; all null-like zero where there are none. */
export function scoresOf(verdicts: readonly Verdict[]): Scores {
  const mean = (valueOf: (verdict: Verdict) => number): number =>
    verdicts.length === 0 ? 0 : verdicts.reduce((sum, verdict) => sum + valueOf(verdict), 0) / verdicts.length;
  return {
    n: verdicts.length,
    coverageP10P90: mean(({ band, days }) => (days >= band.p10 && days <= band.p90 ? 1 : 0)),
    belowP80: mean(({ band, days }) => (days <= band.p80 ? 1 : 0)),
    maeP50Days: mean(({ band, days }) => Math.abs(days - band.p50)),
    intervalScore80: mean(intervalScore80),
  };
}

function intervalScore80({ band, days }: Verdict): number {
  const missed = Math.max(0, band.p10 - days) + Math.max(0, days - band.p90);
  return band.p90 - band.p10 + MISS_PENALTY * missed;
}

/** The scores of each class of verdicts, in the order in which classes first appear: how often past P80s held. */
export function scoresBy<V extends Verdict>(
  verdicts: readonly V[],
  classOf: (verdict: V) => string,
): ReadonlyMap<string, Scores> {
  return new Map([...Map.groupBy(verdicts, classOf)].map(([name, own]) => [name, scoresOf(own)]));
}
