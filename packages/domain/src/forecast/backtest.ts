import type { Band, DurationCase } from './duration-sample.types.ts';
import { classForecast, joinedForecast, learnFrom, type WaitForecaster } from './duration-forecast.ts';
import { type Scores, scoresOf, type Verdict } from './scores.ts';

/** The three waits on the way of a loan. */
export const WAIT_NAMES = ['approval_to_signing', 'signing_to_effectiveness', 'approval_to_effectiveness'] as const;
export type WaitName = (typeof WAIT_NAMES)[number];

/** A history of loans as the three waits. */
export type LoanHistory = Readonly<Record<WaitName, readonly DurationCase[]>>;

/** How forecasts of one wait did, beside a band of the last twenty outcomes of the same country. */
export type SeriesBacktest = Scores & { readonly name: WaitName; readonly baseline: Scores };

/** One forecast of the replay. **Units**: epoch days, days. */
export type ReplayedForecast = Verdict & {
  readonly name: WaitName;
  readonly country: string;
  readonly startDay: number;
  readonly baseline: Band;
};

const TRAILING = 20;
const FEWEST_EARLIER = 8;

/** Forecasters of the three waits, learnt from a history; the whole way also from its two parts. */
export function loanForecasters(history: LoanHistory): Readonly<Record<WaitName, WaitForecaster>> {
  const toSigning = classForecast(history.approval_to_signing);
  const toEffect = classForecast(history.signing_to_effectiveness);
  const whole = joinedForecast(classForecast(history.approval_to_effectiveness), toSigning, toEffect);
  return {
    approval_to_signing: learnFrom(history.approval_to_signing, toSigning),
    signing_to_effectiveness: learnFrom(history.signing_to_effectiveness, toEffect),
    approval_to_effectiveness: learnFrom(history.approval_to_effectiveness, whole),
  };
}

/**
 * Replays a history without looking ahead: every wait begun since `sinceDay` is forecast on the day it began, from
 * what had happened before that day, and judged by what came. Counted are waits with at least eight earlier outcomes
 * of the same country.
 */
export function replayHistory(history: LoanHistory, sinceDay: number): readonly ReplayedForecast[] {
  const forecasters = loanForecasters(history);
  return WAIT_NAMES.flatMap((name) =>
    [...byCountry(history[name])].flatMap(([country, cases]) => {
      const outcomes = endedInOrder(cases);
      return (forecasters[name].issued.get(country) ?? []).flatMap(({ startDay, endDay, band }) => {
        if (startDay < sinceDay || endDay === null) return [];
        const baseline = trailingBand(outcomes, startDay);
        return baseline ? [{ name, country, startDay, band, baseline, days: endDay - startDay }] : [];
      });
    }),
  );
}

/** The scores of a replay, wait by wait, beside those of the trailing band on the same waits. */
export function backtestScores(replayed: readonly ReplayedForecast[]): readonly SeriesBacktest[] {
  return WAIT_NAMES.map((name) => {
    const own = replayed.filter((one) => one.name === name);
    const baseline = scoresOf(own.map((one) => ({ band: one.baseline, days: one.days })));
    return { name, ...scoresOf(own), baseline };
  });
}

type Outcome = { readonly endDay: number; readonly days: number };

function endedInOrder(cases: readonly DurationCase[]): readonly Outcome[] {
  return cases
    .flatMap(({ startDay, endDay }) => (endDay === null ? [] : [{ endDay, days: endDay - startDay }]))
    .sort((a, b) => a.endDay - b.endDay || a.days - b.days);
}

/** The quantiles of the last twenty outcomes known before the day; null where fewer than eight are. */
function trailingBand(outcomes: readonly Outcome[], day: number): Band | null {
  const known = outcomes.filter(({ endDay }) => endDay < day);
  if (known.length < FEWEST_EARLIER) return null;
  const days = known.slice(-TRAILING).map((outcome) => outcome.days);
  days.sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (days.length - 1);
    const below = days[Math.floor(place)] ?? 0;
    return below + ((days[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
  };
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
}

function byCountry(cases: readonly DurationCase[]): ReadonlyMap<string, readonly DurationCase[]> {
  return Map.groupBy(cases, ({ traits }) => traits.country);
}
