import { fromEpochDay } from '../shared/plain-date.ts';
import { bandOf } from './duration-curve.ts';
import type { WaitForecaster } from './duration-forecast.ts';
import { type Scores, scoresBy, scoresOf, type Verdict } from './scores.ts';

/** A past forecast beside what came of it. **Shape**: `year` is that in which the wait began. */
type JudgedForecast = Verdict & { readonly year: number };

/**
 * How past forecasts of one class held, each made from what was known on the day its wait began.
 * **Shape**: years newest first; `widening` is how much wider the latest bands were told than they would have been
 * without what earlier misses taught (1: not at all), null where none was made.
 */
export type ForecastRecord = {
  readonly all: Scores;
  readonly years: readonly (Scores & { readonly year: number })[];
  readonly widening: number | null;
};

const LATEST = 20;

/** The forecasts whose outcome is known, in the order in which they were made. */
function judgedForecasts({ issued }: Pick<WaitForecaster, 'issued'>): readonly JudgedForecast[] {
  return [...issued.values()].flat().flatMap(({ startDay, endDay, band }) => {
    if (endDay === null) return [];
    return [{ band, days: endDay - startDay, year: Number(fromEpochDay(startDay).slice(0, 4)) }];
  });
}

/** How the forecasts of a class held, over all and by year. */
export function recordOf(forecaster: Pick<WaitForecaster, 'issued'>): ForecastRecord {
  const judged = judgedForecasts(forecaster);
  const years = [...scoresBy(judged, ({ year }) => String(year))].map(([year, own]) => ({
    ...own,
    year: Number(year),
  }));
  return { all: scoresOf(judged), years: years.sort((a, b) => b.year - a.year), widening: wideningOf(forecaster) };
}

/** The width of the latest bands together, as told and as they stood before correction. */
function wideningOf({ issued }: Pick<WaitForecaster, 'issued'>): number | null {
  const latest = [...issued.values()]
    .flat()
    .sort((a, b) => a.startDay - b.startDay)
    .slice(-LATEST);
  const before = latest.reduce((sum, { raw }) => sum + width(bandOf(raw)), 0);
  return before === 0 ? null : latest.reduce((sum, { band }) => sum + width(band), 0) / before;
}

function width({ p10, p90 }: { readonly p10: number; readonly p90: number }): number {
  return p90 - p10;
}
