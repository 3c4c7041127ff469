import { calibrated, calibrationFrom, type Calibration, type IssuedForecast } from './calibration.ts';
import { smoothCurve } from './curve-smoothing.ts';
import { bandOf, blended, type DurationCurve, sumOf } from './duration-curve.ts';
import type { DurationCase } from './duration-sample.types.ts';
import { openCaseBook, referenceClass, type WaitSubject } from './reference-class.ts';
import { survivalMasses } from './survival.ts';

/** A curve before calibration, with the cases it rests on; null where too few are known. */
export type RawForecast = (subject: WaitSubject, day: number) => RawCurve | null;
type RawCurve = { readonly curve: DurationCurve; readonly endedCases: number; readonly effectiveCases: number };

/** Half of a long wait's forecast comes from the long waits seen, half from the sum of its two parts. */
const PARTS_WEIGHT = 0.5;

/** Forecasts from the waits of one kind, by likeness, recency and the files still open. */
export function classForecast(cases: readonly DurationCase[]): RawForecast {
  const book = openCaseBook(cases);
  return (subject, day) => {
    const found = referenceClass(book, subject, day);
    if (!found) return null;
    const curve = smoothCurve(survivalMasses(found.sample), found.effectiveCases);
    return { curve, endedCases: found.endedCases, effectiveCases: found.effectiveCases };
  };
}

/**
 * Forecasts of a wait that consists of two: its parts end sooner than the whole, so they know of a change earlier.
 * The second part's lead time is not known in advance.
 */
export function joinedForecast(whole: RawForecast, first: RawForecast, second: RawForecast): RawForecast {
  return (subject, day) => {
    const seen = whole(subject, day);
    const one = first(subject, day);
    const other = second({ ...subject, traits: { ...subject.traits, leadDays: null } }, day);
    if (!seen || !one || !other) return seen;
    return { ...seen, curve: blended(seen.curve, sumOf(one.curve, other.curve), PARTS_WEIGHT) };
  };
}

/** A calibrated forecast of one wait. **Shape**: `calibration` is what past forecasts changed in it. */
export type WaitForecast = RawCurve & { readonly calibration: Calibration };

/**
 * A forecaster that learns from its own past.
 * **Shape**: `issued` holds, by country, the forecasts it would have made on the day each wait began.
 */
export type WaitForecaster = {
  readonly issued: ReadonlyMap<string, readonly IssuedForecast[]>;
  readonly forecast: (subject: WaitSubject, day: number) => WaitForecast | null;
  /** What a country's past forecasts change in those made on a day. */
  readonly calibrationOn: (country: string, day: number) => Calibration;
};

/** Replays history in order, each forecast made from what was known that day alone, and stands ready for the next. */
export function learnFrom(cases: readonly DurationCase[], raw: RawForecast): WaitForecaster {
  const issued = new Map<string, IssuedForecast[]>();
  const calibrationOn = (country: string, day: number, without?: string): Calibration => {
    const past = (issued.get(country) ?? []).filter(({ id }) => id !== without);
    return calibrationFrom(past, day, rankOn(past, day));
  };
  const forecast = (subject: WaitSubject, day: number): WaitForecast | null => {
    const found = raw(subject, day);
    if (!found) return null;
    const calibration = calibrationOn(subject.traits.country, day, subject.id);
    return { ...found, curve: calibrated(found.curve, calibration), calibration };
  };
  for (const one of openCaseBook(cases).all) {
    const { traits, ...wait } = one;
    const found = raw(one, wait.startDay);
    if (!found) continue;
    const past = issued.get(traits.country) ?? [];
    const rank = rankOn(past, wait.startDay);
    const told = calibrated(found.curve, calibrationFrom(past, wait.startDay, rank));
    past.push({ ...wait, raw: found.curve, band: bandOf(told), rank });
    issued.set(traits.country, past);
  }
  return { issued, forecast, calibrationOn: (country, day) => calibrationOn(country, day) };
}

function rankOn(past: readonly IssuedForecast[], day: number): number {
  const last = past.findLast(({ startDay }) => startDay <= day);
  if (!last) return 0;
  return last.startDay === day ? last.rank : last.rank + 1;
}
